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
  @Does("Shows a referral whole")
  @Gives(ReferralDetailView.class)
  HttpResponse<?> one(String referralId, Viewer viewer) {
    return acting.show(referralId, viewer);
  }

  @Post("/take-up")
  @Does("Takes a referral up for review")
  @Gives(ReferralActing.ActedView.class)
  HttpResponse<?> takeUp(
      String referralId, @Body @Nullable Map<String, String> body, Viewer viewer) {
    return acting.act(ReferralForms.TAKE_UP, referralId, body, viewer);
  }

  @Post("/particulars")
  @Does("Fills in what a referral asks")
  @Gives(ReferralActing.ActedView.class)
  HttpResponse<?> fillIn(
      String referralId, @Body @Nullable Map<String, String> body, Viewer viewer) {
    return acting.act(ReferralForms.FILL_IN, referralId, body, viewer);
  }

  @Post("/confirm")
  @Does("Confirms a referral")
  @Gives(ReferralActing.ActedView.class)
  HttpResponse<?> confirm(
      String referralId, @Body @Nullable Map<String, String> body, Viewer viewer) {
    return acting.act(ReferralForms.CONFIRM, referralId, body, viewer);
  }

  @Post("/transmission")
  @Does("Attests that a referral was passed on")
  @Gives(ReferralActing.ActedView.class)
  HttpResponse<?> transmit(
      String referralId, @Body @Nullable Map<String, String> body, Viewer viewer) {
    return acting.act(ReferralForms.TRANSMIT, referralId, body, viewer);
  }

  @Post("/transmission-unreviewed")
  @Does("Attests that a referral was passed on without a review, and why")
  @Gives(ReferralActing.ActedView.class)
  HttpResponse<?> transmitUnreviewed(
      String referralId, @Body @Nullable Map<String, String> body, Viewer viewer) {
    return acting.act(ReferralForms.TRANSMIT_UNREVIEWED, referralId, body, viewer);
  }

  @Post("/answers")
  @Does("Notes what police or another body answered")
  @Gives(ReferralActing.ActedView.class)
  HttpResponse<?> answer(
      String referralId, @Body @Nullable Map<String, String> body, Viewer viewer) {
    return acting.act(ReferralForms.NOTE_ANSWER, referralId, body, viewer);
  }

  @Post("/chase")
  @Does("Notes that somebody asked for an answer")
  @Gives(ReferralActing.ActedView.class)
  HttpResponse<?> chase(
      String referralId, @Body @Nullable Map<String, String> body, Viewer viewer) {
    return acting.act(ReferralForms.CHASE, referralId, body, viewer);
  }

  @Post("/withdrawal")
  @Does("Proposes to withdraw a referral; another person decides")
  @Gives(ReferralActing.ActedView.class)
  HttpResponse<?> propose(
      String referralId, @Body @Nullable Map<String, String> body, Viewer viewer) {
    return acting.act(ReferralForms.PROPOSE_WITHDRAWAL, referralId, body, viewer);
  }

  @Post("/withdrawal/approve")
  @Does("Approves a withdrawal, as the second person")
  @Gives(ReferralActing.ActedView.class)
  HttpResponse<?> approve(
      String referralId, @Body @Nullable Map<String, String> body, Viewer viewer) {
    return acting.act(ReferralForms.APPROVE_WITHDRAWAL, referralId, body, viewer);
  }

  @Post("/withdrawal/refuse")
  @Does("Refuses a withdrawal")
  @Gives(ReferralActing.ActedView.class)
  HttpResponse<?> refuse(
      String referralId, @Body @Nullable Map<String, String> body, Viewer viewer) {
    return acting.act(ReferralForms.REFUSE_WITHDRAWAL, referralId, body, viewer);
  }

  @Post("/correction")
  @Does("Notes that a correction was sent")
  @Gives(ReferralActing.ActedView.class)
  HttpResponse<?> correct(
      String referralId, @Body @Nullable Map<String, String> body, Viewer viewer) {
    return acting.act(ReferralForms.SEND_CORRECTION, referralId, body, viewer);
  }

  @Post("/close")
  @Does("Closes a referral")
  @Gives(ReferralActing.ActedView.class)
  HttpResponse<?> close(
      String referralId, @Body @Nullable Map<String, String> body, Viewer viewer) {
    return acting.act(ReferralForms.CLOSE, referralId, body, viewer);
  }

  @Post("/reopen")
  @Does("Opens a referral again")
  @Gives(ReferralActing.ActedView.class)
  HttpResponse<?> reopen(
      String referralId, @Body @Nullable Map<String, String> body, Viewer viewer) {
    return acting.act(ReferralForms.REOPEN, referralId, body, viewer);
  }

  @Post("/route")
  @Does("Says which force a referral is for")
  @Gives(ReferralActing.ActedView.class)
  HttpResponse<?> route(
      String referralId, @Body @Nullable Map<String, String> body, Viewer viewer) {
    return acting.act(ReferralForms.ROUTE, referralId, body, viewer);
  }

  @Post("/transfer")
  @Does("Notes that a force has passed it on to another")
  @Gives(ReferralActing.ActedView.class)
  HttpResponse<?> transfer(
      String referralId, @Body @Nullable Map<String, String> body, Viewer viewer) {
    return acting.act(ReferralForms.NOTE_TRANSFER, referralId, body, viewer);
  }

  @Post("/emergency-call")
  @Does("Notes an emergency call")
  @Gives(ReferralActing.ActedView.class)
  HttpResponse<?> emergency(
      String referralId, @Body @Nullable Map<String, String> body, Viewer viewer) {
    return acting.act(ReferralForms.NOTE_EMERGENCY_CALL, referralId, body, viewer);
  }
}
