package moothall.escalation.stopping;

import moothall.escalation.brakes.Brake;

/** What came of a person's hand on a brake. */
public sealed interface BrakeAnswer {

  /** It is done; so the brake stands now. */
  record Done(Brake brake) implements BrakeAnswer {}

  /** There is no such brake. */
  record NotFound() implements BrakeAnswer {}

  /**
   * It cannot be done.
   *
   * @param code kebab-case, for clients
   * @param why a sentence for a person
   */
  record Refused(String code, String why) implements BrakeAnswer {}
}
