package moothall.escalation.referral;

/** By when something must have happened. None of them ever pauses. */
public enum ReferralClock {
  OPEN("a person looks at it"),
  CONFIRM("a person confirms it, or proposes to withdraw it"),
  TRANSMIT("a person passes it on"),
  CHASE("it is acknowledged, or somebody asks");

  private final String words;

  ReferralClock(String words) {
    this.words = words;
  }

  /** What must happen, as the end of a sentence. */
  public String words() {
    return words;
  }
}
