package moothall.escalation.reading;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.referral.ReferralState;
import moothall.escalation.store.Database;
import moothall.escalation.store.ReferralRegister;
import moothall.escalation.store.ReferralRegister.After;
import moothall.escalation.store.ReferralRegister.Listed;
import moothall.escalation.store.ReferralSearch;
import org.jspecify.annotations.Nullable;

/** The referral register a page at a time, of the cases that somebody sees. */
@Singleton
public final class ReferralReader {

  private static final String BETWEEN = "~";

  private final Database database;
  private final ReferralRegister register;
  private final Clock clock;

  ReferralReader(Database database, ReferralRegister register, Clock clock) {
    this.database = database;
    this.register = register;
    this.clock = clock;
  }

  /**
   * Fields as they arrive.
   *
   * @param order {@code due} or {@code newest}
   * @param overdue {@code true} for those with a clock that has run out
   * @param after where the page before ended, as that page said
   */
  public record Fields(
      @Nullable String order,
      @Nullable String type,
      @Nullable String state,
      @Nullable String overdue,
      @Nullable String after) {}

  /** What is asked for, or what is wrong with it. */
  public sealed interface Asked {

    /**
     * Can be looked up.
     *
     * @param due by clock and not by age
     */
    record For(boolean due, ReferralSearch search, Optional<String> after) implements Asked {}

    /**
     * Nothing is looked up.
     *
     * @param field in which it stands
     */
    record Wrong(String field, String why) implements Asked {}
  }

  /**
   * Referrals, in the order that was asked for.
   *
   * @param next with which the next page is asked for; empty on the last
   */
  public record Found(List<Listed> referrals, Optional<String> next) {}

  /** What is due first, where no order is asked for. */
  public Asked asked(Fields fields) {
    String order = text(fields.order()).orElse("due");
    if (!order.equals("due") && !order.equals("newest")) {
      return new Asked.Wrong("order", "order is unknown (expected: newest or due).");
    }
    Optional<ReferralType> type =
        text(fields.type()).flatMap(it -> named(ReferralType.values(), it));
    Optional<ReferralState> state =
        text(fields.state()).flatMap(it -> named(ReferralState.values(), it));
    if (type.isEmpty() && text(fields.type()).isPresent()) {
      return new Asked.Wrong("type", "type is unknown (expected: as HATE_CRIME).");
    }
    if (state.isEmpty() && text(fields.state()).isPresent()) {
      return new Asked.Wrong("state", "state is unknown (expected: as UNDER_REVIEW).");
    }
    Optional<String> after = text(fields.after());
    boolean due = order.equals("due");
    if (after.isPresent() && (due ? due(after.get()).isEmpty() : place(after.get()).isEmpty())) {
      return new Asked.Wrong("after", "after is no place in this list (expected: as a page says).");
    }
    boolean overdue = text(fields.overdue()).filter(it -> it.equals("true")).isPresent();
    return new Asked.For(
        due,
        new ReferralSearch(type, state, overdue ? Optional.of(clock.instant()) : Optional.empty()),
        after);
  }

  /** Of the cases that the viewer sees. */
  public Found find(Viewer viewer, Asked.For asked, int limit) {
    List<Listed> found =
        database.inTransaction(connection ->
            asked.due()
                ? register.dueFirst(
                    connection,
                    viewer.queues(),
                    asked.search(),
                    asked.after().flatMap(ReferralReader::due),
                    limit + 1)
                : register.newestFirst(
                    connection,
                    viewer.queues(),
                    asked.search(),
                    asked.after().flatMap(ReferralReader::place).orElse(Long.MAX_VALUE),
                    limit + 1));
    return found.size() <= limit
        ? new Found(found, Optional.empty())
        : new Found(found.subList(0, limit), Optional.of(place(asked.due(), found.get(limit - 1))));
  }

  private static String place(boolean due, Listed it) {
    return due
        ? it.due().map(clock -> clock.at().toString()).orElse("") + BETWEEN + it.place()
        : String.valueOf(it.place());
  }

  private static Optional<After> due(String text) {
    String[] parts = text.split(BETWEEN, 2);
    try {
      return parts.length < 2
          ? Optional.empty()
          : place(parts[1]).map(place -> new After(Instant.parse(parts[0]), place));
    } catch (DateTimeException notOne) {
      return Optional.empty();
    }
  }

  private static Optional<Long> place(String text) {
    try {
      return Optional.of(Long.parseLong(text));
    } catch (NumberFormatException notOne) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(@Nullable String field) {
    return Optional.ofNullable(field).map(String::strip).filter(it -> !it.isEmpty());
  }

  private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
    return Arrays.stream(all)
        .filter(it -> it.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst();
  }
}
