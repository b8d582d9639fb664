package moothall.escalation.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.CaseNotes;
import moothall.escalation.casework.ClaimAnswer;
import moothall.escalation.casework.ClaimDesk;
import moothall.escalation.casework.DeskAnswer;
import moothall.escalation.casework.UndoDesk;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.Note;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.Route;
import org.jspecify.annotations.Nullable;

/** Taking cases, and what people do with them besides deciding. */
@Controller("/api/cases")
@ExecuteOn(TaskExecutors.BLOCKING)
final class WorkController {

  private final ClaimDesk claims;
  private final CaseNotes notes;
  private final UndoDesk undoing;

  WorkController(ClaimDesk claims, CaseNotes notes, UndoDesk undoing) {
    this.claims = claims;
    this.undoing = undoing;
    this.notes = notes;
  }

  /** A case that whoever asked has until then. */
  record HeldView(String caseId, String holder, String since, String until) {}

  /** Why somebody does it. */
  record ReasonRequest(@Nullable String reason) {}

  /** What somebody writes for colleagues. */
  record NoteRequest(@Nullable String text) {}

  /** Where to, and why. */
  record RouteRequest(@Nullable String to, @Nullable String reason) {}

  /** 204 if nothing is left. */
  @Post("/next")
  @Does("Takes the case that is most urgent and that nobody has")
  @Gives(HeldView.class)
  @Gives(status = 204)
  HttpResponse<?> next(Viewer viewer) {
    return answer(claims.next(viewer));
  }

  /** Takes it, or keeps it longer. */
  @Post("/{caseId}/claim")
  @Does("Takes a case, or keeps it longer")
  @Gives(HeldView.class)
  HttpResponse<?> claim(String caseId, Viewer viewer) {
    return CaseId.parse(caseId)
        .<HttpResponse<?>>map(id -> answer(claims.claim(id, viewer)))
        .orElseGet(Answers::noSuchCase);
  }

  @Post("/{caseId}/take-over")
  @Does("Takes a case from a colleague, with a reason")
  @Gives(HeldView.class)
  HttpResponse<?> takeOver(String caseId, @Body @Nullable ReasonRequest body, Viewer viewer) {
    return reasoned(
        caseId,
        body == null ? null : body.reason(),
        (id, why) -> answer(claims.takeOver(id, viewer, why)));
  }

  @Post("/{caseId}/release")
  @Does("Gives a case back")
  @Gives(
      value = {DecidedView.class, SentAwayView.class},
      status = 202)
  HttpResponse<?> release(String caseId, Viewer viewer) {
    return on(caseId, viewer, id -> claims.release(id, viewer));
  }

  /** Which event of the case is undone; the last decision about the comment if it is missing. */
  record UndoRequest(@Nullable Integer decision) {}

  @Post("/{caseId}/undo")
  @Does("Undoes a decision about the comment that nothing has followed")
  @Gives(
      value = {DecidedView.class, SentAwayView.class},
      status = 202)
  HttpResponse<?> undo(String caseId, @Body @Nullable UndoRequest body, Viewer viewer) {
    Integer decision = body == null ? null : body.decision();
    return on(
        caseId,
        viewer,
        id -> decision == null ? undoing.undo(id, viewer) : undoing.undo(id, viewer, decision));
  }

  @Post("/{caseId}/notes")
  @Does("Writes a note for colleagues")
  @Gives(
      value = {DecidedView.class, SentAwayView.class},
      status = 202)
  HttpResponse<?> note(String caseId, @Body @Nullable NoteRequest body, Viewer viewer) {
    String words = body == null ? null : body.text();
    Optional<String> objection = Note.objection(words);
    if (words == null || objection.isPresent()) {
      return Answers.badRequest("text", objection.orElse(""));
    }
    return on(caseId, viewer, id -> notes.add(id, viewer, new Note(words)));
  }

  @Post("/{caseId}/reopen")
  @Does("Opens a decided case again, with a reason")
  @Gives(
      value = {DecidedView.class, SentAwayView.class},
      status = 202)
  HttpResponse<?> reopen(String caseId, @Body @Nullable ReasonRequest body, Viewer viewer) {
    return reasoned(
        caseId,
        body == null ? null : body.reason(),
        (id, why) -> answer(notes.reopen(id, viewer, why), viewer));
  }

  @Post("/{caseId}/route")
  @Does("Sends a case into a restricted queue, with a reason")
  @Gives(
      value = {DecidedView.class, SentAwayView.class},
      status = 202)
  HttpResponse<?> route(String caseId, @Body @Nullable RouteRequest body, Viewer viewer) {
    Optional<Route> to = Optional.ofNullable(body).map(RouteRequest::to).flatMap(Route::parse);
    if (body == null || to.isEmpty()) {
      return Answers.badRequest(
          "to",
          "to is missing or unknown (expected: one of " + Arrays.toString(Route.values()) + ").");
    }
    return reasoned(
        caseId, body.reason(), (id, why) -> answer(notes.route(id, viewer, to.get(), why), viewer));
  }

  @Post("/{caseId}/concerns/answer")
  @Does("Answers what colleagues are concerned about")
  @Gives(
      value = {DecidedView.class, SentAwayView.class},
      status = 202)
  HttpResponse<?> answerConcerns(String caseId, @Body @Nullable ReasonRequest body, Viewer viewer) {
    return reasoned(
        caseId,
        body == null ? null : body.reason(),
        (id, why) -> answer(notes.answerConcerns(id, viewer, why), viewer));
  }

  private static HttpResponse<?> reasoned(
      String caseId, @Nullable String words, BiFunction<CaseId, Reason, HttpResponse<?>> how) {
    Optional<String> objection = Reason.objection(words);
    if (words == null || objection.isPresent()) {
      return Answers.badReason(objection.orElse(""));
    }
    return CaseId.parse(caseId)
        .<HttpResponse<?>>map(id -> how.apply(id, new Reason(words)))
        .orElseGet(Answers::noSuchCase);
  }

  private static HttpResponse<?> on(
      String caseId, Viewer viewer, Function<CaseId, DeskAnswer> how) {
    return CaseId.parse(caseId)
        .<HttpResponse<?>>map(id -> answer(how.apply(id), viewer))
        .orElseGet(Answers::noSuchCase);
  }

  /** Somebody who has sent a case where they do not see it learns no more of it. */
  private static HttpResponse<?> answer(DeskAnswer answer, Viewer viewer) {
    return answer instanceof DeskAnswer.Accepted(var after, _) && !viewer.sees(after)
        ? HttpResponse.accepted().body(new SentAwayView(after.id().toString()))
        : Answers.of(answer);
  }

  private static HttpResponse<?> answer(ClaimAnswer answer) {
    return switch (answer) {
      case ClaimAnswer.Held(var id, var it) ->
          HttpResponse.ok(
              new HeldView(id.toString(), it.by(), it.since().toString(), it.until().toString()));
      case ClaimAnswer.NothingLeft _ -> HttpResponse.noContent();
      case ClaimAnswer.Not(var why) -> Answers.of(why);
    };
  }
}
