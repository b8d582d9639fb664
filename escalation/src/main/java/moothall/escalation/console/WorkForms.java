package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import moothall.escalation.access.Viewer;
import moothall.escalation.care.Advice;
import moothall.escalation.casework.CaseNotes;
import moothall.escalation.casework.ClaimAnswer;
import moothall.escalation.casework.ClaimDesk;
import moothall.escalation.casework.ConcernDesk;
import moothall.escalation.casework.DeskAnswer;
import moothall.escalation.casework.UndoDesk;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.Note;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.Route;
import moothall.escalation.reading.CaseReader;
import moothall.escalation.wellbeing.WellbeingDesk;

/** What people send from the page of a case besides decisions, and the wish for the next case. */
@Controller
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class WorkForms {

  private final ClaimDesk claims;
  private final CaseNotes notes;
  private final ConcernDesk concerns;
  private final UndoDesk undoing;
  private final CaseReader reader;
  private final CasePages sheets;
  private final Pages pages;
  private final WellbeingDesk wellbeing;

  WorkForms(
      ClaimDesk claims,
      CaseNotes notes,
      ConcernDesk concerns,
      UndoDesk undoing,
      CaseReader reader,
      CasePages sheets,
      Pages pages,
      WellbeingDesk wellbeing) {
    this.wellbeing = wellbeing;
    this.claims = claims;
    this.notes = notes;
    this.concerns = concerns;
    this.undoing = undoing;
    this.reader = reader;
    this.sheets = sheets;
    this.pages = pages;
  }

  @Post("/next")
  HttpResponse<?> next(Viewer viewer) {
    return switch (wellbeing.own(viewer).advice()) {
      case Advice.GoOn() -> take(viewer);
      case Advice advice ->
          pages.show(
              HttpStatus.OK,
              "rest.jte",
              Map.of("rest", RestSheet.of(advice), "user", viewer.name()));
    };
  }

  /** The next case, although a rest is due. */
  @Post("/next/anyway")
  HttpResponse<?> nextAnyway(Viewer viewer) {
    wellbeing.goOn(viewer);
    return take(viewer);
  }

  private HttpResponse<?> take(Viewer viewer) {
    return switch (claims.next(viewer)) {
      case ClaimAnswer.Held(var id, _) -> HttpResponse.seeOther(URI.create("/cases/" + id));
      case ClaimAnswer.NothingLeft(boolean spared) -> nothing(viewer, spared);
      case ClaimAnswer.Not(_) -> nothing(viewer, false);
    };
  }

  private HttpResponse<String> nothing(Viewer viewer, boolean spared) {
    return pages.show(
        HttpStatus.OK, "nothing.jte", Map.of("spared", spared, "user", viewer.name()));
  }

  @Post("/cases/{caseId}/claim")
  HttpResponse<?> claim(String caseId, Viewer viewer) {
    return held(caseId, viewer, id -> claims.claim(id, viewer));
  }

  @Post("/cases/{caseId}/release")
  HttpResponse<?> release(String caseId, Viewer viewer) {
    return answer(caseId, viewer, id -> claims.release(id, viewer));
  }

  /** Undoes the decision that the page showed, and no later one. */
  @Post("/cases/{caseId}/undo")
  HttpResponse<?> undo(String caseId, @Body Map<String, String> form, Viewer viewer) {
    String decision = form.getOrDefault("decision", "");
    boolean number = !decision.isEmpty() && decision.length() < 9;
    return number && decision.chars().allMatch(it -> it >= '0' && it <= '9')
        ? answer(caseId, viewer, id -> undoing.undo(id, viewer, Integer.parseInt(decision)))
        : answer(caseId, viewer, id -> undoing.undo(id, viewer));
  }

  @Post("/cases/{caseId}/take-over")
  HttpResponse<?> takeOver(String caseId, @Body Map<String, String> form, Viewer viewer) {
    return reason(form)
        .<HttpResponse<?>>map(why -> held(caseId, viewer, id -> claims.takeOver(id, viewer, why)))
        .orElseGet(() -> problem(caseId, viewer, form));
  }

  @Post("/cases/{caseId}/notes")
  HttpResponse<?> note(String caseId, @Body Map<String, String> form, Viewer viewer) {
    String words = form.getOrDefault("text", "").replace("\r\n", "\n");
    Optional<String> objection = Note.objection(words);
    return objection.isPresent()
        ? sheets.sheet(caseId, viewer, HttpStatus.BAD_REQUEST, objection.get())
        : answer(caseId, viewer, id -> notes.add(id, viewer, new Note(words)));
  }

  @Post("/cases/{caseId}/reopen")
  HttpResponse<?> reopen(String caseId, @Body Map<String, String> form, Viewer viewer) {
    return reasoned(caseId, form, viewer, (id, why) -> notes.reopen(id, viewer, why));
  }

  @Post("/cases/{caseId}/route")
  HttpResponse<?> route(String caseId, @Body Map<String, String> form, Viewer viewer) {
    Optional<Route> to = Route.parse(form.getOrDefault("to", ""));
    return to.isEmpty()
        ? sheets.sheet(
            caseId, viewer, HttpStatus.BAD_REQUEST, t("Choose where the case is to be sent."))
        : reasoned(caseId, form, viewer, (id, why) -> notes.route(id, viewer, to.get(), why));
  }

  @Post("/cases/{caseId}/concerns/answer")
  HttpResponse<?> answerConcerns(String caseId, @Body Map<String, String> form, Viewer viewer) {
    return reasoned(caseId, form, viewer, (id, why) -> notes.answerConcerns(id, viewer, why));
  }

  @Post("/cases/{caseId}/concerns")
  HttpResponse<?> concern(String caseId, @Body Map<String, String> form, Viewer viewer) {
    Optional<Reason> why = reason(form);
    if (why.isEmpty()) {
      return problem(caseId, viewer, form);
    }
    return CaseId.parse(caseId)
        .flatMap(id -> reader.commentOf(viewer, id))
        .flatMap(comment -> concerns.raise(comment, viewer, why.get()))
        .<HttpResponse<?>>map(
            raised -> HttpResponse.seeOther(URI.create("/cases/" + raised.caseId())))
        .orElseGet(() -> sheets.missing(viewer));
  }

  private HttpResponse<?> held(String caseId, Viewer viewer, Function<CaseId, ClaimAnswer> how) {
    ClaimAnswer answer =
        CaseId.parse(caseId)
            .map(how)
            .orElseGet(() -> new ClaimAnswer.Not(new DeskAnswer.NotFound()));
    return switch (answer) {
      case ClaimAnswer.Held(var id, _) -> HttpResponse.seeOther(URI.create("/cases/" + id));
      case ClaimAnswer.Not(var why) -> answer(caseId, viewer, _ -> why);
      case ClaimAnswer.NothingLeft _ -> sheets.missing(viewer);
    };
  }

  private HttpResponse<?> reasoned(
      String caseId,
      Map<String, String> form,
      Viewer viewer,
      BiFunction<CaseId, Reason, DeskAnswer> how) {
    return reason(form)
        .<HttpResponse<?>>map(why -> answer(caseId, viewer, id -> how.apply(id, why)))
        .orElseGet(() -> problem(caseId, viewer, form));
  }

  private static Optional<Reason> reason(Map<String, String> form) {
    String words = form.getOrDefault("reason", "");
    return Reason.objection(words).isPresent() ? Optional.empty() : Optional.of(new Reason(words));
  }

  private HttpResponse<?> problem(String caseId, Viewer viewer, Map<String, String> form) {
    return sheets.sheet(
        caseId,
        viewer,
        HttpStatus.BAD_REQUEST,
        Reason.objection(form.getOrDefault("reason", "")).orElse(""));
  }

  private HttpResponse<?> answer(String caseId, Viewer viewer, Function<CaseId, DeskAnswer> how) {
    DeskAnswer answer = CaseId.parse(caseId).map(how).orElseGet(DeskAnswer.NotFound::new);
    return switch (answer) {
      case DeskAnswer.Accepted(var after, _) ->
          viewer.sees(after)
              ? HttpResponse.seeOther(URI.create("/cases/" + after.id()))
              : pages.show(HttpStatus.ACCEPTED, "routed.jte", Map.of("user", viewer.name()));
      case DeskAnswer.Refused(_, var why) -> sheets.sheet(caseId, viewer, HttpStatus.CONFLICT, why);
      case DeskAnswer.NotFound() -> sheets.missing(viewer);
    };
  }
}
