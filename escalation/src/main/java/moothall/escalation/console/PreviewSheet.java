package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import moothall.escalation.casework.BatchAnswer;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.Route;
import moothall.escalation.reading.CaseFile;
import moothall.escalation.work.BulkWish;

/**
 * What would happen to several cases, as a page.
 *
 * @param batch under which it is done once, however often it is sent
 * @param to where to, as a name; empty for everything but sending
 * @param effect what would happen to those that can be done
 */
public record PreviewSheet(
    String batch,
    String act,
    String to,
    String words,
    String effect,
    boolean reasoned,
    List<Possible> possible,
    List<Refused> refused) {

  /** One to which it can be done; {@code seen} goes back with the form. */
  public record Possible(CaseRow row, int seen) {}

  /** One to which it cannot; {@code title} is empty if there is no such case. */
  public record Refused(String id, String title, String why) {}

  static PreviewSheet of(
      BulkWish wish, BatchAnswer.Preview preview, List<CaseFile> files, Instant now) {
    Map<CaseId, CaseRow> rows =
        files.stream()
            .map(file -> Map.entry(file.it().id(), CaseRow.of(file, now)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return new PreviewSheet(
        UUID.randomUUID().toString(),
        wish.act().name(),
        wish.to().map(Route::name).orElse(""),
        t(wish.act().words()),
        t(wish.act().effect()) + wish.to().map(it -> ": " + t(it.words())).orElse("") + ".",
        wish.act().isDecision(),
        preview.cases().stream()
            .filter(it -> it.result().isDone() && rows.containsKey(it.id()))
            .map(possible(rows))
            .toList(),
        preview.cases().stream()
            .filter(it -> !it.result().isDone())
            .map(it ->
                new Refused(
                    it.id().toString(),
                    it.it().map(BatchSheet::title).orElse(""),
                    it.result().why()))
            .toList());
  }

  private static Function<BatchAnswer.Foreseen, Possible> possible(Map<CaseId, CaseRow> rows) {
    return it -> {
      CaseRow row = rows.get(it.id());
      if (row == null) {
        throw new IllegalStateException("no row of case " + it.id());
      }
      return new Possible(row, it.seen());
    };
  }
}
