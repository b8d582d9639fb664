package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import moothall.escalation.access.Role;
import moothall.escalation.reading.AuditReader;
import moothall.escalation.store.AuditEvent;
import org.jspecify.annotations.Nullable;

/**
 * A page of the record of access as people read it.
 *
 * @param values of the fields, as they were asked for
 * @param next address of the next page; empty on the last
 * @param later whether it is not the first page
 */
public record AuditSheet(
    Map<String, String> values,
    List<Kind> kinds,
    List<Line> lines,
    Optional<String> next,
    String newest,
    boolean later) {

  /** Something that can be looked for. */
  public record Kind(String name, String words, boolean chosen) {}

  /**
   * A line of the record.
   *
   * @param more address of all that is about the same
   */
  public record Line(
      String at, String who, String roles, String kind, String subject, String more) {}

  static AuditSheet of(AuditReader.Fields fields, AuditReader.Lines lines, boolean later) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("who", text(fields.who()));
    values.put("kind", text(fields.kind()));
    values.put("about", text(fields.about()));
    values.put("from", text(fields.from()));
    values.put("to", text(fields.to()));
    return new AuditSheet(
        values,
        Arrays.stream(AuditEvent.Kind.values())
            .map(it ->
                new Kind(
                    it.name(),
                    words(it.name()),
                    it.name().equalsIgnoreCase(text(fields.kind()).strip())))
            .toList(),
        lines.events().stream().map(AuditSheet::line).toList(),
        lines.next().map(it -> address(values) + "after=" + it),
        address(values),
        later);
  }

  public String value(String name) {
    return values.getOrDefault(name, "");
  }

  /** Whether somebody looks for some of it only. */
  public boolean isFiltered() {
    return values.values().stream().anyMatch(it -> !it.isBlank());
  }

  private static Line line(AuditEvent it) {
    String about = it.subject().split(" ", 2)[0];
    return new Line(
        CouncilTime.local(it.at()),
        it.who(),
        it.roles().stream()
            .map(name -> Role.parse(name).map(role -> t(role.words())).orElse(name))
            .collect(Collectors.joining(", ")),
        words(it.kind().name()),
        it.subject(),
        "/audit?about=" + encoded(about));
  }

  private static String words(String kind) {
    return StrikeRow.sentence(Labelling.words(kind));
  }

  private static String address(Map<String, String> values) {
    return values.entrySet().stream()
        .filter(it -> !it.getValue().isBlank())
        .map(it -> it.getKey() + "=" + encoded(it.getValue()) + "&")
        .collect(Collectors.joining("", "/audit?", ""));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String text(@Nullable String field) {
    return Objects.requireNonNullElse(field, "");
  }
}
