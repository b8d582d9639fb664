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
import java.util.Optional;
import moothall.escalation.access.Viewer;
import moothall.escalation.handover.DossierFile;
import moothall.escalation.store.SubjectRequests;
import moothall.escalation.subjects.SubjectAnswer;
import moothall.escalation.subjects.SubjectDesk;
import moothall.service.Problem;
import org.jspecify.annotations.Nullable;

/** Requests for what is held about an author. What stops one is never said here. */
@Controller("/api/subject-access")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SubjectAccessController {

  private final SubjectDesk desk;

  SubjectAccessController(SubjectDesk desk) {
    this.desk = desk;
  }

  /** Whose data, on which platform and whose pages, for which request of the council's own. */
  record AskRequest(
      @Nullable String council,
      @Nullable String platform,
      @Nullable String authorId,
      @Nullable String reference,
      @Nullable Boolean legal) {

    SubjectDesk.Wish wish() {
      return SubjectDesk.Wish.sent(
          council, platform, authorId, reference, Boolean.TRUE.equals(legal));
    }
  }

  /** As it stands; the words are the same whatever lies behind the state. */
  record RequestView(
      String requestId,
      String reference,
      String council,
      String platform,
      String askedBy,
      String askedAt,
      String state,
      String message,
      @Nullable String told) {

    static RequestView of(SubjectAnswer.Asked it) {
      SubjectRequests.Request request = it.request();
      return new RequestView(
          request.id().toString(),
          request.reference(),
          request.subject().councilId(),
          request.subject().platform(),
          request.askedBy(),
          request.askedAt().toString(),
          it.standing().name(),
          it.standing().words(),
          switch (it.standing()) {
            case RELEASED, REFUSED ->
                request.decision().map(SubjectRequests.Decision::told).orElse(null);
            case READY, LEGAL_HOLD -> null;
          });
    }
  }

  /** Newest first. */
  record RequestListView(List<RequestView> requests) {}

  @Get
  @Does("Requests for what is held about an author, newest first")
  @Gives(RequestListView.class)
  RequestListView all(Viewer viewer) {
    return new RequestListView(desk.of(viewer).stream().map(RequestView::of).toList());
  }

  @Post
  @Does("Asks for what is held about an author")
  @Gives(RequestView.class)
  HttpResponse<?> ask(@Body @Nullable AskRequest body, Viewer viewer) {
    SubjectDesk.Wish wish =
        (body == null ? new AskRequest(null, null, null, null, null) : body).wish();
    Optional<String> objection = wish.objection();
    return objection.isPresent()
        ? Answers.badRequest("subject-access", objection.get())
        : answer(desk.ask(viewer, wish));
  }

  @Get("/{requestId}")
  @Does("How such a request stands")
  @Gives(RequestView.class)
  HttpResponse<?> one(String requestId, Viewer viewer) {
    return answer(
        Answers.uuid(requestId)
            .map(id -> desk.find(viewer, id))
            .orElseGet(SubjectAnswer.NotFound::new));
  }

  @Get("/{requestId}/export")
  @Does("The file for whoever asked for their data")
  @Gives(type = "application/zip")
  HttpResponse<?> take(String requestId, Viewer viewer) {
    return answer(
        Answers.uuid(requestId)
            .map(id -> desk.take(viewer, id))
            .orElseGet(SubjectAnswer.NotFound::new));
  }

  static HttpResponse<?> answer(SubjectAnswer answer) {
    return switch (answer) {
      case SubjectAnswer.Asked it -> HttpResponse.ok(RequestView.of(it));
      case SubjectAnswer.Made it -> DossierFile.of(it.pack(), it.sha256(), it.reference());
      case SubjectAnswer.NotFound() ->
          Problem.of(
                  HttpStatus.NOT_FOUND,
                  "no-such-request",
                  "There is no request of this id for you (expected: a requestId that was given).")
              .toResponse();
      case SubjectAnswer.Refused(var code, var why) ->
          Problem.of(
                  code.equals("four-eyes") ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT, code, why)
              .toResponse();
    };
  }
}
