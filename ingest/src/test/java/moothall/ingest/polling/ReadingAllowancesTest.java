package moothall.ingest.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import moothall.ingest.HandMovedClock;
import org.junit.jupiter.api.Test;

class ReadingAllowancesTest {

  private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");
  private static final Instant MIDNIGHT = Instant.parse("2026-02-20T08:00:00Z");

  private final HandMovedClock clock = new HandMovedClock(MIDNIGHT.minusSeconds(3600));
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
    clock.pass(Duration.ofHours(1).minusMillis(1));
    assertThat(value("taken")).isEqualTo(10_000);

    clock.pass(Duration.ofMillis(1));

    assertThat(value("taken")).isZero();
  }

  @Test
  void knowTheEndOfADayThatIsLongerOrShorterThanOthers() {
    List<CallLedger.Day> asked = new ArrayList<>();
    CallLedger ledger =
        (_, day, wanted, _) -> {
          asked.add(day);
          return wanted;
        };
    for (String noon : List.of("2026-03-08T19:00:00Z", "2026-11-01T20:00:00Z")) {
      new DailyCalls(
              new DailyCalls.Terms("youtube", 100, CALIFORNIA),
              ledger,
              new HandMovedClock(Instant.parse(noon)))
          .spend();
    }

    assertThat(asked)
        .containsExactly(
            new CallLedger.Day(
                Instant.parse("2026-03-08T08:00:00Z"), Instant.parse("2026-03-09T07:00:00Z")),
            new CallLedger.Day(
                Instant.parse("2026-11-01T07:00:00Z"), Instant.parse("2026-11-02T08:00:00Z")));
  }

  private double value(String what) {
    return meters
        .get("moothall.reading.allowance." + what)
        .tag("platform", "youtube")
        .gauge()
        .value();
  }
}
