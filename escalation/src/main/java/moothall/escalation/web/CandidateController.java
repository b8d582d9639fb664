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
import moothall.escalation.casework.CandidateDesk;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.referral.Candidate;
import moothall.service.Problem;
import org.jspecify.annotations.Nullable;

/** Referrals of which the machine was not sure: a person raises one, or people decline it. */
@Controller("/api/cases/{caseId}/candidates")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CandidateController {

  private final CandidateDesk desk;

  CandidateController(CandidateDesk desk) {
    this.desk = desk;
  }

  /** Of what type, whether it is still open, and who has declined it. */
  record CandidateView(String type, boolean open, List<String> declinedBy, int peopleNeeded) {
    static CandidateView of(Candidate it) {
      return new CandidateView(it.type().name(), it.isOpen(), it.declined(), it.peopleNeeded());
    }
  }

  /** Which, and why there is no referral. */
  record DeclineRequest(@Nullable String type, @Nullable String reason) {}

  @Get
  @Does("Lists referrals of which the machine was not sure")
  @Gives(value = CandidateView.class, many = true)
  HttpResponse<?> list(String caseId, Viewer viewer) {
    return CaseId.parse(caseId)
        .flatMap(id -> desk.of(viewer, id))
        .<HttpResponse<?>>map(all -> HttpResponse.ok(all.stream().map(CandidateView::of).toList()))
        .orElseGet(Answers::noSuchCase);
  }

  @Post("/decline")
  @Does("Says why there is no referral; where two people are needed, the second one counts")
  @Gives(value = CandidateView.class, status = 202)
  HttpResponse<?> decline(String caseId, @Body @Nullable DeclineRequest body, Viewer viewer) {
    String words = body == null ? null : body.reason();
    Optional<String> objection = Reason.objection(words);
    if (words == null || objection.isPresent()) {
      return Answers.badReason(objection.orElse(""));
    }
    Optional<ReferralType> type =
        Optional.ofNullable(body).map(DeclineRequest::type).flatMap(ReferralType::parse);
    if (type.isEmpty()) {
      return Answers.badRequest(
          "referral-type", "type is missing or unknown (expected: TERRORISM or HATE_CRIME).");
    }
    return CaseId.parse(caseId)
        .<HttpResponse<?>>map(id -> answer(desk.decline(id, viewer, type.get(), new Reason(words))))
        .orElseGet(Answers::noSuchCase);
  }

  private static HttpResponse<?> answer(CandidateDesk.Answer answer) {
    return switch (answer) {
      case CandidateDesk.Answer.NotFound() -> Answers.noSuchCase();
      case CandidateDesk.Answer.Refused(var why) ->
          Problem.of(
                  why.isAboutThePerson() ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT,
                  why.code(),
                  why.sentence())
              .toResponse();
      case CandidateDesk.Answer.Noted(var after) ->
          HttpResponse.accepted().body(CandidateView.of(after));
    };
  }
}
