package moothall.escalation.transparency;

/**
 * What is counted. No measure is the sum of others that are published, so that none can be found
 * out from the rest.
 */
public enum Measure {
  COMMENTS_HIDDEN("Comments hidden"),
  AUTHORS_BLOCKED("Authors blocked"),
  APPEALS_RECEIVED("Appeals received"),
  APPEALS_UPHELD("Appeals: decision upheld"),
  APPEALS_OVERTURNED("Appeals: decision overturned"),
  APPEALS_PARTLY("Appeals: decision partly overturned"),
  REFERRALS_HATE_CRIME("Referrals: hate crime"),
  REFERRALS_TERRORISM("Referrals: terrorism"),
  REFERRALS_PREVENT("Referrals: Prevent"),
  REFERRALS_SAFEGUARDING("Referrals: safeguarding"),
  REFERRALS_CSEA("Referrals: child sexual exploitation and abuse"),
  REFERRALS_OTHER_CRIME("Referrals: other crime");

  private final String words;

  Measure(String words) {
    this.words = words;
  }

  /** In words, for people. */
  public String words() {
    return words;
  }
}
