package moothall.escalation.casework;

import moothall.escalation.referral.Refusal;
import moothall.escalation.store.ReferralEvents;

/** What came of something that a person wanted to do with a referral. */
public sealed interface ReferralAnswer {

  /** It is recorded. */
  record Done(ReferralEvents.Followed after) implements ReferralAnswer {}

  /** There is no such referral, or none that they may see. */
  record NotFound() implements ReferralAnswer {}

  /** It cannot be done. */
  record Refused(Refusal why) implements ReferralAnswer {}

  /** Somebody has changed it since they looked. */
  record Changed() implements ReferralAnswer {}
}
