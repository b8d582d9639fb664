package moothall.escalation.oidc;

/** What the provider made of somebody's sign-in. */
public sealed interface Answer {

  /** It is them, as far as the provider can tell; everything about the token was right. */
  record Good(Shown who) implements Answer {}

  /**
   * It is them, and the provider did not send their groups: nothing may be assumed of these, also
   * where they had some at an earlier sign-in.
   *
   * @param who with no roles
   */
  record WithoutGroups(Shown who, Why why, String detail) implements Answer {}

  /**
   * They are not let in.
   *
   * @param detail for the record, of our own words and the library's; never what a token holds
   */
  record Bad(Why why, String detail) implements Answer {}

  /** Nobody can say now. */
  record NoAnswer() implements Answer {}
}
