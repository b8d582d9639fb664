package moothall.escalation.disclosure;

/**
 * Why Legal looks before anything is given out. Most are ordinary, and whoever asked is never told
 * which it was: so being stopped says nothing.
 */
public enum Ground {
  RESTRICTED_CASE("A case waits where only some may see it: ask its lead.", true),
  RESTRICTED_REFERRAL(
      "A referral is open of which its author must not learn (Terrorism Act 2000, s. 39;"
          + " safeguarding): ask its lead.",
      true),
  UNDECIDED_REFERRAL("Nobody has decided yet whether words must be referred.", true),
  REFERRAL("A referral is open (Data Protection Act 2018, Sch. 2 para. 2).", false),
  HOLD("A case is on legal hold.", false),
  APPEAL("An appeal is not decided.", false),
  ASKED("Whoever asked wants Legal to look.", false);

  private final String words;
  private final boolean withholds;

  Ground(String words, boolean withholds) {
    this.words = words;
    this.withholds = withholds;
  }

  /** For Legal, and for nobody else. */
  public String words() {
    return words;
  }

  /** Whether the case stays out of the file even when Legal releases it. */
  public boolean withholds() {
    return withholds;
  }
}
