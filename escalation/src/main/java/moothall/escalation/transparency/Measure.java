package moothall.escalation.transparency;

import java.util.Locale;

/**
 * What is counted. No measure is the sum of others that are published, so that none can be found
 * out from the rest.
 */
public enum Measure {
  COMMENTS_HIDDEN,
  AUTHORS_BLOCKED,
  APPEALS_RECEIVED,
  APPEALS_UPHELD,
  APPEALS_OVERTURNED,
  APPEALS_PARTLY,
  REFERRALS_HATE_CRIME,
  REFERRALS_TERRORISM,
  REFERRALS_PREVENT,
  REFERRALS_SAFEGUARDING,
  REFERRALS_CSEA,
  REFERRALS_OTHER_CRIME;

  /** In words, for people. */
  public String words() {
    String words = name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
