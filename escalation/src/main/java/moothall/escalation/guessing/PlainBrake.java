package moothall.escalation.guessing;

import java.time.Duration;
import java.time.Instant;

/**
 * Makes whoever fails over and over wait, by one thing that they are known by, in memory of a fixed
 * size. For what nobody guesses: it is there to keep the work small, and keeps out nobody who is
 * known by something else.
 */
public final class PlainBrake {

  private static final int MOST = 10_000;

  private final Failures failures =
      new Failures(
          new Slowdown(20, Duration.ofSeconds(2), Duration.ofMinutes(5), Duration.ofHours(1)),
          MOST);

  /**
   * Zero: go on, and it counts as a failure until {@link #takeBack}. Otherwise how long to wait;
   * nothing was counted.
   */
  public synchronized Duration begin(String key, Instant now) {
    Duration wait = failures.waitFor(key, now);
    if (wait.isZero()) {
      failures.add(key, now);
    }
    return wait;
  }

  /** It was no failure after all; what went wrong before stands. */
  public synchronized void takeBack(String key) {
    failures.takeBack(key);
  }

  /** How long the next try has to wait from now on. */
  public synchronized Duration waitAfter(String key, Instant now) {
    return failures.waitFor(key, now);
  }
}
