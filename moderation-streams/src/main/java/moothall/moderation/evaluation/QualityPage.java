package moothall.moderation.evaluation;

import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import moothall.moderation.detection.learned.Calibration;
import moothall.moderation.detection.learned.Question;
import moothall.moderation.detection.learned.Strand;

/** The figures as a page that people can read. */
final class QualityPage {

  private final Figures all;
  private final Figures carried;
  private final StringBuilder page = new StringBuilder();

  private QualityPage(Figures all) {
    this.all = all.where(it -> !it.row().source().equals(Carriers.SOURCE));
    this.carried = all.ofSource(Carriers.SOURCE);
  }

  static String of(Figures all) {
    QualityPage page = new QualityPage(all);
    page.sources();
    page.questions();
    page.harmless();
    page.strands();
    page.phenomena();
    page.lengths();
    page.groups();
    return page.page.toString();
  }

  private void sources() {
    line("## Hate, by source");
    line("");
    line(
        "Encoder at its review threshold beside the shipped rules; area under the curve beside n-grams.");
    line("");
    row(
        "source",
        "rows",
        "recall",
        "specificity",
        "harmless raised",
        "rules: recall",
        "rules: specificity",
        "area",
        "n-grams: area");
    rule(9);
    for (String source : values(it -> it.row().source())) {
      Figures part = all.ofSource(source);
      row(
          source,
          String.valueOf(part.rows().size()),
          part.recallAtReview(Question.HATE).told(),
          part.specificityAtReview(Question.HATE).told(),
          part.falseAtRaise(Question.HATE).told(),
          part.recallOfRules().told(),
          part.specificityOfRules().told(),
          area(part.area(Question.HATE)),
          area(part.areaOfNgrams()));
    }
    line("");
  }

  private void questions() {
    line("## Questions, over our own rows");
    line("");
    row(
        "question",
        "review from",
        "raise from",
        "recall at review",
        "recall at raise",
        "specificity at review",
        "falsely raised",
        "area");
    rule(8);
    Figures own = all.where(it -> it.wasAsked(Question.SPAM) && it.wasAsked(Question.HATE));
    for (Question question : Question.values()) {
      Calibration calibration = all.model().calibration(question);
      row(
          question.label(),
          number(calibration.review()),
          number(calibration.raise()),
          own.recallAtReview(question).told(),
          own.recallAtRaise(question).told(),
          own.specificityAtReview(question).told(),
          own.falseAtRaise(question).told(),
          area(own.area(question)));
    }
    line("");
  }

  private void harmless() {
    line("## Rows without any harm, whatever the question");
    line("");
    row("source", "rows without harm", "flagged for a person", "raised");
    rule(4);
    for (String source : values(it -> it.row().source())) {
      // Who was asked about hate alone may well be obscene or abusive.
      Figures part =
          all.where(it -> it.row().source().equals(source) && it.wasAsked(Question.SPAM));
      if (part.rows().isEmpty()) {
        continue;
      }
      row(
          source,
          String.valueOf(part.harmlessReviewed().all()),
          part.harmlessReviewed().told(),
          part.harmlessRaised().told());
    }
    line("");
  }

  private void strands() {
    line("## Strand named, of hateful rows");
    line("");
    row("strand", "rows", "named");
    rule(3);
    for (Strand strand : Strand.values()) {
      Share share = all.strandNamed(strand);
      row(strand.label(), String.valueOf(share.all()), share.told());
    }
    row("all", String.valueOf(all.strandsNamed().all()), all.strandsNamed().told());
    line("");
  }

  private void phenomena() {
    line("## Phenomena");
    line("");
    row("phenomenon", "rows", "hate seen at review", "harmless of it flagged for hate");
    rule(4);
    for (String phenomenon : values(it -> it.row().phenomenon())) {
      if (!phenomenon.isEmpty()) {
        Figures part = all.where(it -> it.row().phenomenon().equals(phenomenon));
        row(
            phenomenon,
            String.valueOf(part.rows().size()),
            part.recallAtReview(Question.HATE).told(),
            flagged(part).told());
      }
    }
    line("");
  }

  private void lengths() {
    line("## Length in words");
    line("");
    row("words", "rows", "hate seen at review", "harmless flagged for hate");
    rule(4);
    int[] limits = {0, 6, 12, 20, 35, Integer.MAX_VALUE};
    for (int i = 1; i < limits.length; i++) {
      int from = limits[i - 1];
      int to = limits[i];
      Figures part = all.where(it -> words(it) >= from && words(it) < to);
      String told = to == Integer.MAX_VALUE ? from + " and more" : from + " to " + (to - 1);
      row(
          told,
          String.valueOf(part.rows().size()),
          part.recallAtReview(Question.HATE).told(),
          flagged(part).told());
    }
    line("");
  }

  private void groups() {
    if (carried.rows().isEmpty()) {
      return;
    }
    line("## The same harmless sentences said of each group");
    line("");
    row("group", "sentences", "flagged for hate", "chance of hate, mean");
    rule(4);
    carried.rows().stream()
        .collect(Collectors.groupingBy(it -> it.row().group(), TreeMap::new, Collectors.toList()))
        .forEach((group, rows) ->
            row(
                group,
                String.valueOf(rows.size()),
                flagged(new Figures(all.model(), rows)).told(),
                number(
                    rows.stream()
                        .mapToDouble(it -> it.opinion().chance(Question.HATE))
                        .average()
                        .orElse(0))));
    line("");
  }

  private static Share flagged(Figures part) {
    Share left = part.specificityAtReview(Question.HATE);
    return new Share(left.all() - left.some(), left.all());
  }

  private SortedSet<String> values(Function<ScoredRow, String> of) {
    return all.rows().stream().map(of).collect(Collectors.toCollection(TreeSet::new));
  }

  private static int words(ScoredRow row) {
    return row.row().text().strip().split("\\s+").length;
  }

  private static String area(double area) {
    return Double.isNaN(area) ? "–" : String.format(Locale.UK, "%.3f", area);
  }

  private static String number(double value) {
    return String.format(Locale.UK, "%.3f", value);
  }

  private void row(String... cells) {
    line("| " + String.join(" | ", cells) + " |");
  }

  private void rule(int cells) {
    line("|" + "---|".repeat(cells));
  }

  private void line(String text) {
    page.append(text).append('\n');
  }
}
