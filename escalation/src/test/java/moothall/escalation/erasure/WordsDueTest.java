package moothall.escalation.erasure;

import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import moothall.escalation.actions.PageRegister;
import moothall.escalation.retention.Periods;
import moothall.escalation.store.WordsDue;
import moothall.platforms.file.PlatformsFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long words are kept in which nothing was found. */
class WordsDueTest {

  private static final Periods SCHEDULE =
      new Periods(Duration.ofDays(30), Duration.ofDays(180), Duration.ofDays(2190));

  @ParameterizedTest
  @CsvSource({
    // The schedule, the page in both directions, and the platform's terms over all.
    "website, , P30D",
    "website, P7D, P7D",
    "website, P90D, P90D",
    "youtube, P90D, P30D",
    "linkedin, , PT48H",
    "linkedin, P90D, PT48H",
    "linkedin, P1D, P1D"
  })
  void areWhatThePageOrTheScheduleSaysAndNeverMoreThanThePlatformAllows(
      String platform, Duration ofThePage, Duration expected) {
    var page =
        new PageRegister.Page(
            "town",
            true,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.ofNullable(ofThePage));
    WordsDue due =
        new RetentionBeans()
            .wordsDue(SCHEDULE, PlatformsFile.shipped(), Optional.of(_ -> Optional.of(page)));

    assertThat(due.of(hateful().on(platform + ":town:1").judgement().comment()))
        .isEqualTo(RECEIVED.plus(expected));
  }
}
