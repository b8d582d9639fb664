package moothall.escalation.referral;

import java.time.Instant;
import java.util.Set;

/** What has happened once somebody has done what they were granted. */
final class Outcomes {

  private Outcomes() {}

  static ReferralEvent of(Act act, String by, Instant at) {
    return switch (act) {
      case Act.TakeUp() -> new ReferralEvent.TakenUp(at, by);
      case Act.FillIn(var particulars) -> new ReferralEvent.FilledIn(at, by, particulars.answers());
      case Act.Confirm() -> new ReferralEvent.Confirmed(at, by);
      case Act.Transmit(var what) -> new ReferralEvent.Transmitted(at, by, what);
      case Act.NoteAnswer(var answer) -> new ReferralEvent.Answered(at, by, answer);
      case Act.Chase(var how) -> new ReferralEvent.Chased(at, by, how);
      case Act.ProposeWithdrawal(var ground, var reason, var other) ->
          new ReferralEvent.WithdrawalProposed(at, by, ground, reason, other);
      case Act.ApproveWithdrawal(var reason) -> new ReferralEvent.Withdrawn(at, by, reason);
      case Act.RefuseWithdrawal(var reason) -> new ReferralEvent.WithdrawalRefused(at, by, reason);
      case Act.RaiseAgain(var reason) -> new ReferralEvent.RaisedAgain(at, by, reason, Set.of());
      case Act.SendCorrection(var what, var receipt) ->
          new ReferralEvent.CorrectionSent(at, by, what, receipt);
      case Act.Close(var closure) -> new ReferralEvent.Closed(at, by, closure);
      case Act.Reopen(var reason) -> new ReferralEvent.Reopened(at, by, reason);
      case Act.Route(var force, var reason) -> new ReferralEvent.Routed(at, by, force, reason);
      case Act.NoteTransfer(var force, var reason) ->
          new ReferralEvent.Transferred(at, by, force, reason);
      case Act.NoteEmergencyCall(var calledAt, var logNumber) ->
          new ReferralEvent.EmergencyCalled(at, by, calledAt, logNumber);
    };
  }
}
