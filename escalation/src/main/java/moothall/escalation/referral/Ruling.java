package moothall.escalation.referral;

/** Whether a person may do what they want to do with a referral, as it stands. */
public sealed interface Ruling {

  /** They may; this is what then has happened. */
  record Granted(ReferralEvent event) implements Ruling {}

  /** They may not. */
  record Refused(Refusal why) implements Ruling {}
}
