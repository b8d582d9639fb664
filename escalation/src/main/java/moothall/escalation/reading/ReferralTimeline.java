package moothall.escalation.reading;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import moothall.escalation.referral.PoliceAnswer;
import moothall.escalation.referral.ReferralEvent;
import moothall.escalation.referral.Transmission;
import moothall.escalation.store.ReferralEvents;

/** The events of a referral in plain English, for people. */
public final class ReferralTimeline {

  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));

  private ReferralTimeline() {}

  public static List<Timeline.Entry> of(ReferralEvents.Followed it) {
    String reason = it.referral().raising().reason();
    return it.proceedings().events().stream().map(event -> entry(event, reason)).toList();
  }

  private static Timeline.Entry entry(ReferralEvent event, String reason) {
    return switch (event) {
      case ReferralEvent.Raised _ -> line(event, "Raised", reason);
      case ReferralEvent.Sealed it ->
          line(
              event,
              "The seals of what was written were verified: " + it.seals().size(),
              switch (it.capture()) {
                case COMPLETE -> "";
                case PARTIAL -> "The words as received; no picture of the page.";
                case LINK_ONLY -> "Only where it stands.";
              });
      case ReferralEvent.TakenUp _ -> line(event, "Taken up", "");
      case ReferralEvent.FilledIn it ->
          line(event, "Filled in: " + it.answers().size() + " answers", "");
      case ReferralEvent.Confirmed _ -> line(event, "Confirmed", "");
      case ReferralEvent.Transmitted it -> line(event, sent(it.what()), it.what().caveat());
      case ReferralEvent.Answered it -> line(event, answered(it.answer()), "");
      case ReferralEvent.Chased it -> line(event, "Asked what became of it", it.how());
      case ReferralEvent.WithdrawalProposed it ->
          line(event, "Withdrawal proposed: " + it.ground().words() + other(it), it.reason());
      case ReferralEvent.WithdrawalRefused it ->
          line(event, "Withdrawal refused by the second person", it.reason());
      case ReferralEvent.WithdrawalLapsed _ ->
          line(event, "The proposal to withdraw has lapsed: no second person decided in time", "");
      case ReferralEvent.Withdrawn it -> line(event, "Withdrawn by the second person", it.reason());
      case ReferralEvent.RaisedAgain it -> line(event, "Raised again", it.reason());
      case ReferralEvent.CorrectionSent it ->
          line(event, "Correction sent, receipt " + it.receipt(), it.what());
      case ReferralEvent.Closed it ->
          line(
              event,
              "Closed: " + it.closure().outcome().words() + ". " + it.closure().retention().words(),
              it.closure().feedback());
      case ReferralEvent.Reopened it -> line(event, "Reopened", it.reason());
      case ReferralEvent.Routed it -> line(event, "Belongs to " + it.force(), it.reason());
      case ReferralEvent.Transferred it -> line(event, "Transferred to " + it.force(), it.reason());
      case ReferralEvent.EmergencyCalled it ->
          line(event, "Called 999 at " + local(it.calledAt()) + ", log " + it.logNumber(), "");
      case ReferralEvent.ClockBreached it ->
          line(
              event,
              "Too late: by "
                  + local(it.dueAt())
                  + " it was due that "
                  + it.clock().words()
                  + ". The "
                  + it.level().words()
                  + " is told",
              "");
    };
  }

  private static String other(ReferralEvent.WithdrawalProposed it) {
    String other = it.other();
    return other == null || other.isEmpty() ? "" : " (" + other.replace('_', ' ') + ")";
  }

  private static String sent(Transmission it) {
    return "%s by %s to %s at %s, receipt %s, dossier %s"
        .formatted(
            it.isUnreviewed() ? "Passed on without a review," : "Passed on",
            it.channel().words(),
            it.recipient(),
            local(it.sentAt()),
            it.receipt(),
            it.dossierSha256());
  }

  private static String answered(PoliceAnswer it) {
    return it.force()
        + " answered:"
        + (it.reference().isEmpty() ? "" : " " + it.kind().words() + " " + it.reference())
        + (it.officer().isEmpty() ? "" : " officer " + it.officer());
  }

  private static String local(Instant at) {
    return LOCAL.format(at);
  }

  private static Timeline.Entry line(ReferralEvent event, String what, String why) {
    return new Timeline.Entry(event.at(), event.by(), what, why);
  }
}
