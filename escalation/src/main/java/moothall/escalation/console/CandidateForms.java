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
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.CandidateDesk;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.ReferralType;

/** Says from the page of a case that there is no referral. */
@Controller("/cases/{caseId}/decline-referral")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class CandidateForms {

  private final CandidateDesk desk;
  private final CasePages pages;

  CandidateForms(CandidateDesk desk, CasePages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> decline(String caseId, @Body Map<String, String> form, Viewer viewer) {
    Optional<CaseId> id = CaseId.parse(caseId);
    Optional<ReferralType> type = ReferralType.parse(form.getOrDefault("type", ""));
    Optional<String> objection = Reason.objection(form.getOrDefault("reason", ""));
    if (id.isEmpty()) {
      return pages.missing(viewer);
    }
    if (type.isEmpty() || objection.isPresent()) {
      return pages.sheet(
          caseId,
          viewer,
          HttpStatus.BAD_REQUEST,
          objection.orElseGet(() -> t("Say of what type there is no referral.")));
    }
    Reason reason = new Reason(form.getOrDefault("reason", ""));
    return switch (desk.decline(id.get(), viewer, type.get(), reason)) {
      case CandidateDesk.Answer.Noted _ -> HttpResponse.seeOther(URI.create("/cases/" + id.get()));
      case CandidateDesk.Answer.NotFound _ -> pages.missing(viewer);
      case CandidateDesk.Answer.Refused(var why) ->
          pages.sheet(
              caseId,
              viewer,
              why.isAboutThePerson() ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT,
              why.sentence());
    };
  }
}
