package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import moothall.escalation.casework.BatchAnswer;
import moothall.escalation.domain.Case;
import moothall.escalation.store.Batches;

/**
 * What was done to several cases, as a page.
 *
 * @param asked who asked, and when
 * @param counts how many there are of each outcome
 * @param rest how many came to no end yet; only whoever asked can go on
 * @param standing how many can be undone
 */
public record BatchSheet(
    String id,
    String words,
    String asked,
    String reason,
    List<Count> counts,
    int rest,
    boolean own,
    long standing,
    List<Row> rows) {

  /** How many there are of an outcome, in words. */
  public record Count(String outcome, int cases) {}

  /** One case; {@code title} is empty where the reader does not see it (any more). */
  public record Row(String id, String title, String outcome, String why) {}

  static BatchSheet of(BatchAnswer.Report it) {
    Map<String, Integer> counts = new TreeMap<>();
    it.lines().forEach(line -> counts.merge(outcome(line.place()), 1, Integer::sum));
    return new BatchSheet(
        it.batch().id().toString(),
        t(it.batch().wish().act().words())
            + it.batch().wish().to().map(to -> ": " + t(to.words())).orElse(""),
        it.batch().by() + ", " + CouncilTime.local(it.batch().at()),
        it.batch().wish().reason(),
        counts.entrySet().stream().map(one -> new Count(one.getKey(), one.getValue())).toList(),
        it.rest(),
        it.own(),
        it.standing(),
        it.lines().stream().map(BatchSheet::row).toList());
  }

  private static Row row(BatchAnswer.Line line) {
    return new Row(
        line.place().caseId().toString(),
        line.it().map(BatchSheet::title).orElse(""),
        outcome(line.place()),
        line.place().undone().or(line.place()::tried).map(Batches.Result::why).orElse(""));
  }

  private static String outcome(Batches.Place it) {
    if (it.undone().isPresent()) {
      return it.undone().get().isDone() ? t("Undone") : t("Done, could not be undone");
    }
    if (it.failed()) {
      return t("Failed");
    }
    return it.done()
        .map(result ->
            result.isDone() ? t("Done") : t("Refused: {0}", result.code().replace('-', ' ')))
        .orElseGet(() -> t("Not tried yet"));
  }

  static String title(Case it) {
    return (it.categories().isEmpty() ? t("no category") : String.join(", ", it.categories()))
        + " · "
        + VisibleText.of(it.commentId().platform() + " · " + it.opening().pageName());
  }
}
