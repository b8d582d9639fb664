package moothall.escalation.care;

import java.time.Duration;

/**
 * How much is enough. Counted in points: see {@link Reading#points()}.
 *
 * @param day how many points are enough for one day
 * @param between after how many of them somebody should rest
 * @param rest how long; who opened nothing for as long has rested, whatever they did
 */
public record Limits(int day, int between, Duration rest) {

  public Limits {
    if (between < 1 || day < between) {
      throw new IllegalArgumentException(
          "points: "
              + between
              + " between rests, "
              + day
              + " a day (expected: 1 or more, and no"
              + " fewer a day)");
    }
    if (!rest.isPositive() || rest.compareTo(Duration.ofHours(2)) > 0) {
      throw new IllegalArgumentException("rest: " + rest + " (expected: up to two hours)");
    }
  }
}
