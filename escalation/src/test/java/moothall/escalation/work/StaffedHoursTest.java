package moothall.escalation.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StaffedHoursTest {

  private static final StaffedHours OFFICE =
      StaffedHours.parse("Mon-Fri 09:00-17:00, Sat 10:00-12:00").orElseThrow();

  /** Winter, when the wall and UTC agree; 23 November 2026 is a Monday. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-23T09:00:00Z, ",
    "2026-11-23T16:59:59Z, ",
    "2026-11-23T08:59:59Z, 2026-11-23T09:00:00Z",
    "2026-11-23T17:00:00Z, 2026-11-24T09:00:00Z",
    "2026-11-27T17:00:00Z, 2026-11-28T10:00:00Z",
    "2026-11-28T12:00:00Z, 2026-11-30T09:00:00Z"
  })
  void saysWhenSomebodyIsThereAgain(Instant at, Instant next) {
    assertThat(OFFICE.nextAfter(at).orElse(null)).isEqualTo(next);
  }

  /** On Sunday 25 October 2026 the clocks go back. */
  @Test
  void readsTheClockOnTheWall() {
    assertThat(OFFICE.nextAfter(Instant.parse("2026-10-23T08:30:00Z"))).isEmpty();
    assertThat(OFFICE.nextAfter(Instant.parse("2026-10-24T18:00:00Z")))
        .contains(Instant.parse("2026-10-26T09:00:00Z"));
  }

  @Test
  void mayLastOverMidnightAndOverTheWeekend() {
    StaffedHours night = StaffedHours.parse("Fri-Sun 22:00-06:00").orElseThrow();

    assertThat(night.nextAfter(Instant.parse("2026-11-23T05:59:00Z"))).isEmpty();
    assertThat(night.nextAfter(Instant.parse("2026-11-23T06:00:00Z")))
        .contains(Instant.parse("2026-11-27T22:00:00Z"));
    assertThat(night.nextAfter(Instant.parse("2026-11-27T05:00:00Z")))
        .contains(Instant.parse("2026-11-27T22:00:00Z"));
    StaffedHours acrossTheWeek = StaffedHours.parse("Sat-Mon 08:00-24:00").orElseThrow();
    assertThat(acrossTheWeek.nextAfter(Instant.parse("2026-11-23T23:59:00Z"))).isEmpty();
    assertThat(acrossTheWeek.nextAfter(Instant.parse("2026-11-24T00:00:00Z")))
        .contains(Instant.parse("2026-11-28T08:00:00Z"));
  }

  @Test
  void mayBeAlways() {
    StaffedHours always = StaffedHours.parse("always").orElseThrow();

    assertThat(always.nextAfter(Instant.parse("2026-11-28T23:59:59Z"))).isEmpty();
    assertThat(always.nextAfter(Instant.parse("2026-11-29T00:00:00Z"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "never",
        "Mon",
        "Mon 9-17",
        "Mon-Fri 09:00",
        "Mon-Wed-Fri 09:00-17:00",
        "Mon 09:00-25:00",
        "Mo 09:00-17:00",
        "Mon 09:00-17:00,Tue 09:00-17:00"
      })
  void knowsNothingOfWhatTheRegisterWouldRefuse(String written) {
    assertThat(StaffedHours.parse(written)).isEmpty();
  }
}
