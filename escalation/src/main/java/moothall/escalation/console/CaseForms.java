package moothall.escalation.console;

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
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import moothall.escalation.casework.Desk;
import moothall.escalation.casework.DeskAnswer;
import moothall.escalation.casework.ReferralDesk;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.reading.CaseReader;

/** What people send from the page of a case. */
@Controller("/cases/{caseId}")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
final class CaseForms {

  private final Desk desk;
  private final ReferralDesk referrals;
  private final CaseReader reader;
  private final CasePages pages;

  CaseForms(Desk desk, ReferralDesk referrals, CaseReader reader, CasePages pages) {
    this.desk = desk;
    this.referrals = referrals;
    this.reader = reader;
    this.pages = pages;
  }

  @Post("/hide")
  HttpResponse<?> hide(String caseId, @Body Map<String, String> form, Principal user) {
    return decide(caseId, form, user, (id, why) -> desk.hide(id, user.getName(), why));
  }

  @Post("/unhide")
  HttpResponse<?> unhide(String caseId, @Body Map<String, String> form, Principal user) {
    return decide(caseId, form, user, (id, why) -> desk.unhide(id, user.getName(), why));
  }

  @Post("/leave")
  HttpResponse<?> leave(String caseId, @Body Map<String, String> form, Principal user) {
    return decide(caseId, form, user, (id, why) -> desk.leaveAsIs(id, user.getName(), why));
  }

  @Post("/referrals")
  HttpResponse<?> refer(String caseId, @Body Map<String, String> form, Principal user) {
    Optional<ReferralType> type = ReferralType.parse(form.getOrDefault("type", ""));
    if (type.isEmpty()) {
      return problem(caseId, user, "Choose what kind of referral it is.");
    }
    return decide(
        caseId,
        form,
        user,
        (id, why) ->
            reader
                .find(id)
                .flatMap(file ->
                    referrals
                        .raise(file.it().commentId(), type.get(), user.getName(), why)
                        .<DeskAnswer>map(_ -> new DeskAnswer.Accepted(file.it(), Optional.empty())))
                .orElseGet(DeskAnswer.NotFound::new));
  }

  private HttpResponse<?> decide(
      String caseId,
      Map<String, String> form,
      Principal user,
      BiFunction<CaseId, Reason, DeskAnswer> how) {
    String words = form.getOrDefault("reason", "");
    Optional<String> objection = Reason.objection(words);
    if (objection.isPresent()) {
      return problem(caseId, user, objection.get());
    }
    DeskAnswer answer =
        CaseId.parse(caseId)
            .map(id -> how.apply(id, new Reason(words)))
            .orElseGet(DeskAnswer.NotFound::new);
    return switch (answer) {
      case DeskAnswer.Accepted(var after, _) ->
          HttpResponse.seeOther(URI.create("/cases/" + after.id()));
      case DeskAnswer.Refused(_, var why) ->
          pages.sheet(caseId, user.getName(), HttpStatus.CONFLICT, why);
      case DeskAnswer.NotFound() ->
          pages.sheet(caseId, user.getName(), HttpStatus.NOT_FOUND, "There is no such case.");
    };
  }

  private HttpResponse<?> problem(String caseId, Principal user, String sentence) {
    return pages.sheet(caseId, user.getName(), HttpStatus.BAD_REQUEST, sentence);
  }
}
