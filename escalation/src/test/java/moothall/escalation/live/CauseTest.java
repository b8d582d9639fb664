package moothall.escalation.live;

import static moothall.escalation.Verdicts.harmless;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import moothall.escalation.domain.CommentKind;
import moothall.escalation.domain.Judgement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CauseTest {

  @ParameterizedTest
  @CsvSource({
    "hate-1, HATE_RACE, RAISE, RULE",
    "encoder-hate-race, HATE_RACE, REVIEW, MODEL",
    "phishing, FRAUD_PHISHING, RAISE, LINK",
    "malware, MALWARE_LINK, RAISE, LINK",
    "phone-number, PII_DISCLOSURE, REVIEW, PERSONAL_DATA",
    "encoder, , INCONCLUSIVE, UNSURE",
    "hate-1, HATE_RACE, SHADOW, NOTHING",
    "hate-1, HATE_RACE, BELOW, NOTHING",
  })
  void saysWhatLedToTheVerdict(String rule, @Nullable String category, String band, Cause cause) {
    assertThat(Cause.of(found(rule, category, band))).isEqualTo(cause);
  }

  @Test
  void namesThePlatformForWhatIsDoneThere() {
    assertThat(Cause.of(hateful().happening(CommentKind.HIDDEN).judgement()))
        .isEqualTo(Cause.PLATFORM);
  }

  private static Judgement found(String rule, @Nullable String category, String band) {
    Judgement it = harmless().judgement();
    return new Judgement(
        it.verdictId(),
        it.comment(),
        List.of("FLAG"),
        category == null ? List.of() : List.of(category),
        it.grade(),
        List.of(new Judgement.Finding(rule, category, 0.8, band, List.of(), "", List.of(), "Why.")),
        it.scores(),
        it.versions());
  }
}
