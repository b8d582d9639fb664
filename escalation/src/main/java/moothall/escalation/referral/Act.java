package moothall.escalation.referral;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that a person wants to do with a referral. */
public sealed interface Act {

  /** Look at it, as the person who will answer for it or not. */
  record TakeUp() implements Act {}

  /** Say what the form asks, whole. */
  record FillIn(Particulars particulars) implements Act {}

  /** Answer for what the form says. */
  record Confirm() implements Act {}

  /** Attest that it was passed on; with a caveat if nobody has confirmed it. */
  record Transmit(Transmission what) implements Act {}

  /** Note what came back. */
  record NoteAnswer(PoliceAnswer answer) implements Act {}

  /** Note that somebody has asked what became of it. */
  record Chase(String how) implements Act {}

  /**
   * Say that it should not have been raised.
   *
   * @param other the other reference of a duplicate, or the right type; else null
   */
  record ProposeWithdrawal(WithdrawalGround ground, String reason, @Nullable String other)
      implements Act {}

  /** Agree, as the second person. */
  record ApproveWithdrawal(String reason) implements Act {}

  /** Disagree, as the second person. */
  record RefuseWithdrawal(String reason) implements Act {}

  /** Raise again what was withdrawn. */
  record RaiseAgain(String reason) implements Act {}

  /** Note that they were told what was wrong with what had left. */
  record SendCorrection(String what, String receipt) implements Act {}

  /** End it. */
  record Close(Closure closure) implements Act {}

  /** Take it up once more. */
  record Reopen(String reason) implements Act {}

  /** Say to which force it belongs. */
  record Route(String force, String reason) implements Act {}

  /** Note that the police have passed it to another force. */
  record NoteTransfer(String force, String reason) implements Act {}

  /** Note a call to 999. */
  record NoteEmergencyCall(Instant calledAt, String logNumber) implements Act {}
}
