package moothall.escalation.guessing;

import java.time.Duration;

/**
 * How the wait grows with what went wrong.
 *
 * @param free failures after which there is no wait yet
 * @param first wait after one more; it doubles from there
 * @param longest wait that is never exceeded: whoever owns the account gets in again
 * @param memory after how long without a failure all is forgotten
 */
record Slowdown(int free, Duration first, Duration longest, Duration memory) {

  private static final int MOST_DOUBLINGS = 20;

  Duration after(int failures) {
    if (failures <= free) {
      return Duration.ZERO;
    }
    Duration wait = first.multipliedBy(1L << Math.min(failures - free - 1, MOST_DOUBLINGS));
    return wait.compareTo(longest) > 0 ? longest : wait;
  }
}
