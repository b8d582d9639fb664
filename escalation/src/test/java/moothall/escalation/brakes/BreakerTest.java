package moothall.escalation.brakes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import moothall.escalation.brakes.Breaker.Recent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the machine is stopped: quotas, reversals, rates, and how long a pause lasts. */
final class BreakerTest {

  private static final Breaker BREAKER = new Breaker(50, 5, 0.2, 100, 10);

  @ParameterizedTest
  @CsvSource({
    "50, 0, false",
    "4, 4, false",
    "5, 5, true",
    "24, 5, true",
    "25, 5, false",
    "50, 10, false",
    "50, 11, true"
  })
  void tripsWherePeopleReverseTooMuch(int hides, int reversed, boolean trips) {
    assertThat(BREAKER.trips(new Recent(hides, reversed, 1, 1)).isPresent()).isEqualTo(trips);
  }

  @ParameterizedTest
  @CsvSource({
    "100, 0, false",
    "101, 0, true",
    "101, 10, true",
    "101, 10.1, false",
    "500, 50, false",
    "501, 50, true"
  })
  void tripsWhereThereAreFarMoreThanUsual(int lastHour, double usual, boolean trips) {
    assertThat(BREAKER.trips(new Recent(50, 0, lastHour, usual)).isPresent()).isEqualTo(trips);
  }

  @Test
  void saysWhyItTrips() {
    assertThat(BREAKER.trips(new Recent(20, 6, 1, 1)).orElseThrow())
        .isEqualTo("People have reversed 6 of the machine's last 20 hides on this page.");
    assertThat(BREAKER.trips(new Recent(20, 0, 101, 0.25)).orElseThrow())
        .contains("101 comments within an hour", "0.3 are usual");
  }

  @ParameterizedTest
  @CsvSource({"0, true, false", "4, true, false", "5, false, false"})
  void leavesRoomUntilTheQuotaIsReached(int onPage, boolean free, boolean onAll) {
    var reached = new Quota(5, 9).reached(new Quota.Spent(onPage, 8));

    assertThat(reached.isEmpty()).isEqualTo(free);
    reached.ifPresent(it -> assertThat(it.onAllPages()).isEqualTo(onAll));
  }

  @Test
  void stopsAllPagesWhenTheQuotaOfAllIsReached() {
    assertThat(new Quota(5, 9).reached(new Quota.Spent(0, 9)).orElseThrow().sentence())
        .contains("9 comments on all pages together");
    assertThat(new Quota(0, 9).reached(new Quota.Spent(0, 0))).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T23:59:59Z, 2026-11-23T00:00:00Z",
    "2026-06-01T22:59:59Z, 2026-06-01T23:00:00Z",
    "2026-06-01T23:00:00Z, 2026-06-02T23:00:00Z",
    "2026-03-29T00:00:00Z, 2026-03-29T23:00:00Z"
  })
  void endsTheDayAtTheCouncilsMidnight(Instant at, Instant end) {
    assertThat(CouncilDay.of(at).end()).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({"0, true", "1, false", "240, false", "1440, false", "1441, true", "-5, true"})
  void boundsAPause(long minutes, boolean refused) {
    var pause = new Pause(Duration.ofHours(4), Duration.ofHours(24));

    assertThat(pause.objection(Duration.ofMinutes(minutes)).isPresent()).isEqualTo(refused);
  }

  @Test
  void refusesRulesThatMakeNoSense() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Breaker(4, 5, 0.2, 100, 10));
    assertThatIllegalArgumentException().isThrownBy(() -> new Breaker(50, 5, 1.2, 100, 10));
    assertThatIllegalArgumentException().isThrownBy(() -> new Breaker(50, 5, 0.2, 100, 0.5));
    assertThatIllegalArgumentException().isThrownBy(() -> new Quota(-1, 5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Pause(Duration.ofHours(4), Duration.ofHours(3)));
  }
}
