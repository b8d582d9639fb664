package moothall.escalation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import moothall.escalation.casework.ReferralReview;
import moothall.escalation.reading.ReferralTimeline;
import moothall.escalation.referral.Dues;
import moothall.escalation.referral.Field;
import moothall.escalation.referral.PoliceAnswer;
import moothall.escalation.referral.Proceedings;
import moothall.escalation.referral.Transmission;
import org.jspecify.annotations.Nullable;

/** A referral whole: where it stands, what is missing, what runs out when, and what happened. */
record ReferralDetailView(
    ReferralView referral,
    int version,
    String since,
    String urgency,
    Map<String, String> dues,
    Map<String, String> particulars,
    List<String> missingToConfirm,
    List<String> missingToTransmit,
    Passage passage,
    List<Event> events) {

  /** Where it went, and what came back. */
  record Passage(
      @Nullable String routedForce,
      @Nullable String routingReason,
      @Nullable String transferredTo,
      @Nullable TransmissionView transmission,
      List<AnswerView> answers) {}

  /** What a person attests who has passed it on; {@code caveat} says why without a review. */
  record TransmissionView(
      String channel,
      String recipient,
      String sentAt,
      String receipt,
      String dossierSha256,
      String caveat) {

    static TransmissionView of(Transmission it) {
      return new TransmissionView(
          it.channel().name(),
          it.recipient(),
          it.sentAt().toString(),
          it.receipt(),
          it.dossierSha256(),
          it.caveat());
    }
  }

  /** What police or another body answered. */
  record AnswerView(
      String kind, String reference, String force, String officer, String receivedAt) {

    static AnswerView of(PoliceAnswer it) {
      return new AnswerView(
          it.kind().name(), it.reference(), it.force(), it.officer(), it.receivedAt().toString());
    }
  }

  /** One line of what happened. */
  record Event(String at, String by, String what, String why) {}

  static ReferralDetailView of(ReferralReview.Sight sight) {
    Proceedings it = sight.it().proceedings();
    Dues dues = Dues.of(it, sight.clocks());
    Map<String, String> running = new TreeMap<>();
    dues.running().forEach((clock, at) -> running.put(clock.name(), at.toString()));
    Map<String, String> answers = new TreeMap<>();
    it.particulars().answers().forEach((field, answer) -> answers.put(field.key(), answer));
    return new ReferralDetailView(
        ReferralView.of(
            sight.it().referral(),
            it.state(),
            dues.next()
                .map(
                    due -> new ReferralView.DueView(due.getKey().name(), due.getValue().toString()))
                .orElse(null)),
        it.events().size(),
        it.since().toString(),
        it.urgency().name(),
        running,
        answers,
        it.particulars().missingFor(Field.Need.CONFIRM, it.raised().type()),
        new ArrayList<>(it.particulars().missingFor(Field.Need.TRANSMIT, it.raised().type())),
        passage(it),
        ReferralTimeline.of(sight.it()).stream()
            .map(entry -> new Event(entry.at().toString(), entry.by(), entry.what(), entry.why()))
            .toList());
  }

  private static Passage passage(Proceedings it) {
    return new Passage(
        it.route().map(route -> route.force()).orElse(null),
        it.route().map(route -> route.reason()).orElse(null),
        it.transferredTo().orElse(null),
        it.transmission().map(sent -> TransmissionView.of(sent.what())).orElse(null),
        it.answers().stream().map(AnswerView::of).toList());
  }
}
