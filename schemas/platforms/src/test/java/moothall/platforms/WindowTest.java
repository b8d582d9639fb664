package moothall.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @Test
  void slidesWithTheClock() {
    assertThat(new Window.Sliding(Duration.ofMinutes(15)).wholeAgain(NOON))
        .contains(Instant.parse("2026-11-22T12:15:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T12:00:00Z, 2026-11-23T08:00:00Z",
    "2026-11-23T08:00:00Z, 2026-11-24T08:00:00Z",
    "2026-07-01T06:59:59Z, 2026-07-01T07:00:00Z",
    "2026-03-08T08:00:00Z, 2026-03-09T07:00:00Z",
    "2026-11-01T07:00:00Z, 2026-11-02T08:00:00Z",
  })
  void beginsAnewAtMidnightInThatPlaceAlsoWhenItsClocksChange(Instant now, Instant expected) {
    assertThat(new Window.Day(ZoneId.of("America/Los_Angeles")).wholeAgain(now)).contains(expected);
  }

  @Test
  void neverComesBackIfItIsThereOnce() {
    assertThat(new Window.Once().wholeAgain(NOON)).isEmpty();
  }
}
