package moothall.escalation.console;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moothall.escalation.insight.RuleRecord;
import moothall.escalation.policy.Pack;
import moothall.escalation.policy.Rule;
import moothall.escalation.reading.RuleReader.Both;

/**
 * A pack as a page shows it.
 *
 * @param reviewBy in words; empty where nobody has to
 * @param review how near that day is; empty where nobody has to
 * @param acting rules that act today
 * @param onTrial rules whose hits are only recorded
 * @param otherDays rules that are not in force today, whatever their status
 * @param hits of the last 28 days; empty where nothing was counted
 */
public record PackSheet(
    Pack it,
    String address,
    String reviewBy,
    Optional<Pack.Review> review,
    long acting,
    long onTrial,
    long otherDays,
    String hits) {

  static PackSheet of(
      Pack pack, List<Rule> rules, Optional<Map<String, Both>> records, LocalDate today) {
    return new PackSheet(
        pack,
        PolicyAddress.ofPack(pack.name()),
        pack.reviewBy().map(CouncilTime::date).orElse(""),
        pack.reviewBy().map(by -> Pack.Review.of(by, today)),
        rules.stream().filter(rule -> rule.actsOn(today)).count(),
        rules.stream().filter(rule -> rule.days().include(today) && !rule.actsOn(today)).count(),
        rules.stream().filter(rule -> !rule.days().include(today)).count(),
        records.map(all -> hits(rules, all)).orElse(""));
  }

  private static String hits(List<Rule> rules, Map<String, Both> records) {
    return InsightSheet.said(
        RuleRecord.together(
            rules.stream()
                .map(rule -> records.getOrDefault(rule.id(), Both.NOTHING).lately())
                .toList()));
  }
}
