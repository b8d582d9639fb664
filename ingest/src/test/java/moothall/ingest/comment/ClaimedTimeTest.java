package moothall.ingest.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimedTimeTest {

  private static final Instant RECEIVED = Instant.parse("2026-11-21T12:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-21T11:59:00Z",
        "2026-11-21T11:59:00+00:00",
        "2026-11-21T11:59:00+0000",
        "2026-11-21T12:59:00.000+0100",
        "2026-11-21t11:59:00z",
        "1795262340",
        "1795262340000"
      })
  void readsWhatPlatformsSay(String claim) {
    assertThat(ClaimedTime.plausible(claim, RECEIVED))
        .contains(Instant.parse("2026-11-21T11:59:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9223372036854775807",
        "9223372036854775806",
        "99999999999999999999",
        "2100-01-01T00:00:00Z",
        "2026-11-22T12:00:01Z",
        "1999-12-31T23:59:59Z",
        "-1",
        "0",
        "yesterday",
        "",
        "2026-11-21",
        "+1000000000-01-01T00:00:00Z"
      })
  void doesNotBelieveTheImplausible(String claim) {
    assertThat(ClaimedTime.plausible(claim, RECEIVED)).isEmpty();
  }

  @Test
  void knowsThatNothingWasClaimed() {
    assertThat(ClaimedTime.plausible(null, RECEIVED)).isEmpty();
  }
}
