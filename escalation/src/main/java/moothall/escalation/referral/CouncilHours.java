package moothall.escalation.referral;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * When the council's offices are open, by the clock on its wall.
 *
 * @param holidays days of the nation on which they are not
 */
public record CouncilHours(
    Set<DayOfWeek> days, LocalTime from, LocalTime until, Set<LocalDate> holidays) {

  private static final ZoneId ZONE = ZoneId.of("Europe/London");

  public CouncilHours {
    if (days.isEmpty() || !from.isBefore(until)) {
      throw new IllegalArgumentException(
          "open on " + days + " from " + from + " to " + until + " (expected: some time)");
    }
    days = Set.copyOf(days);
    holidays = Set.copyOf(holidays);
  }

  public boolean areOpenAt(Instant at) {
    ZonedDateTime local = at.atZone(ZONE);
    LocalTime time = local.toLocalTime();
    return isWorkingDay(local.toLocalDate()) && !time.isBefore(from) && time.isBefore(until);
  }

  /** The moment at which the offices will have been open for so long. */
  public Instant afterWorking(Instant start, Duration time) {
    ZonedDateTime at = openingAtOrAfter(start.atZone(ZONE));
    Duration left = time;
    while (true) {
      Duration untilClosing = Duration.between(at, at.with(until));
      if (left.compareTo(untilClosing) <= 0) {
        return at.plus(left).toInstant();
      }
      left = left.minus(untilClosing);
      at = openingAtOrAfter(at.plusDays(1).with(LocalTime.MIDNIGHT));
    }
  }

  /** The same time of day so many working days later; what comes at night counts from morning. */
  public Instant afterWorkingDays(Instant start, int number) {
    ZonedDateTime at = openingAtOrAfter(start.atZone(ZONE));
    for (int passed = 0; passed < number; ) {
      at = at.plusDays(1);
      passed += isWorkingDay(at.toLocalDate()) ? 1 : 0;
    }
    return at.toInstant();
  }

  private ZonedDateTime openingAtOrAfter(ZonedDateTime start) {
    ZonedDateTime at = start;
    if (isWorkingDay(at.toLocalDate()) && at.toLocalTime().isBefore(until)) {
      return at.toLocalTime().isBefore(from) ? at.with(from) : at;
    }
    do {
      at = at.plusDays(1);
    } while (!isWorkingDay(at.toLocalDate()));
    return at.with(from);
  }

  private boolean isWorkingDay(LocalDate day) {
    return days.contains(day.getDayOfWeek()) && !holidays.contains(day);
  }
}
