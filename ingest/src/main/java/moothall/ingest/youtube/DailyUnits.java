package moothall.ingest.youtube;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The units of a day that reading may use. Google's days begin at midnight in California, for all
 * channels of a project together, and a refused request costs a unit too.
 */
final class DailyUnits {

  private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");

  private final int most;
  private final Clock clock;
  private LocalDate day = LocalDate.EPOCH;
  private int spent;

  DailyUnits(int most, Clock clock) {
    this.most = most;
    this.clock = clock;
  }

  /** Takes one; empty if it was there, otherwise how long it is until there are units again. */
  synchronized Optional<Duration> spend() {
    LocalDate today = clock.instant().atZone(CALIFORNIA).toLocalDate();
    if (!today.equals(day)) {
      day = today;
      spent = 0;
    }
    if (spent >= most) {
      return Optional.of(untilMidnight());
    }
    spent++;
    return Optional.empty();
  }

  Duration untilMidnight() {
    Instant now = clock.instant();
    Instant midnight =
        now.atZone(CALIFORNIA).toLocalDate().plusDays(1).atStartOfDay(CALIFORNIA).toInstant();
    return Duration.between(now, midnight);
  }
}
