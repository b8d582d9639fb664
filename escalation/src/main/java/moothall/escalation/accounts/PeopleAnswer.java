package moothall.escalation.accounts;

/** What came of something that an administrator wanted done to an account. */
public sealed interface PeopleAnswer {

  /** It is done, and on record. */
  record Done() implements PeopleAnswer {}

  /** There is no such account. */
  record NotThere() implements PeopleAnswer {}

  /**
   * Nothing was done.
   *
   * @param code for programs
   * @param why a sentence for people
   */
  record Refused(String code, String why) implements PeopleAnswer {}
}
