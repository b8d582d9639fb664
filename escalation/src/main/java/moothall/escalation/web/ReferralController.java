package moothall.escalation.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.ReferralForms;
import org.jspecify.annotations.Nullable;

/** One referral: how it stands, and what people do with it. Nothing here happens by itself. */
@Controller("/api/referrals/{referralId}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReferralController {

  private final ReferralActing acting;

  ReferralController(ReferralActing acting) {
    this.acting = acting;
  }

  @Get
  HttpResponse<?> one(String referralId, Viewer viewer) {
    return acting.show(referralId, viewer);
  }

  @Post("/take-up")
  HttpResponse<?> takeUp(
      String referralId, @Body @Nullable Map<String, String> body, Viewer viewer) {
    return acting.act(ReferralForms.TAKE_UP, referralId, body, viewer);
  }

  @Post("/particulars")
  HttpResponse<?> fillIn(
      String referralId, @Body @Nullable Map<String, String> body, Viewer viewer) {
    return acting.act(ReferralForms.FILL_IN, referralId, body, viewer);
  }

  @Post("/confirm")
  HttpResponse<?> confirm(
      String referralId, @Body @Nullable Map<String, String> body, Viewer viewer) {
    return acting.act(ReferralForms.CONFIRM, referralId, body, viewer);
  }

  @Post("/transmission")
  HttpResponse<?> transmit(
      String referralId, @Body @Nullable Map<String, String> body, Viewer viewer) {
    return acting.act(ReferralForms.TRANSMIT, referralId, body, viewer);
  }

  @Post("/transmission-unreviewed")
  HttpResponse<?> transmitUnreviewed(
      String referralId, @Body @Nullable Map<String, String> body, Viewer viewer) {
    return acting.act(ReferralForms.TRANSMIT_UNREVIEWED, referralId, body, viewer);
  }

  @Post("/answers")
  HttpResponse<?> answer(
      String referralId, @Body @Nullable Map<String, String> body, Viewer viewer) {
    return acting.act(ReferralForms.NOTE_ANSWER, referralId, body, viewer);
  }

  @Post("/chase")
  HttpResponse<?> chase(
      String referralId, @Body @Nullable Map<String, String> body, Viewer viewer) {
    return acting.act(ReferralForms.CHASE, referralId, body, viewer);
  }

  @Post("/withdrawal")
  HttpResponse<?> propose(
      String referralId, @Body @Nullable Map<String, String> body, Viewer viewer) {
    return acting.act(ReferralForms.PROPOSE_WITHDRAWAL, referralId, body, viewer);
  }

  @Post("/withdrawal/approve")
  HttpResponse<?> approve(
      String referralId, @Body @Nullable Map<String, String> body, Viewer viewer) {
    return acting.act(ReferralForms.APPROVE_WITHDRAWAL, referralId, body, viewer);
  }

  @Post("/withdrawal/refuse")
  HttpResponse<?> refuse(
      String referralId, @Body @Nullable Map<String, String> body, Viewer viewer) {
    return acting.act(ReferralForms.REFUSE_WITHDRAWAL, referralId, body, viewer);
  }

  @Post("/correction")
  HttpResponse<?> correct(
      String referralId, @Body @Nullable Map<String, String> body, Viewer viewer) {
    return acting.act(ReferralForms.SEND_CORRECTION, referralId, body, viewer);
  }

  @Post("/close")
  HttpResponse<?> close(
      String referralId, @Body @Nullable Map<String, String> body, Viewer viewer) {
    return acting.act(ReferralForms.CLOSE, referralId, body, viewer);
  }

  @Post("/reopen")
  HttpResponse<?> reopen(
      String referralId, @Body @Nullable Map<String, String> body, Viewer viewer) {
    return acting.act(ReferralForms.REOPEN, referralId, body, viewer);
  }

  @Post("/route")
  HttpResponse<?> route(
      String referralId, @Body @Nullable Map<String, String> body, Viewer viewer) {
    return acting.act(ReferralForms.ROUTE, referralId, body, viewer);
  }

  @Post("/transfer")
  HttpResponse<?> transfer(
      String referralId, @Body @Nullable Map<String, String> body, Viewer viewer) {
    return acting.act(ReferralForms.NOTE_TRANSFER, referralId, body, viewer);
  }

  @Post("/emergency-call")
  HttpResponse<?> emergency(
      String referralId, @Body @Nullable Map<String, String> body, Viewer viewer) {
    return acting.act(ReferralForms.NOTE_EMERGENCY_CALL, referralId, body, viewer);
  }
}
