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
import moothall.escalation.casework.Desk;
import moothall.escalation.casework.DeskAnswer;
import moothall.escalation.casework.HoldDesk;
import moothall.escalation.casework.ReferralDesk;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.DeletionGround;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.domain.ReplyText;
import moothall.escalation.domain.ReportGround;
import moothall.escalation.reading.CaseReader;

/** What people send from the page of a case. */
@Controller("/cases/{caseId}")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class CaseForms {

  private final Desk desk;
  private final HoldDesk holds;
  private final ReferralDesk referrals;
  private final CaseReader reader;
  private final CasePages pages;

  CaseForms(Desk desk, HoldDesk holds, ReferralDesk referrals, CaseReader reader, CasePages pages) {
    this.desk = desk;
    this.holds = holds;
    this.referrals = referrals;
    this.reader = reader;
    this.pages = pages;
  }

  @Post("/hide")
  HttpResponse<?> hide(String caseId, @Body Map<String, String> form, Viewer viewer) {
    return decide(caseId, form, viewer, (id, why) -> desk.hide(id, viewer, why));
  }

  @Post("/unhide")
  HttpResponse<?> unhide(String caseId, @Body Map<String, String> form, Viewer viewer) {
    return decide(caseId, form, viewer, (id, why) -> desk.unhide(id, viewer, why));
  }

  @Post("/leave")
  HttpResponse<?> leave(String caseId, @Body Map<String, String> form, Viewer viewer) {
    return decide(caseId, form, viewer, (id, why) -> desk.leaveAsIs(id, viewer, why));
  }

  @Post("/hold")
  HttpResponse<?> hold(String caseId, @Body Map<String, String> form, Viewer viewer) {
    return decide(caseId, form, viewer, (id, why) -> holds.set(id, viewer, why));
  }

  @Post("/hold/lift")
  HttpResponse<?> liftHold(String caseId, @Body Map<String, String> form, Viewer viewer) {
    return decide(caseId, form, viewer, (id, why) -> holds.lift(id, viewer, why));
  }

  @Post("/delete")
  HttpResponse<?> delete(String caseId, @Body Map<String, String> form, Viewer viewer) {
    Optional<DeletionGround> ground = DeletionGround.parse(form.getOrDefault("ground", ""));
    return ground.isEmpty()
        ? problem(caseId, viewer, t("Choose on what ground the comment is to be deleted."))
        : decide(caseId, form, viewer, (id, why) -> desk.delete(id, viewer, ground.get(), why));
  }

  @Post("/reply")
  HttpResponse<?> reply(String caseId, @Body Map<String, String> form, Viewer viewer) {
    // Forms send the end of a line as two characters.
    String words = form.getOrDefault("text", "").replace("\r\n", "\n");
    Optional<String> objection = ReplyText.objection(words);
    return objection.isPresent()
        ? problem(caseId, viewer, objection.get())
        : answer(caseId, viewer, id -> desk.reply(id, viewer, new ReplyText(words)));
  }

  @Post("/report")
  HttpResponse<?> report(String caseId, @Body Map<String, String> form, Viewer viewer) {
    Optional<ReportGround> ground = ReportGround.parse(form.getOrDefault("ground", ""));
    return ground.isEmpty()
        ? problem(caseId, viewer, t("Choose what the comment is to be reported for."))
        : decide(caseId, form, viewer, (id, why) -> desk.report(id, viewer, ground.get(), why));
  }

  @Post("/reported")
  HttpResponse<?> reported(String caseId, Viewer viewer) {
    return answer(caseId, viewer, id -> desk.reportedThere(id, viewer));
  }

  @Post("/referrals")
  HttpResponse<?> refer(String caseId, @Body Map<String, String> form, Viewer viewer) {
    Optional<ReferralType> type = ReferralType.parse(form.getOrDefault("type", ""));
    if (type.isEmpty()) {
      return problem(caseId, viewer, t("Choose what kind of referral it is."));
    }
    String words = form.getOrDefault("reason", "");
    Optional<String> objection = Reason.objection(words);
    if (objection.isPresent()) {
      return problem(caseId, viewer, objection.get());
    }
    return CaseId.parse(caseId)
        .flatMap(id -> reader.commentOf(viewer, id))
        .flatMap(comment -> referrals.raise(comment, type.get(), viewer, new Reason(words)))
        .<HttpResponse<?>>map(raised ->
            raised.seen()
                ? HttpResponse.seeOther(URI.create("/cases/" + raised.referral().caseId()))
                : pages.raised(viewer))
        .orElseGet(() -> pages.missing(viewer));
  }

  private HttpResponse<?> decide(
      String caseId,
      Map<String, String> form,
      Viewer viewer,
      BiFunction<CaseId, Reason, DeskAnswer> how) {
    String words = form.getOrDefault("reason", "");
    String clause = form.getOrDefault("clause", "");
    Optional<String> objection = Reason.objection(words).or(() -> Reason.objectionToClause(clause));
    if (objection.isPresent()) {
      return problem(caseId, viewer, objection.get());
    }
    return answer(caseId, viewer, id -> how.apply(id, new Reason(words, clause)));
  }

  private HttpResponse<?> answer(String caseId, Viewer viewer, Function<CaseId, DeskAnswer> how) {
    DeskAnswer answer = CaseId.parse(caseId).map(how).orElseGet(DeskAnswer.NotFound::new);
    return switch (answer) {
      case DeskAnswer.Accepted(var after, _) ->
          HttpResponse.seeOther(URI.create("/cases/" + after.id()));
      case DeskAnswer.Refused(_, var why) -> pages.sheet(caseId, viewer, HttpStatus.CONFLICT, why);
      case DeskAnswer.NotFound() -> pages.missing(viewer);
    };
  }

  private HttpResponse<?> problem(String caseId, Viewer viewer, String sentence) {
    return pages.sheet(caseId, viewer, HttpStatus.BAD_REQUEST, sentence);
  }
}
