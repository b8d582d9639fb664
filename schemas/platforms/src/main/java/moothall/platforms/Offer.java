package moothall.platforms;

/** How far a platform lets an act be asked of it. */
public enum Offer {
  /** Its interface does it. */
  OFFERED("yes"),
  /**
   * Its interface does it for some: a plan, an approval, a state of things; the note says which.
   */
  CONDITIONAL("on a condition"),
  /**
   * Its interface names it, and nobody can say whether it works: off until tried on a real page.
   */
  OFF_UNTIL_VERIFIED("off until verified"),
  /** Its interface does not do it; a person can, on the platform. */
  PEOPLE_ONLY("by hand"),
  /** No way was found, neither for a program nor for a person. */
  NOT_OFFERED("no");

  private final String words;

  Offer(String words) {
    this.words = words;
  }

  /** The same in a table for people. */
  public String words() {
    return words;
  }
}
