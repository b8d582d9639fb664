package moothall.escalation.insight;

import static moothall.escalation.insight.Agreement.Way.AS_IT_WAS;
import static moothall.escalation.insight.Agreement.Way.AWAY;
import static moothall.escalation.insight.Agreement.Way.SHOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.insight.Agreement.Decision;
import moothall.escalation.insight.Agreement.Way;
import org.junit.jupiter.api.Test;

/** When two people came to the same. */
final class AgreementTest {

  private static final UUID ONE = new UUID(0, 1);
  private static final UUID TWO = new UUID(0, 2);
  private static final Instant NOON = Instant.parse("2026-05-15T12:00:00Z");

  private int minute;

  @Test
  void comparesTwoPeopleAndNobodyWithThemselves() {
    assertThat(
            share(
                by(ONE, "ben", AWAY),
                by(ONE, "ben", SHOWN),
                by(ONE, "cerys", SHOWN),
                by(ONE, "ben", AWAY)))
        .isEqualTo(new Share(1, 2));
  }

  @Test
  void holdsLeavingForWhateverItIs() {
    assertThat(share(by(ONE, "ben", AWAY), by(ONE, "cerys", AS_IT_WAS), by(ONE, "asha", SHOWN)))
        .isEqualTo(new Share(1, 2));
  }

  @Test
  void beginsWithAShownComment() {
    assertThat(share(by(ONE, "ben", AS_IT_WAS), by(ONE, "cerys", AWAY)))
        .as("left shown, and then hidden")
        .isEqualTo(new Share(0, 1));
    assertThat(share(by(ONE, "ben", AS_IT_WAS), by(ONE, "cerys", AS_IT_WAS)))
        .isEqualTo(new Share(1, 1));
  }

  @Test
  void takesTheMachineForNobodyAndWhatItHidForHidden() {
    assertThat(share(byTheMachine(ONE), by(ONE, "ben", AS_IT_WAS), by(ONE, "cerys", SHOWN)))
        .as("left hidden, and then shown")
        .isEqualTo(new Share(0, 1));
    assertThat(share(by(ONE, "ben", AS_IT_WAS), byTheMachine(ONE), by(ONE, "cerys", AS_IT_WAS)))
        .as("of two versions")
        .isEqualTo(new Share(0, 0));
  }

  @Test
  void countsAPairWhereItsSecondDecisionLies() {
    List<Decision> all =
        List.of(by(ONE, "ben", AWAY), by(ONE, "cerys", AWAY), by(ONE, "ben", SHOWN));

    assertThat(Agreement.of(all, all.get(1).at(), all.get(2).at())).isEqualTo(new Share(1, 1));
    assertThat(Agreement.of(all, all.get(2).at(), all.get(2).at().plusSeconds(1)))
        .isEqualTo(new Share(0, 1));
    assertThat(Agreement.of(all, NOON, all.get(1).at())).isEqualTo(new Share(0, 0));
  }

  @Test
  void comparesNoCaseWithAnother() {
    assertThat(share(by(ONE, "ben", AWAY), by(TWO, "cerys", AWAY))).isEqualTo(new Share(0, 0));
  }

  private static Share share(Decision... all) {
    return Agreement.of(List.of(all), NOON, NOON.plusSeconds(3600));
  }

  private Decision by(UUID id, String who, Way way) {
    return new Decision(id, Optional.of(who), way, next());
  }

  private Decision byTheMachine(UUID id) {
    return new Decision(id, Optional.empty(), AWAY, next());
  }

  private Instant next() {
    return NOON.plusSeconds(60L * ++minute);
  }
}
