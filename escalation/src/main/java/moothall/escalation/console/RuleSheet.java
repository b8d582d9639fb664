package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import moothall.escalation.insight.RuleRecord;
import moothall.escalation.insight.Share;
import moothall.escalation.policy.Pack;
import moothall.escalation.policy.PublishedPolicy;
import moothall.escalation.policy.Rule;
import moothall.escalation.policy.Words;
import moothall.escalation.reading.RuleReader.Both;

/**
 * A rule as a page of its own.
 *
 * @param status whether it acts today, in words
 * @param reviewBy in words; empty where nobody has to
 * @param lists that it refers to, and that those refer to
 * @param contexts that it refers to
 * @param changes that other packs make to it
 * @param record what became of it; empty where nothing was counted
 * @param cases where to look at the cases
 */
public record RuleSheet(
    Rule it,
    String packAddress,
    String status,
    String from,
    String until,
    String reviewBy,
    Optional<Pack.Review> review,
    List<Words> lists,
    List<Words> contexts,
    List<Change> changes,
    List<Span> record,
    String cases) {

  /** What a pack changes, in words. */
  public record Change(String pack, String packAddress, String because, String what) {}

  /**
   * What became of it in some days.
   *
   * @param stood empty where there is too little to say
   * @param low left end of its interval, of 100
   * @param value its share, of 100
   * @param high right end
   */
  public record Span(int days, String cases, String stood, double low, double value, double high) {

    private static Span of(int days, RuleRecord it) {
      Optional<Share> stood = it.stood();
      return new Span(
          days,
          InsightSheet.said(it.cases()),
          stood.map(InsightSheet::words).orElse(""),
          stood.map(share -> percent(share.low())).orElse(0.0),
          stood.map(share -> percent(share.value())).orElse(0.0),
          stood.map(share -> percent(share.high())).orElse(0.0));
    }

    private static double percent(double share) {
      return Math.round(share * 1000) / 10.0;
    }
  }

  static RuleSheet of(
      PublishedPolicy policy, Rule rule, Optional<Map<String, Both>> records, LocalDate today) {
    List<Words> words = policy.wordsOf(rule);
    return new RuleSheet(
        rule,
        PolicyAddress.ofPack(rule.pack()),
        status(rule, today),
        rule.days().from().map(CouncilTime::date).orElse(""),
        rule.days().until().map(CouncilTime::date).orElse(""),
        rule.reviewBy().map(CouncilTime::date).orElse(""),
        rule.reviewBy().map(by -> Pack.Review.of(by, today)),
        words.stream().filter(it -> !it.context()).toList(),
        words.stream().filter(Words::context).toList(),
        changes(policy, rule.id()),
        records
            .map(all -> all.getOrDefault(rule.id(), Both.NOTHING))
            .map(both -> List.of(Span.of(28, both.lately()), Span.of(92, both.longer())))
            .orElse(List.of()),
        PolicyAddress.ofCases(rule.id()));
  }

  static String status(Rule rule, LocalDate today) {
    return switch (rule.standingOn(today)) {
      case IN_FORCE -> t("in force");
      case ON_TRIAL -> t("on trial");
      case NOT_YET -> t("not in force yet");
      case NO_LONGER -> t("no longer in force");
    };
  }

  static List<Change> changes(PublishedPolicy policy, String rule) {
    List<Change> changes = new ArrayList<>();
    policy
        .changesOf(rule)
        .forEach((pack, all) ->
            all.forEach(it ->
                changes.add(
                    new Change(
                        pack.name(), PolicyAddress.ofPack(pack.name()), it.because(), words(it)))));
    return changes;
  }

  /** Such as: switched off; confidence 0.5; also silent in stew. */
  public static String words(Pack.Change it) {
    List<String> parts = new ArrayList<>();
    it.status()
        .ifPresent(status ->
            parts.add(
                switch (status) {
                  case "DRAFT" -> t("switched off");
                  case "SHADOW" -> t("on trial");
                  case "ACTIVE" -> t("in force");
                  default -> status;
                }));
    it.confidence()
        .ifPresent(confidence ->
            parts.add(t("confidence {0}", String.format(Locale.UK, "%.2f", confidence))));
    if (!it.unless().isEmpty()) {
      parts.add(t("also silent in {0}", String.join(", ", it.unless())));
    }
    if (!it.except().isEmpty()) {
      parts.add(t("also leaves alone {0}", String.join(", ", it.except())));
    }
    return String.join("; ", parts);
  }
}
