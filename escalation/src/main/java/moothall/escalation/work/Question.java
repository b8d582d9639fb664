package moothall.escalation.work;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What somebody asks the list for, as it stands in an address, and as a {@link Selection}. */
public record Question(Map<String, String> asked) {

  /** What can be asked for, in the order in which it stands in addresses. */
  public static final List<String> NAMES =
      List.of(
          "order", "state", "q", "platform", "page", "category", "rule", "author", "from", "to");

  private static final ZoneId COUNCIL_TIME = ZoneId.of("Europe/London");
  private static final int LONGEST = 200;

  /** Leaves out what is empty or is no question. */
  public Question {
    Map<String, String> known = new LinkedHashMap<>();
    for (String name : NAMES) {
      String value = asked.getOrDefault(name, "").strip();
      if (!value.isEmpty()) {
        known.put(name, value);
      }
    }
    asked = java.util.Collections.unmodifiableMap(known);
  }

  /** Reads what {@link #query()} wrote; anything else is no question. */
  public static Question parse(String query) {
    Map<String, String> asked = new LinkedHashMap<>();
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        asked.put(
            pair.substring(0, equals),
            java.net.URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return new Question(asked);
  }

  /** For an address; empty if nothing is asked. */
  public String query() {
    return asked.entrySet().stream()
        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  public String value(String name) {
    return asked.getOrDefault(name, "");
  }

  /** The same with something else asked for under that name; empty asks for nothing. */
  public Question with(String name, String value) {
    Map<String, String> other = new LinkedHashMap<>(asked);
    other.put(name, value);
    return new Question(other);
  }

  /** What is wrong with it, as a sentence; empty if it can be answered. */
  public Optional<String> objection() {
    for (Map.Entry<String, String> it : asked.entrySet()) {
      if (it.getValue().length() > LONGEST || it.getValue().indexOf('\0') >= 0) {
        return Optional.of(
            it.getKey() + " is not usable (expected: at most " + LONGEST + " characters of text).");
      }
    }
    if (order().isEmpty()) {
      return Optional.of("order is unknown (expected: worst or newest).");
    }
    if (state().isEmpty()) {
      return Optional.of("state is unknown (expected: all, undecided, mine or decided).");
    }
    if (!value("author").isEmpty() && value("platform").isEmpty()) {
      return Optional.of(
          "author is given without a platform (expected: both, because a name says who somebody is"
              + " on one platform alone).");
    }
    for (String name : List.of("from", "to")) {
      if (!value(name).isEmpty() && day(name).isEmpty()) {
        return Optional.of(name + " is not a day (expected: such as 2026-11-02).");
      }
    }
    return Optional.empty();
  }

  /** To be asked only where there is no objection. */
  public Selection selection() {
    return new Selection(
        order().orElseThrow(),
        state().orElseThrow(),
        Storable.text(value("q")),
        labels(),
        day("from").map(Question::midnight),
        day("to").map(day -> midnight(day.plusDays(1))));
  }

  private Set<String> labels() {
    Set<String> labels = new TreeSet<>();
    String platform = value("platform").toLowerCase(Locale.ROOT);
    if (!platform.isEmpty()) {
      labels.add(Labels.platform(platform));
    }
    if (!value("page").isEmpty()) {
      labels.add(Labels.page(value("page")));
    }
    if (!value("category").isEmpty()) {
      labels.add(Labels.category(value("category").toUpperCase(Locale.ROOT)));
    }
    if (!value("rule").isEmpty()) {
      labels.add(Labels.rule(value("rule")));
    }
    if (!value("author").isEmpty()) {
      labels.add(Labels.author(platform, value("author")));
    }
    return labels;
  }

  private Optional<Selection.Order> order() {
    return named(Selection.Order.values(), asked.getOrDefault("order", "worst"));
  }

  private Optional<Selection.State> state() {
    return named(Selection.State.values(), asked.getOrDefault("state", "all"));
  }

  private Optional<LocalDate> day(String name) {
    try {
      return Optional.of(value(name)).filter(it -> !it.isEmpty()).map(LocalDate::parse);
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(COUNCIL_TIME).toInstant();
  }

  private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
    return Arrays.stream(values)
        .filter(it -> it.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst();
  }
}
