package moothall.escalation.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AllowanceTest {

  private static final Allowance.Window PACIFIC =
      new Allowance.Daily(ZoneId.of("America/Los_Angeles"));

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T09:00:00Z, 2026-11-23T08:00:00Z",
    "2026-11-23T07:59:59Z, 2026-11-23T08:00:00Z",
    "2026-11-23T08:00:00Z, 2026-11-24T08:00:00Z",
    "2026-07-01T09:00:00Z, 2026-07-02T07:00:00Z",
    "2026-11-01T07:30:00Z, 2026-11-02T08:00:00Z"
  })
  void isRenewedAtMidnightThereAlsoWhenTheClocksChange(Instant now, Instant end) {
    assertThat(PACIFIC.end(now)).isEqualTo(end);
  }

  @Test
  void mayLastSoLong() {
    Instant now = Instant.parse("2026-11-22T09:00:00Z");

    assertThat(new Allowance.Lasting(Duration.ofMinutes(15)).end(now))
        .isEqualTo(now.plusSeconds(900));
  }

  @Test
  void allowsOneChangeAtLeast() {
    var costs = new Allowance.Costs(50, 1);

    assertThatThrownBy(() -> new Allowance(Allowance.Scope.EACH_PAGE, 49, costs, PACIFIC))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("49");
  }
}
