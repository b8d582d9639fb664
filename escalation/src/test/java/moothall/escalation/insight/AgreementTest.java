package moothall.escalation.insight;

import static moothall.escalation.insight.Agreement.Way.AS_IT_WAS;
import static moothall.escalation.insight.Agreement.Way.AWAY;
import static moothall.escalation.insight.Agreement.Way.SHOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import moothall.escalation.insight.Agreement.Decision;
import org.junit.jupiter.api.Test;

/** When two people came to the same. */
final class AgreementTest {

  private static final UUID ONE = new UUID(0, 1);
  private static final UUID TWO = new UUID(0, 2);

  @Test
  void comparesTwoPeopleAndNobodyWithThemselves() {
    assertThat(
            Agreement.of(
                List.of(
                    new Decision(ONE, "ben", AWAY),
                    new Decision(ONE, "ben", SHOWN),
                    new Decision(ONE, "cerys", SHOWN),
                    new Decision(ONE, "ben", AWAY))))
        .isEqualTo(new Share(1, 2));
  }

  @Test
  void holdsLeavingForWhateverThePersonBeforeHadDecided() {
    assertThat(
            Agreement.of(
                List.of(
                    new Decision(ONE, "ben", AS_IT_WAS),
                    new Decision(ONE, "cerys", AWAY),
                    new Decision(ONE, "ben", AS_IT_WAS),
                    new Decision(ONE, "asha", SHOWN))))
        .isEqualTo(new Share(1, 2));
  }

  @Test
  void comparesNoCaseWithAnother() {
    assertThat(
            Agreement.of(List.of(new Decision(ONE, "ben", AWAY), new Decision(TWO, "cerys", AWAY))))
        .isEqualTo(new Share(0, 0));
  }
}
