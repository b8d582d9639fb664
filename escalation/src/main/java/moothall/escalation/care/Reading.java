package moothall.escalation.care;

import java.time.Instant;

/**
 * That somebody opened a case for the first time that day.
 *
 * @param priority of the case, 1 to 5
 */
public record Reading(Instant at, int priority) {

  private static final int HEAVIEST = 8;

  /** What it weighs: 8 for priority 1, half as much for each step below, and never less than 1. */
  public int points() {
    return Math.max(1, HEAVIEST >> Math.clamp(priority - 1L, 0, HEAVIEST));
  }
}
