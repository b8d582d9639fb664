package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.BatchAnswer;
import moothall.escalation.casework.BatchDesk;
import moothall.escalation.domain.CaseId;
import moothall.escalation.reading.CaseReader;
import moothall.escalation.work.BulkWish;

/** Several cases at once: a look at what would happen, and a page of what did. */
@Controller("/batches")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class BatchPages {

  private final BatchDesk desk;
  private final CaseReader reader;
  private final Pages pages;
  private final Clock clock;

  BatchPages(BatchDesk desk, CaseReader reader, Pages pages, Clock clock) {
    this.desk = desk;
    this.reader = reader;
    this.pages = pages;
    this.clock = clock;
  }

  @Post("/preview")
  HttpResponse<String> preview(@Body Map<String, String> form, Viewer viewer) {
    BatchForm asked = new BatchForm(form);
    return asked
        .wish()
        .map(wish -> preview(viewer, wish, asked, HttpStatus.OK, ""))
        .orElseGet(() -> problem(viewer, t("Choose what is to be done.")));
  }

  private HttpResponse<String> preview(
      Viewer viewer, BulkWish wish, BatchForm asked, HttpStatus status, String problem) {
    List<CaseId> ids = List.copyOf(asked.cases().keySet());
    return switch (desk.preview(viewer, wish, ids)) {
      case BatchAnswer.Preview it ->
          pages.show(
              status,
              "preview.jte",
              Map.of(
                  "sheet",
                  PreviewSheet.of(wish, it, reader.some(viewer, ids), clock.instant()),
                  "problem",
                  problem,
                  "user",
                  viewer.name()));
      case BatchAnswer.Refused(_, var why) -> problem(viewer, why);
      case BatchAnswer.Report _, BatchAnswer.NotFound _ ->
          throw new IllegalStateException("a preview does nothing");
    };
  }

  @Post
  HttpResponse<?> perform(@Body Map<String, String> form, Viewer viewer) {
    BatchForm asked = new BatchForm(form);
    Optional<BulkWish> wish = asked.wish();
    Optional<UUID> batch = asked.batch();
    if (wish.isEmpty() || batch.isEmpty()) {
      return problem(viewer, t("Choose what is to be done."));
    }
    Optional<String> objection = wish.get().objection(asked.cases().size());
    return objection.isPresent()
        ? preview(viewer, wish.get(), asked, HttpStatus.BAD_REQUEST, objection.get())
        : answer(desk.perform(batch.get(), viewer, wish.get(), asked.cases()), viewer);
  }

  /** Those of whoever asks. */
  @Get
  HttpResponse<String> own(Viewer viewer) {
    return pages.show(
        HttpStatus.OK,
        "batches.jte",
        Map.of(
            "rows", desk.own(viewer).stream().map(BatchRow::of).toList(), "user", viewer.name()));
  }

  @Get("/{batchId}")
  HttpResponse<?> one(String batchId, Viewer viewer) {
    return id(batchId).map(id -> desk.report(id, viewer)).orElseGet(BatchAnswer.NotFound::new)
            instanceof BatchAnswer.Report it
        ? pages.show(
            HttpStatus.OK, "batch.jte", Map.of("sheet", BatchSheet.of(it), "user", viewer.name()))
        : missing(viewer);
  }

  @Post("/{batchId}/go-on")
  HttpResponse<?> goOn(String batchId, Viewer viewer) {
    return answer(
        id(batchId).map(id -> desk.goOn(id, viewer)).orElseGet(BatchAnswer.NotFound::new), viewer);
  }

  @Post("/{batchId}/undo")
  HttpResponse<?> undo(String batchId, Viewer viewer) {
    return answer(
        id(batchId).map(id -> desk.undo(id, viewer)).orElseGet(BatchAnswer.NotFound::new), viewer);
  }

  private HttpResponse<?> answer(BatchAnswer answer, Viewer viewer) {
    return switch (answer) {
      case BatchAnswer.Report it ->
          HttpResponse.seeOther(URI.create("/batches/" + it.batch().id()));
      case BatchAnswer.Refused(_, var why) -> problem(viewer, why);
      case BatchAnswer.NotFound() -> missing(viewer);
      case BatchAnswer.Preview _ -> throw new IllegalStateException("nothing but a preview");
    };
  }

  private static Optional<UUID> id(String text) {
    return CaseId.parse(text).map(CaseId::value);
  }

  private HttpResponse<String> missing(Viewer viewer) {
    return pages.show(HttpStatus.NOT_FOUND, "missing.jte", Map.of("user", viewer.name()));
  }

  private HttpResponse<String> problem(Viewer viewer, String sentence) {
    return pages.show(
        HttpStatus.BAD_REQUEST,
        "problem.jte",
        Map.of("problem", sentence, "back", "/", "user", viewer.name()));
  }
}
