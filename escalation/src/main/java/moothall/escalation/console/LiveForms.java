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
import moothall.escalation.casework.ReferralDesk;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.ReferralType;

/** A referral about a comment of the live view, whether it has a case or not. */
@Controller("/live/referrals")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class LiveForms {

  private final ReferralDesk referrals;
  private final CasePages cases;
  private final Pages pages;

  LiveForms(ReferralDesk referrals, CasePages cases, Pages pages) {
    this.referrals = referrals;
    this.cases = cases;
    this.pages = pages;
  }

  @Post
  HttpResponse<?> raise(@Body Map<String, String> form, Viewer viewer) {
    String comment = form.getOrDefault("comment", "");
    String words = form.getOrDefault("reason", "");
    Optional<ReferralType> type = ReferralType.parse(form.getOrDefault("type", ""));
    Optional<String> objection =
        type.isEmpty()
            ? Optional.of(t("Choose what kind of referral it is."))
            : Reason.objection(words);
    if (objection.isPresent()) {
      return pages.show(
          HttpStatus.BAD_REQUEST,
          "problem.jte",
          Map.of("problem", objection.get(), "back", "/live", "user", viewer.name()));
    }
    return Optional.of(comment)
        .filter(CommentId::isWellFormed)
        .flatMap(id -> referrals.raise(new CommentId(id), type.get(), viewer, new Reason(words)))
        .<HttpResponse<?>>map(raised ->
            raised.seen()
                ? HttpResponse.seeOther(URI.create("/cases/" + raised.referral().caseId()))
                : cases.raised(viewer))
        .orElseGet(() -> cases.missing(viewer));
  }
}
