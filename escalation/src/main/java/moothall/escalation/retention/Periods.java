package moothall.escalation.retention;

import java.time.Duration;

/**
 * How long words are kept, from the last thing that happened to them. A council's retention
 * schedule decides; no law sets these.
 *
 * @param withoutCase comments in which nothing was found
 * @param settled cases that nothing followed from: time for an appeal and a complaint
 * @param disputed cases that may end before a court, as abuse of staff or defamation; claims are
 *     barred after six years (Limitation Act 1980)
 */
public record Periods(Duration withoutCase, Duration settled, Duration disputed) {

  public Periods {
    if (withoutCase.isNegative() || withoutCase.isZero()) {
      throw new IllegalArgumentException(
          "without-case is " + withoutCase + " (expected: more than nothing)");
    }
    if (settled.compareTo(withoutCase) < 0 || disputed.compareTo(settled) < 0) {
      throw new IllegalArgumentException(
          "settled is "
              + settled
              + " and disputed "
              + disputed
              + " (expected: settled at least without-case, disputed at least settled)");
    }
  }
}
