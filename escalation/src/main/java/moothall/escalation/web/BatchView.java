package moothall.escalation.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moothall.escalation.casework.BatchAnswer;
import moothall.escalation.domain.Route;
import moothall.escalation.store.Batches;
import org.jspecify.annotations.Nullable;

/**
 * What was done to several cases at once.
 *
 * @param counts how many cases there are of each outcome
 * @param rest how many came to no end, because the work was broken off or failed
 */
record BatchView(
    String batchId,
    String act,
    @Nullable String to,
    String reason,
    String by,
    String at,
    int rest,
    Map<String, Integer> counts,
    List<LineView> cases) {

  private static final String NOT_TRIED = "not-tried";

  /** One case; {@code undo} is null as long as nobody tried to undo it. */
  record LineView(
      String caseId, String outcome, String why, @Nullable String undo, @Nullable String undoWhy) {}

  /** What would be done: {@code possible}, or why not. */
  record PreviewView(String batchId, Map<String, Integer> counts, List<ForeseenView> cases) {}

  /** One case; {@code seen} goes back with the wish to do it. */
  record ForeseenView(String caseId, int seen, String outcome, String why) {}

  /** What whoever asks did to several cases, newest first. */
  record ListView(List<SummaryView> batches) {}

  /** One batch; {@code rest} is how many of its cases came to no end yet. */
  record SummaryView(String batchId, String act, String at, int cases, int rest) {}

  static ListView of(List<Batches.Summary> batches) {
    return new ListView(
        batches.stream()
            .map(it ->
                new SummaryView(
                    it.batch().id().toString(),
                    it.batch().wish().act().name(),
                    it.batch().at().toString(),
                    it.cases(),
                    it.rest()))
            .toList());
  }

  static PreviewView of(BatchAnswer.Preview preview) {
    List<ForeseenView> cases =
        preview.cases().stream()
            .map(it ->
                new ForeseenView(
                    it.id().toString(),
                    it.seen(),
                    it.result().isDone() ? "possible" : it.result().code(),
                    it.result().why()))
            .toList();
    return new PreviewView(
        UUID.randomUUID().toString(), counted(cases.stream().map(ForeseenView::outcome)), cases);
  }

  static BatchView of(BatchAnswer.Report it) {
    List<LineView> cases = it.lines().stream().map(BatchView::line).toList();
    return new BatchView(
        it.batch().id().toString(),
        it.batch().wish().act().name(),
        it.batch().wish().to().map(Route::name).orElse(null),
        it.batch().wish().reason(),
        it.batch().by(),
        it.batch().at().toString(),
        it.rest(),
        counted(cases.stream().map(LineView::outcome)),
        cases);
  }

  private static LineView line(BatchAnswer.Line line) {
    Batches.Place it = line.place();
    return new LineView(
        it.caseId().toString(),
        it.tried().map(Batches.Result::code).orElse(NOT_TRIED),
        it.tried().map(Batches.Result::why).orElse(""),
        it.undone().map(Batches.Result::code).orElse(null),
        it.undone().map(Batches.Result::why).orElse(null));
  }

  private static Map<String, Integer> counted(Stream<String> outcomes) {
    return outcomes.collect(
        Collectors.toMap(it -> it, _ -> 1, Integer::sum, () -> new TreeMap<>()));
  }
}
