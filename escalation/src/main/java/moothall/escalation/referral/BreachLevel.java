package moothall.escalation.referral;

/** Who is told that a clock has run out: one after the other, never in place of one another. */
public enum BreachLevel {
  DUTY_MANAGER("duty manager"),
  HEAD_OF_SERVICE("Head of Service"),
  MONITORING_OFFICER("Monitoring Officer");

  private final String words;

  BreachLevel(String words) {
    this.words = words;
  }

  /** As the council calls them. */
  public String words() {
    return words;
  }
}
