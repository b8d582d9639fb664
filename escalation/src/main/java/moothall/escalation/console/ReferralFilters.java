package moothall.escalation.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.reading.ReferralReader;
import moothall.escalation.referral.ReferralState;
import org.jspecify.annotations.Nullable;

/**
 * Which referrals are in the list, and the way on.
 *
 * @param next address of the next page; empty on the last
 * @param first address of the first page; empty on the first
 * @param problem what is wrong with what was asked for; empty if nothing is
 */
public record ReferralFilters(
    String order,
    List<Choice> types,
    List<Choice> states,
    boolean overdue,
    Optional<String> next,
    Optional<String> first,
    String problem) {

  /** Something that can be chosen. */
  public record Choice(String name, String words, boolean chosen) {}

  static ReferralFilters of(ReferralReader.Fields fields, Optional<String> next, String problem) {
    String order = text(fields.order()).equals("newest") ? "newest" : "due";
    boolean overdue = text(fields.overdue()).equals("true");
    String here =
        Stream.of(
                pair("order", order.equals("due") ? "" : order),
                pair("type", text(fields.type())),
                pair("state", text(fields.state())),
                pair("overdue", overdue ? "true" : ""))
            .filter(it -> !it.isEmpty())
            .collect(Collectors.joining());
    return new ReferralFilters(
        order,
        choices(ReferralType.values(), fields.type()),
        choices(ReferralState.values(), fields.state()),
        overdue,
        next.map(it -> "/referrals?" + here + pair("after", it)),
        text(fields.after()).isEmpty() ? Optional.empty() : Optional.of("/referrals?" + here),
        problem);
  }

  /** Whether somebody looks for some of them only. */
  public boolean isFiltered() {
    return overdue || Stream.concat(types.stream(), states.stream()).anyMatch(Choice::chosen);
  }

  private static List<Choice> choices(Enum<?>[] all, @Nullable String chosen) {
    return Arrays.stream(all)
        .map(it ->
            new Choice(it.name(), Labelling.words(it), it.name().equalsIgnoreCase(text(chosen))))
        .toList();
  }

  private static String pair(String name, String value) {
    return value.isEmpty()
        ? ""
        : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "&";
  }

  private static String text(@Nullable String field) {
    return Objects.requireNonNullElse(field, "").strip();
  }
}
