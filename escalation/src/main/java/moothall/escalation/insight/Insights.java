package moothall.escalation.insight;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moothall.escalation.transparency.Cell;

/**
 * How moderation went in some days, of what one person may see.
 *
 * @param days each of them, oldest first
 * @param strands of hate, all that are monitored
 * @param hides that were verified, by platform and by whether the machine asked for them
 * @param overturned how many of the machine's hides people found wrong
 * @param rules in cases that the machine hid and people decided
 * @param agreement of two people about one comment
 * @param appeals in how many the decision stood
 * @param exposure empty for those who do not lead, and where so few read that everybody would know
 *     who is meant
 */
public record Insights(
    List<Day> days,
    List<Counted> categories,
    List<Counted> strands,
    List<Hides> hides,
    Share overturned,
    List<Rule> rules,
    Share agreement,
    Share appeals,
    Optional<Exposure> exposure) {

  /** Those of hate that are monitored; incitement and reports of victims are of any. */
  private static final List<String> STRANDS =
      List.of(
          "HATE_RACE",
          "HATE_RELIGION",
          "HATE_DISABILITY",
          "HATE_SEXUAL_ORIENTATION",
          "HATE_TRANSGENDER",
          "HATE_OTHER");

  public Insights {
    days = List.copyOf(days);
    categories = List.copyOf(categories);
    strands = List.copyOf(strands);
    hides = List.copyOf(hides);
    rules = List.copyOf(rules);
  }

  /**
   * A day of the council's time.
   *
   * @param nothing comments in which nothing was found
   * @param cases opened
   */
  public record Day(LocalDate day, long nothing, long cases) {}

  /** A category, and in how many cases; small numbers are not shown. */
  public record Counted(String category, Cell cases) {}

  /**
   * How long it took from receipt until the platform showed it hidden.
   *
   * @param automatic whether the machine asked for it
   */
  public record Hides(
      String platform, boolean automatic, long number, Duration middle, Duration slow) {}

  /**
   * A rule.
   *
   * @param stood in how many of the cases that people decided they did not find it wrong; empty
   *     where there are too few to say
   */
  public record Rule(String id, Optional<Share> stood) {}

  /**
   * Cases that people opened.
   *
   * @param middle of a person and day
   * @param most of one person on one day
   */
  public record Exposure(int people, long cases, long middle, long most) {}

  /** The most first; what is too small by name, so that the order says nothing of it. */
  public static List<Counted> categories(Map<String, Long> cases) {
    List<Counted> all = new ArrayList<>();
    cases.entrySet().stream()
        .filter(it -> it.getValue() >= Cell.SMALLEST)
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(it -> all.add(new Counted(it.getKey(), Cell.of(it.getValue()))));
    cases.entrySet().stream()
        .filter(it -> it.getValue() > 0 && it.getValue() < Cell.SMALLEST)
        .sorted(Map.Entry.comparingByKey())
        .forEach(it -> all.add(new Counted(it.getKey(), Cell.of(it.getValue()))));
    return all;
  }

  /** Each of them, also where there was none. */
  public static List<Counted> strands(Map<String, Long> cases) {
    return STRANDS.stream()
        .map(it -> new Counted(it, Cell.of(cases.getOrDefault(it, 0L))))
        .toList();
  }

  /** The most often decided first; those with too few to say at the end, by name. */
  public static List<Rule> rules(Map<String, Share> stood) {
    List<Rule> all = new ArrayList<>();
    stood.entrySet().stream()
        .filter(it -> it.getValue().of() >= Cell.SMALLEST)
        .sorted(
            Comparator.<Map.Entry<String, Share>>comparingLong(it -> -it.getValue().of())
                .thenComparing(Map.Entry::getKey))
        .forEach(it -> all.add(new Rule(it.getKey(), Optional.of(it.getValue()))));
    stood.entrySet().stream()
        .filter(it -> it.getValue().of() < Cell.SMALLEST)
        .map(Map.Entry::getKey)
        .sorted()
        .forEach(it -> all.add(new Rule(it, Optional.empty())));
    return all;
  }
}
