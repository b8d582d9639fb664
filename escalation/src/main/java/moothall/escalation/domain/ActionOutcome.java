package moothall.escalation.domain;

import java.time.Duration;

/** What one request to a platform came to. Only what was verified counts as done. */
public sealed interface ActionOutcome {

  /** The platform confirms the state that was asked for. */
  record Done() implements ActionOutcome {}

  /** The platform says that it was so before. */
  record AlreadyDone() implements ActionOutcome {}

  /** Hidden from some people only. */
  record PartiallyHidden() implements ActionOutcome {}

  /** Held by the platform for its own review. */
  record Held() implements ActionOutcome {}

  /** The platform has no such comment any more. */
  record Gone() implements ActionOutcome {}

  /** The platform has no such function for us. */
  record Unsupported() implements ActionOutcome {}

  /**
   * Nothing was changed; ask again later.
   *
   * @param pause how long the platform wants to be left alone
   */
  record RetryAfter(Duration pause) implements ActionOutcome {}

  /** The platform does not accept who we say we are. */
  record AuthBroken() implements ActionOutcome {}

  /** The platform knows us and says no. */
  record Forbidden() implements ActionOutcome {}

  /** The platform cannot make sense of the request. */
  record Rejected() implements ActionOutcome {}

  /** It may have happened or not: look before asking again. */
  record UnknownOutcome() implements ActionOutcome {}
}
