package moothall.escalation.care;

import java.time.Instant;

/** What somebody who wants the next case is told. It is advice: they may always go on. */
public sealed interface Advice {

  /** Nothing to say. */
  record GoOn() implements Advice {}

  /** A rest is due. */
  record Rest(int points) implements Advice {}

  /** They began to rest, and it is not over. */
  record Resting(Instant until) implements Advice {}

  /** They have read enough for one day. */
  record Enough(int points) implements Advice {}
}
