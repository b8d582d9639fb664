package moothall.escalation.brakes;

import java.util.Locale;
import java.util.Optional;

/**
 * When the machine's hides on a page look wrong.
 *
 * @param sample how many of the newest hides are looked at
 * @param reversedAtLeast how many of them people must have reversed before their share counts
 * @param reversedShare share of them that people may reverse; 0 to 1
 * @param rateFloor hides an hour that are never too many
 * @param rateFactor by what factor the usual number of an hour may be exceeded
 */
public record Breaker(
    int sample, int reversedAtLeast, double reversedShare, int rateFloor, double rateFactor) {

  public Breaker {
    if (sample < 1 || reversedAtLeast < 1 || reversedAtLeast > sample) {
      throw new IllegalArgumentException(
          "breaker: "
              + reversedAtLeast
              + " reversed of "
              + sample
              + " (expected: 1 or more, and no more than the sample)");
    }
    if (!(reversedShare >= 0 && reversedShare <= 1)) {
      throw new IllegalArgumentException(
          "breaker: a share of " + reversedShare + " (expected: 0 to 1)");
    }
    if (rateFloor < 0 || !(rateFactor >= 1)) {
      throw new IllegalArgumentException(
          "breaker: a floor of "
              + rateFloor
              + " and a factor of "
              + rateFactor
              + " (expected: 0 or more, and 1 or more)");
    }
  }

  /**
   * What happened on the page of late, since a person closed its breaker the last time.
   *
   * @param hides of the newest, as many as the sample has at most
   * @param reversed how many of them people have shown again, here or on the platform
   * @param lastHour hides of the last 60 minutes, with the one that is about to be sent
   * @param usualAnHour the mean of the days before today
   */
  public record Recent(int hides, int reversed, int lastHour, double usualAnHour) {}

  /** Why it trips, in a sentence without anybody's words; empty if it does not. */
  public Optional<String> trips(Recent recent) {
    if (recent.reversed() >= reversedAtLeast
        && recent.reversed() > reversedShare * recent.hides()) {
      return Optional.of(
          "People have reversed "
              + recent.reversed()
              + " of the machine's last "
              + recent.hides()
              + " hides on this page.");
    }
    if (recent.lastHour() > Math.max(rateFloor, rateFactor * recent.usualAnHour())) {
      return Optional.of(
          String.format(
              Locale.ROOT,
              "The machine wants to hide %d comments within an hour on this page; %.1f are usual.",
              recent.lastHour(),
              recent.usualAnHour()));
    }
    return Optional.empty();
  }
}
