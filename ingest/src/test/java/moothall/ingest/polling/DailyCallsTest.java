package moothall.ingest.polling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import moothall.ingest.HandMovedClock;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class DailyCallsTest {

  private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");
  private final HandMovedClock clock = new HandMovedClock(Instant.parse("2026-02-19T12:00:00Z"));
  private final LedgerInMemory ledger = new LedgerInMemory();

  private DailyCalls calls(int most) {
    return new DailyCalls(new DailyCalls.Terms("youtube", most, CALIFORNIA), ledger, clock);
  }

  private static int made(DailyCalls calls, int tries) {
    int made = 0;
    for (int i = 0; i < tries; i++) {
      made += calls.spend().isEmpty() ? 1 : 0;
    }
    return made;
  }

  @Test
  void endWithTheDaysAllowanceHoweverOftenTheProcessIsStartedAgain() {
    int made = 0;
    for (int start = 0; start < 30; start++) {
      made += made(calls(1_000), 95);
    }

    assertThat(made).isBetween(900, 1_000);
    assertThat(calls(1_000).spend()).contains(Duration.ofHours(20));
  }

  @Test
  void areThereAgainAtMidnightWhereThePlatformIs() {
    DailyCalls calls = calls(5);
    assertThat(made(calls, 10)).isEqualTo(5);

    clock.pass(Duration.ofHours(20));

    assertThat(made(calls, 10)).isEqualTo(5);
  }

  @Test
  void areSharedByAllInstances() {
    DailyCalls one = calls(100);
    DailyCalls other = calls(100);

    assertThat(made(one, 100) + made(other, 100)).isEqualTo(100);
  }

  @Test
  void areNotMadeWhereNobodyCanSayHowManyAreLeft() {
    var blind =
        new DailyCalls(
            new DailyCalls.Terms("youtube", 100, CALIFORNIA),
            (_, _, _, _) -> {
              throw new TimeoutException("Kafka is away");
            },
            clock);

    assertThat(blind.spend()).isEqualTo(Optional.of(Duration.ofSeconds(10)));
  }
}
