package moothall.escalation.store;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import moothall.escalation.referral.ReferralEvent;

/** The names under which events of referrals are stored, for ever. */
final class ReferralEventJson {

  private static final Map<String, Class<? extends ReferralEvent>> KINDS =
      Map.ofEntries(
          Map.entry("sealed", ReferralEvent.Sealed.class),
          Map.entry("taken-up", ReferralEvent.TakenUp.class),
          Map.entry("filled-in", ReferralEvent.FilledIn.class),
          Map.entry("confirmed", ReferralEvent.Confirmed.class),
          Map.entry("transmitted", ReferralEvent.Transmitted.class),
          Map.entry("answered", ReferralEvent.Answered.class),
          Map.entry("chased", ReferralEvent.Chased.class),
          Map.entry("withdrawal-proposed", ReferralEvent.WithdrawalProposed.class),
          Map.entry("withdrawal-refused", ReferralEvent.WithdrawalRefused.class),
          Map.entry("withdrawal-lapsed", ReferralEvent.WithdrawalLapsed.class),
          Map.entry("withdrawn", ReferralEvent.Withdrawn.class),
          Map.entry("raised-again", ReferralEvent.RaisedAgain.class),
          Map.entry("correction-sent", ReferralEvent.CorrectionSent.class),
          Map.entry("closed", ReferralEvent.Closed.class),
          Map.entry("reopened", ReferralEvent.Reopened.class),
          Map.entry("routed", ReferralEvent.Routed.class),
          Map.entry("transferred", ReferralEvent.Transferred.class),
          Map.entry("emergency-called", ReferralEvent.EmergencyCalled.class),
          Map.entry("clock-breached", ReferralEvent.ClockBreached.class));

  private static final Map<Class<? extends ReferralEvent>, String> NAMES =
      KINDS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

  private ReferralEventJson() {}

  static String kind(ReferralEvent event) {
    String name = NAMES.get(event.getClass());
    if (name == null) {
      throw new IllegalStateException(event.getClass() + " has no stored name");
    }
    return name;
  }

  /** What keeps it from happening twice, where it may happen once only. */
  static Optional<String> once(ReferralEvent event) {
    return switch (event) {
      case ReferralEvent.Sealed _, ReferralEvent.Transmitted _ -> Optional.of(kind(event));
      case ReferralEvent.ClockBreached it ->
          Optional.of(it.clock() + " " + it.dueAt() + " " + it.level());
      default -> Optional.empty();
    };
  }

  static ReferralEvent read(String kind, byte[] body) {
    Class<? extends ReferralEvent> type = KINDS.get(kind);
    if (type == null) {
      throw new IllegalStateException(
          "kind: " + kind + " (expected one of " + KINDS.keySet() + ")");
    }
    return StoredJson.read(body, type);
  }
}
