package moothall.escalation.transparency;

import java.util.EnumSet;
import java.util.Set;

/**
 * What is counted. No measure is the sum of others that are published, but for the appeals
 * received: those are shown only as the sum of what is shown of what became of them.
 */
public enum Measure {
  COMMENTS_HIDDEN("Comments hidden"),
  AUTHORS_BLOCKED("Authors blocked"),
  APPEALS_RECEIVED("Appeals received"),
  APPEALS_UPHELD("Appeals: decision upheld"),
  APPEALS_OVERTURNED("Appeals: decision overturned"),
  APPEALS_PARTLY("Appeals: decision partly overturned"),
  APPEALS_UNDECIDED("Appeals: not decided by the end of the month after"),
  REFERRALS_HATE_CRIME("Referrals: hate crime"),
  REFERRALS_TERRORISM("Referrals: terrorism"),
  REFERRALS_PREVENT("Referrals: Prevent"),
  REFERRALS_SAFEGUARDING("Referrals: safeguarding"),
  REFERRALS_CSEA("Referrals: child sexual exploitation and abuse"),
  REFERRALS_OTHER_CRIME("Referrals: other crime");

  private final String words;

  /** What became of the appeals of a month: together they are all that were received. */
  static final Set<Measure> OUTCOMES =
      EnumSet.of(APPEALS_UPHELD, APPEALS_OVERTURNED, APPEALS_PARTLY, APPEALS_UNDECIDED);

  private static final Set<Measure> RESTRICTED =
      EnumSet.of(REFERRALS_TERRORISM, REFERRALS_PREVENT, REFERRALS_SAFEGUARDING, REFERRALS_CSEA);

  Measure(String words) {
    this.words = words;
  }

  /** Whether to say that there was none would tell somebody whether they were referred. */
  boolean isRestricted() {
    return RESTRICTED.contains(this);
  }

  /** Whether it is about appeals, and so dated by when they were received. */
  boolean isOfAppeals() {
    return this == APPEALS_RECEIVED || OUTCOMES.contains(this);
  }

  /** In words, for people. */
  public String words() {
    return words;
  }
}
