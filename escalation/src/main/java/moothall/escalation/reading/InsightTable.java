package moothall.escalation.reading;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import moothall.escalation.dossier.Csv;
import moothall.escalation.insight.Insights;
import moothall.escalation.insight.Share;

/** Insights as one table for a spreadsheet, which runs nothing of it. */
public final class InsightTable {

  private InsightTable() {}

  /** One line for each number, with the ends of its interval where it is a share. */
  public static byte[] csv(Insights it) {
    Csv csv = new Csv("measure", "of", "number", "of how many", "share", "at least", "at most");
    for (Insights.Day day : it.days()) {
      number(csv, "comments in which nothing was found", day.day().toString(), day.nothing());
      number(csv, "cases opened", day.day().toString(), day.cases());
    }
    it.categories()
        .forEach(each ->
            csv.row("cases of category", each.category(), each.cases().words(), "", "", "", ""));
    it.strands()
        .forEach(each ->
            csv.row("cases of strand", each.category(), each.cases().words(), "", "", "", ""));
    for (Insights.Hides each : it.hides()) {
      String what = each.platform() + (each.automatic() ? ", by the machine" : ", by people");
      number(csv, "hides", what, each.number());
      csv.row("seconds to hide, p50", what, seconds(each.middle()), "", "", "", "");
      csv.row("seconds to hide, p95", what, seconds(each.slow()), "", "", "", "");
    }
    share(csv, "hides of the machine that were overturned", "", it.overturned());
    for (Insights.Rule rule : it.rules()) {
      if (rule.stood().isPresent()) {
        share(
            csv,
            "cases hidden by the machine and decided in which the rule was not found wrong",
            rule.id(),
            rule.stood().get());
      } else {
        csv.row(
            "cases hidden by the machine and decided with the rule",
            rule.id(),
            "fewer than 5",
            "",
            "",
            "",
            "");
      }
    }
    share(csv, "second decisions that agreed", "", it.agreement());
    share(csv, "appeals in which the decision stood", "", it.appeals());
    it.exposure()
        .ifPresent(all -> {
          number(csv, "people who opened cases", "", all.people());
          number(csv, "cases that people opened", "", all.cases());
          number(csv, "cases of a person and day, p50", "", all.middle());
          number(csv, "cases of a person and day, most", "", all.most());
        });
    return csv.bytes();
  }

  private static void number(Csv csv, String measure, String of, long number) {
    csv.row(measure, of, Long.toString(number), "", "", "", "");
  }

  private static void share(Csv csv, String measure, String of, Share it) {
    csv.row(
        measure,
        of,
        Long.toString(it.hits()),
        Long.toString(it.of()),
        it.isOfNothing() ? "" : digits(it.value()),
        it.isOfNothing() ? "" : digits(it.low()),
        it.isOfNothing() ? "" : digits(it.high()));
  }

  private static String seconds(Duration it) {
    return BigDecimal.valueOf(it.toMillis(), 3).toPlainString();
  }

  private static String digits(double share) {
    return String.format(Locale.ROOT, "%.3f", share);
  }
}
