package moothall.escalation.referral;

/** Why a referral should never have been one. There is no ground by which to be lenient. */
public enum WithdrawalGround {
  FALSE_POSITIVE("Nothing of the kind was written"),
  DUPLICATE_OF("The same matter is referred under another reference"),
  QUOTED_COUNTER_SPEECH("The words are quoted in order to object to them"),
  TEST_DATA("It was written to test the system"),
  WRONG_TYPE("It is a matter of another kind, and is raised as that");

  private final String words;

  WithdrawalGround(String words) {
    this.words = words;
  }

  /** As people read it. */
  public String words() {
    return words;
  }
}
