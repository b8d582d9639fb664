package moothall.escalation.domain;

import java.time.Duration;

/** What follows an answer of a platform. */
public sealed interface NextStep {

  /** It is over. */
  record Settle(Settlement settlement) implements NextStep {}

  /** Nothing was changed so far: ask again after the wait. */
  record SendAgain(Duration pause) implements NextStep {}

  /** It may have happened: read back after the wait, and only then decide. */
  record LookFirst(Duration pause) implements NextStep {}
}
