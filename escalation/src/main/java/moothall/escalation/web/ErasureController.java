package moothall.escalation.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.Reason;
import moothall.escalation.erasure.ErasureAnswer;
import moothall.escalation.erasure.ErasureDesk;
import moothall.escalation.retention.OnRequest;
import moothall.escalation.store.ErasureRequests;
import moothall.escalation.subjects.SubjectDesk;
import moothall.service.Problem;
import org.jspecify.annotations.Nullable;

/** Erasure of what an author wrote because they ask for it: first a preview, then by a person. */
@Controller("/api/erasure")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ErasureController {

  private final ErasureDesk desk;

  ErasureController(ErasureDesk desk) {
    this.desk = desk;
  }

  /** Whose words; for erasing also why, and what the preview said. */
  record EraseRequest(
      @Nullable String council,
      @Nullable String platform,
      @Nullable String authorId,
      @Nullable String reference,
      @Nullable String reason,
      @Nullable String preview) {

    SubjectDesk.Wish wish() {
      return SubjectDesk.Wish.sent(council, platform, authorId, reference, false);
    }
  }

  /** How many comments stay, and what the law says of them. */
  record KeptView(String article, String words, int comments) {}

  /** What would go and stay; {@code preview} is sent back to erase exactly this. */
  record PreviewView(int erased, List<KeptView> kept, String preview) {}

  /** What went and stayed. */
  record DoneView(String requestId, int erased, List<KeptView> kept) {}

  /** One of those that people did. */
  record RecordView(
      String requestId,
      String reference,
      String council,
      String platform,
      String by,
      String at,
      String reason,
      int erased,
      List<KeptView> kept) {}

  /** Newest first. */
  record RecordListView(List<RecordView> erasures) {}

  @Get
  @Does("Erasures that people did on request, newest first")
  @Gives(RecordListView.class)
  RecordListView done() {
    return new RecordListView(
        desk.done().stream().map(it -> view(it.getKey(), it.getValue())).toList());
  }

  @Post("/preview")
  @Does("Says what an erasure would take away and what would stay, and changes nothing")
  @Gives(PreviewView.class)
  HttpResponse<?> preview(@Body @Nullable EraseRequest body, Viewer viewer) {
    Optional<String> objection = objection(body);
    return body == null || objection.isPresent()
        ? Answers.badRequest("erasure", objection.orElse(""))
        : answer(desk.preview(viewer, body.wish()));
  }

  @Post
  @Does("Erases what an author wrote, exactly as previewed")
  @Gives(DoneView.class)
  HttpResponse<?> erase(@Body @Nullable EraseRequest body, Viewer viewer) {
    Optional<String> objection = objection(body);
    if (body == null || objection.isPresent()) {
      return Answers.badRequest("erasure", objection.orElse(""));
    }
    Optional<String> unreasonable = Reason.objection(body.reason());
    if (body.reason() == null || unreasonable.isPresent()) {
      return Answers.badReason(unreasonable.orElse(""));
    }
    return answer(
        desk.erase(
            viewer,
            body.wish(),
            new Reason(body.reason()),
            Objects.requireNonNullElse(body.preview(), "")));
  }

  private static Optional<String> objection(@Nullable EraseRequest body) {
    return body == null ? Optional.of("Send a JSON object.") : body.wish().objection();
  }

  private static HttpResponse<?> answer(ErasureAnswer answer) {
    return switch (answer) {
      case ErasureAnswer.Preview(var erased, var kept, var token) ->
          HttpResponse.ok(new PreviewView(erased, kept(kept), token));
      case ErasureAnswer.Done(var id, var erased, var kept) ->
          HttpResponse.ok(new DoneView(id.toString(), erased, kept(kept)));
      case ErasureAnswer.Refused(var code, var why) ->
          Problem.of(HttpStatus.CONFLICT, code, why).toResponse();
    };
  }

  private static RecordView view(ErasureRequests.Done it, Map<OnRequest.Article, Integer> kept) {
    return new RecordView(
        it.id().toString(),
        it.reference(),
        it.subject().councilId(),
        it.subject().platform(),
        it.by(),
        it.at().toString(),
        it.reason(),
        it.erased(),
        kept(kept));
  }

  private static List<KeptView> kept(Map<OnRequest.Article, Integer> kept) {
    return kept.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(it -> new KeptView(it.getKey().name(), it.getKey().words(), it.getValue()))
        .toList();
  }
}
