package moothall.escalation.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.BatchAnswer;
import moothall.escalation.casework.BatchDesk;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.Route;
import moothall.escalation.work.BulkAct;
import moothall.escalation.work.BulkWish;
import moothall.service.Problem;
import org.jspecify.annotations.Nullable;

/** Several cases at once: what would happen, doing it, how it went, undoing it. */
@Controller("/api/batches")
@ExecuteOn(TaskExecutors.BLOCKING)
final class BatchController {

  private final BatchDesk desk;

  BatchController(BatchDesk desk) {
    this.desk = desk;
  }

  /** What is to be done to which cases; {@code to} is for ROUTE alone. */
  record PreviewRequest(
      @Nullable String act, @Nullable String to, @Nullable List<@Nullable String> cases) {}

  /**
   * What is to be done, as the preview said that it can be.
   *
   * @param batchId of the preview; sent twice it is done once
   */
  record BatchRequest(
      @Nullable String batchId,
      @Nullable String act,
      @Nullable String to,
      @Nullable String reason,
      @Nullable List<@Nullable SeenRequest> cases) {}

  /** A case as it was in the preview. */
  record SeenRequest(@Nullable String caseId, @Nullable Integer seen) {}

  @Post("/preview")
  @Does("Says what would happen to each of several cases, and changes nothing")
  @Gives(BatchView.PreviewView.class)
  HttpResponse<?> preview(@Body @Nullable PreviewRequest body, Viewer viewer) {
    Optional<BulkAct> act = act(body == null ? null : body.act());
    if (body == null || act.isEmpty()) {
      return noAct();
    }
    List<CaseId> ids = new ArrayList<>();
    for (String text : Objects.requireNonNullElse(body.cases(), List.<String>of())) {
      Optional<CaseId> id = Optional.ofNullable(text).flatMap(CaseId::parse);
      if (id.isEmpty()) {
        return badCase();
      }
      ids.add(id.get());
    }
    return answer(desk.preview(viewer, wish(act.get(), body.to(), ""), ids));
  }

  @Post
  @Does("Does it to each of them, as one batch")
  @Gives(BatchView.class)
  HttpResponse<?> perform(@Body @Nullable BatchRequest body, Viewer viewer) {
    Optional<BulkAct> act = act(body == null ? null : body.act());
    if (body == null || act.isEmpty()) {
      return noAct();
    }
    Optional<UUID> batch = Optional.ofNullable(body.batchId()).flatMap(Answers::uuid);
    if (batch.isEmpty()) {
      return Answers.badRequest(
          "batch-id", "batchId is missing or no UUID (expected: that of the preview).");
    }
    Map<CaseId, Integer> seen = new LinkedHashMap<>();
    for (SeenRequest one : Objects.requireNonNullElse(body.cases(), List.<SeenRequest>of())) {
      Optional<CaseId> id =
          Optional.ofNullable(one).map(SeenRequest::caseId).flatMap(CaseId::parse);
      Integer events = one == null ? null : one.seen();
      if (id.isEmpty() || events == null || events < 0) {
        return badCase();
      }
      seen.put(id.get(), events);
    }
    String reason = Objects.requireNonNullElse(body.reason(), "");
    return answer(desk.perform(batch.get(), viewer, wish(act.get(), body.to(), reason), seen));
  }

  /** Those of whoever asks. */
  @Get
  @Does("One's own batches, newest first")
  @Gives(BatchView.ListView.class)
  HttpResponse<?> own(Viewer viewer) {
    return HttpResponse.ok(BatchView.of(desk.own(viewer)));
  }

  @Get("/{batchId}")
  @Does("How a batch went, case by case")
  @Gives(BatchView.class)
  HttpResponse<?> one(String batchId, Viewer viewer) {
    return on(batchId, id -> desk.report(id, viewer));
  }

  /** Does what is left of a batch whose work was broken off. */
  @Post("/{batchId}/go-on")
  @Does("Does what is left of a batch that was broken off")
  @Gives(BatchView.class)
  HttpResponse<?> goOn(String batchId, Viewer viewer) {
    return on(batchId, id -> desk.goOn(id, viewer));
  }

  @Post("/{batchId}/undo")
  @Does("Undoes what a batch did and nobody has changed since")
  @Gives(BatchView.class)
  HttpResponse<?> undo(String batchId, Viewer viewer) {
    return on(batchId, id -> desk.undo(id, viewer));
  }

  private static HttpResponse<?> on(String batchId, Function<UUID, BatchAnswer> how) {
    return answer(Answers.uuid(batchId).map(how).orElseGet(BatchAnswer.NotFound::new));
  }

  private static HttpResponse<?> answer(BatchAnswer answer) {
    return switch (answer) {
      case BatchAnswer.Preview it -> HttpResponse.ok(BatchView.of(it));
      case BatchAnswer.Report it -> HttpResponse.ok(BatchView.of(it));
      case BatchAnswer.Refused(var code, var why) ->
          Problem.of(
                  code.equals(BatchAnswer.DIFFERS) ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST,
                  code,
                  why)
              .toResponse();
      case BatchAnswer.NotFound() ->
          Problem.of(
                  HttpStatus.NOT_FOUND,
                  "no-such-batch",
                  "There is no batch of this id for you (expected: a UUID that a preview gave).")
              .toResponse();
    };
  }

  private static BulkWish wish(BulkAct act, @Nullable String to, String reason) {
    return new BulkWish(act, Optional.ofNullable(to).flatMap(Route::parse), reason);
  }

  private static Optional<BulkAct> act(@Nullable String name) {
    return Optional.ofNullable(name).flatMap(BulkAct::parse);
  }

  private static HttpResponse<?> noAct() {
    return Answers.badRequest(
        "act",
        "act is missing or unknown (expected: one of " + Arrays.toString(BulkAct.values()) + ").");
  }

  private static HttpResponse<?> badCase() {
    return Answers.badRequest(
        "cases",
        "cases holds something else than cases (expected: UUIDs; to do it, each with caseId and the"
            + " seen of the preview).");
  }
}
