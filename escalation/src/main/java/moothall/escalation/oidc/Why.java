package moothall.escalation.oidc;

/** Why somebody whom the council's sign-in sent back is not let in. */
public enum Why {
  /** No sign-in was begun in this browser, or another one, or too long ago. */
  NOT_BEGUN_HERE("not begun in this browser, or too long ago"),
  /** The same answer once more. */
  USED("used before"),
  /** So much went wrong from one address that the provider is not asked just now. */
  TOO_OFTEN("too many that failed from one address"),
  /** The provider says no. */
  DENIED("the provider refused it"),
  /** What came is not what the provider gives to us for this sign-in. */
  BAD_TOKEN("the ID token is not good"),
  /** There is nobody in it whom we could know again, or put on record. */
  NOBODY("the ID token names nobody"),
  /** The claim with the groups is missing. */
  NO_GROUPS("the claim with the groups is missing"),
  /** There are so many groups that the provider left them out. */
  TOO_MANY_GROUPS("too many groups, which the provider left out"),
  NO_ROLE("no group that is mapped to a role"),
  SUSPENDED("the account is suspended"),
  /** Asked again, somebody else came. */
  SOMEBODY_ELSE("somebody else than who was asked again"),
  /** Asked again, and the provider did not ask them, or does not say so. */
  NOT_ASKED("the provider did not ask again, or does not say when (auth_time)");

  private final String words;

  Why(String words) {
    this.words = words;
  }

  /** For the record. */
  public String words() {
    return words;
  }
}
