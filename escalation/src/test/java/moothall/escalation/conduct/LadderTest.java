package moothall.escalation.conduct;

import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.conduct.CasesOfConduct.inForce;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LadderTest {

  @ParameterizedTest
  @CsvSource({
    "PROFANITY, NOTE",
    "ABUSE_USER, NOTE",
    "DISCRIMINATORY, WARNING",
    "ABUSE_STAFF, TEMPORARY_BLOCK",
    "HATE_RACE, LONG_BLOCK",
    "THREAT_VIOLENCE, LONG_BLOCK"
  })
  void beginsWhereTheBreachBelongs(String category, Step step) {
    assertThat(Ladder.suggest(List.of(category), List.of(), RECEIVED).orElseThrow().step())
        .isEqualTo(step);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SPAM_ADVERT", "MISINFORMATION", "OFF_TOPIC", "PII_DISCLOSURE", "APPEAL"})
  void knowsNoStepForWhatIsNoConduct(String category) {
    assertThat(Ladder.suggest(List.of(category), List.of(), RECEIVED)).isEmpty();
  }

  @Test
  void climbsWithWhatIsInForceAndNotWithWhatExpired() {
    Strike note = inForce(1, Step.NOTE, RECEIVED);
    Strike other = inForce(2, Step.WARNING, RECEIVED);

    assertThat(step(List.of(note), Duration.ofDays(89))).isEqualTo(Step.WARNING);
    assertThat(step(List.of(note), Duration.ofDays(90))).isEqualTo(Step.NOTE);
    assertThat(step(List.of(note, other), Duration.ofDays(89))).isEqualTo(Step.TEMPORARY_BLOCK);
    assertThat(step(List.of(note, other), Duration.ofDays(91))).isEqualTo(Step.WARNING);
  }

  @Test
  void remembersBlocksForAYear() {
    Strike one = inForce(1, Step.TEMPORARY_BLOCK, RECEIVED);
    Strike two = inForce(2, Step.TEMPORARY_BLOCK, RECEIVED);
    var again =
        Ladder.suggest(List.of("PROFANITY"), List.of(one), RECEIVED.plus(Duration.ofDays(200)))
            .orElseThrow();

    assertThat(again.step()).isEqualTo(Step.TEMPORARY_BLOCK);
    assertThat(again.days()).isEqualTo(28);
    assertThat(step(List.of(one, two), Duration.ofDays(200))).isEqualTo(Step.LONG_BLOCK);
    assertThat(step(List.of(one, two), Duration.ofDays(366))).isEqualTo(Step.NOTE);
  }

  @Test
  void forgetsWhatIsVoid() {
    Strike note =
        inForce(1, Step.NOTE, RECEIVED)
            .ended(
                new Strike.Ending(
                    Strike.How.UNHIDDEN, CasesOfConduct.act("asha", RECEIVED.plusSeconds(1))));

    assertThat(step(List.of(note), Duration.ofDays(1))).isEqualTo(Step.NOTE);
  }

  private static Step step(List<Strike> earlier, Duration later) {
    return Ladder.suggest(List.of("PROFANITY"), earlier, RECEIVED.plus(later)).orElseThrow().step();
  }
}
