package moothall.moderation.policy;

import java.time.LocalDate;

/**
 * Days on which something is in force.
 *
 * @param from first day
 * @param until first day on which it is no longer in force
 */
public record Validity(LocalDate from, LocalDate until) {

  public static final Validity ALWAYS = new Validity(LocalDate.MIN, LocalDate.MAX);

  public Validity {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException(
          "in force from " + from + " until " + until + " (expected: from before until)");
    }
  }

  public boolean includes(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }
}
