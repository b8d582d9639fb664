package moothall.escalation.console;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import moothall.escalation.policy.Rule;
import moothall.escalation.reading.RuleReader.Both;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one category.
 *
 * @param size how many there are
 * @param rows those that are shown; none where another category is
 */
public record RuleGroup(String category, String address, int size, List<Row> rows) {

  /** As many rules as a page shows without being asked for a category. */
  private static final int MOST_AT_ONCE = 60;

  /**
   * One rule in a list.
   *
   * @param hits cases of the last 28 days; empty where nothing was counted
   * @param stood of the last 92 days; empty where nothing was counted or there is too little to say
   */
  public record Row(
      Rule it, String address, String status, String laws, String hits, String stood) {}

  /** By category; of the one that is asked for, or of all if they are few. */
  static List<RuleGroup> of(
      List<Rule> rules,
      Optional<Map<String, Both>> records,
      LocalDate today,
      @Nullable String category) {
    Map<String, List<Rule>> byCategory = new TreeMap<>();
    rules.forEach(
        rule -> byCategory.computeIfAbsent(rule.category(), _ -> new ArrayList<>()).add(rule));
    List<RuleGroup> groups = new ArrayList<>();
    byCategory.forEach((code, ofCategory) -> {
      boolean shown = category == null ? rules.size() <= MOST_AT_ONCE : category.equals(code);
      groups.add(
          new RuleGroup(
              code,
              PolicyAddress.ofPack(ofCategory.getFirst().pack())
                  + "?category="
                  + PolicyAddress.encoded(code),
              ofCategory.size(),
              shown ? rows(ofCategory, records, today) : List.of()));
    });
    return groups;
  }

  private static List<Row> rows(
      List<Rule> rules, Optional<Map<String, Both>> records, LocalDate today) {
    return rules.stream()
        .map(rule -> {
          Optional<Both> record = records.map(all -> all.getOrDefault(rule.id(), Both.NOTHING));
          return new Row(
              rule,
              PolicyAddress.ofRule(rule.id()),
              RuleSheet.status(rule, today),
              String.join("; ", rule.grounds().laws().stream().map(Rule.Law::title).toList()),
              record.map(it -> InsightSheet.said(it.lately().cases())).orElse(""),
              record.flatMap(it -> it.longer().stood()).map(InsightSheet::words).orElse(""));
        })
        .toList();
  }
}
