package moothall.ingest.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import moothall.ingest.HandMovedClock;
import org.junit.jupiter.api.Test;

class ReadingAllowancesTest {

  private static final Instant MIDNIGHT = Instant.parse("2026-02-19T08:00:00Z");

  private final HandMovedClock clock = new HandMovedClock(MIDNIGHT.plusSeconds(3600));
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final ReadingAllowances allowances = new ReadingAllowances(meters, clock);

  @Test
  void showTheNewestSumOfTheDay() {
    allowances.taken("youtube", MIDNIGHT, 50, 10_000);
    allowances.taken("youtube", MIDNIGHT, 9_100, 10_000);

    assertThat(value("taken")).isEqualTo(9_100);
    assertThat(value("units")).isEqualTo(10_000);
  }

  @Test
  void areFreshOnceTheDayIsOverThoughNobodyHasTakenAnythingSince() {
    allowances.taken("youtube", MIDNIGHT, 10_000, 10_000);
    clock.pass(Duration.ofHours(25));

    assertThat(value("taken")).isZero();
  }

  private double value(String what) {
    return meters
        .get("moothall.reading.allowance." + what)
        .tag("platform", "youtube")
        .gauge()
        .value();
  }
}
