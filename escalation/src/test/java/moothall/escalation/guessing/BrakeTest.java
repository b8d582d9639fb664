package moothall.escalation.guessing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import moothall.escalation.guessing.Brake.Try;
import org.junit.jupiter.api.Test;

final class BrakeTest {

  private static final Instant NOW = Instant.parse("2026-11-02T09:15:00Z");
  private static final Try BEN = new Try("ben", "192.0.2.1");

  private final Brake brake = new Brake();

  @Test
  void letsPeopleMistypeAFewTimes() {
    for (int i = 0; i < 5; i++) {
      assertThat(brake.begin(BEN, NOW)).isZero();
    }

    assertThat(brake.begin(BEN, NOW)).isZero();
    assertThat(brake.begin(BEN, NOW)).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void doublesTheWaitUpToFiveMinutes() {
    List<Duration> waits = new ArrayList<>();
    Instant now = NOW;
    for (int i = 0; i < 16; i++) {
      Duration wait = brake.waitAfter(BEN, now);
      now = now.plus(wait);
      waits.add(wait);
      assertThat(brake.begin(BEN, now)).isZero();
    }

    assertThat(waits.subList(6, 11))
        .containsExactly(seconds(2), seconds(4), seconds(8), seconds(16), seconds(32));
    assertThat(waits.getLast()).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void doesNotMakeTheWaitLongerForThoseWhoTryDuringIt() {
    fail(BEN, 6);

    for (int i = 0; i < 100; i++) {
      assertThat(brake.begin(BEN, NOW)).isEqualTo(seconds(2));
    }
    assertThat(brake.begin(BEN, NOW.plusSeconds(2))).isZero();
  }

  @Test
  void forgetsOnceSomebodyIsIn() {
    fail(BEN, 5);
    assertThat(brake.begin(BEN, NOW)).isZero();
    brake.succeeded(BEN);

    fail(BEN, 6);

    assertThat(brake.begin(BEN, NOW)).isEqualTo(seconds(2));
  }

  @Test
  void countsATryThatWasNoneForNothingAndKeepsWhatWentWrongBefore() {
    fail(BEN, 6);
    Instant later = NOW.plusSeconds(2);
    for (int i = 0; i < 20; i++) {
      assertThat(brake.begin(BEN, later)).isZero();
      brake.takeBack(BEN);
    }

    assertThat(brake.begin(BEN, later)).isZero();
    assertThat(brake.begin(BEN, later)).isEqualTo(seconds(4));
  }

  /** Whatever somebody types as a name, also an address and a name. */
  @Test
  void countsNothingThatStrangersTypeAgainstAPairThatHasFitted() {
    assertThat(brake.begin(BEN, NOW)).isZero();
    brake.succeeded(BEN);

    fail(new Try("192.0.2.1 ben", "198.51.100.9"), 6);
    fail(new Try("pair 192.0.2.1 ben", "198.51.100.10"), 6);

    assertThat(brake.begin(BEN, NOW)).isZero();
  }

  @Test
  void forgetsAfterAnHour() {
    fail(BEN, 12);

    assertThat(brake.begin(BEN, NOW.plus(Duration.ofMinutes(61)))).isZero();
  }

  @Test
  void treatsANameThatIsNobodysAsAnyOther() {
    fail(new Try("no-such-account", "192.0.2.7"), 6);

    assertThat(brake.begin(new Try("no-such-account", "192.0.2.7"), NOW)).isEqualTo(seconds(2));
  }

  @Test
  void slowsDownAnAddressThatTriesManyNames() {
    for (int i = 0; i < 30; i++) {
      brake.begin(new Try("name-" + i, "192.0.2.66"), NOW);
    }

    assertThat(brake.begin(new Try("name-0", "192.0.2.66"), NOW)).isPositive();
    assertThat(brake.begin(new Try("name-0", "192.0.2.67"), NOW)).isZero();
  }

  @Test
  void letsNobodyLockOutEverybodyFromASharedAddress() {
    for (int i = 0; i < 1000; i++) {
      brake.begin(new Try("guess-" + i % 40, "127.0.0.1"), NOW);
    }

    assertThat(brake.begin(new Try("ben", "127.0.0.1"), NOW)).isZero();
  }

  @Test
  void letsNobodyLockSomebodyOutWhereTheyAreAtHome() {
    assertThat(brake.begin(BEN, NOW)).isZero();
    brake.succeeded(BEN);
    fail(new Try("ben", "198.51.100.9"), 50);

    assertThat(brake.begin(new Try("ben", "198.51.100.9"), NOW)).isPositive();
    assertThat(brake.begin(BEN, NOW)).isZero();
  }

  @Test
  void staysOfAFixedSize() {
    for (int i = 0; i < 50_000; i++) {
      Try it = new Try("n" + i, "a" + i);
      brake.begin(it, NOW);
      brake.succeeded(it);
      brake.begin(new Try("m" + i, "b" + i), NOW);
    }

    assertThat(brake.remembered()).isBetween(10_000, 30_000);
  }

  private void fail(Try it, int times) {
    for (int i = 0; i < times; i++) {
      brake.begin(it, NOW);
    }
  }

  private static Duration seconds(int count) {
    return Duration.ofSeconds(count);
  }
}
