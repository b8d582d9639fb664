package moothall.moderation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShareTest {

  /** Values of Wilson's interval worked out by hand. */
  @Test
  void givesWilsonsInterval() {
    assertThat(new Share(9, 10).least()).isCloseTo(0.596, within(0.001));
    assertThat(new Share(9, 10).most()).isCloseTo(0.982, within(0.001));
    assertThat(new Share(0, 20).least()).isZero();
    assertThat(new Share(0, 20).most()).isCloseTo(0.161, within(0.001));
  }

  @Test
  void tellsNothingOfNothing() {
    assertThat(new Share(0, 0).told()).isEqualTo("–");
    assertThat(new Share(93, 100).told()).isEqualTo("93.0 % (86.3–96.6)");
  }

  @Test
  void ranksYesAboveNo() {
    assertThat(RankedScores.areaUnderCurve(new double[] {0.1, 0.9}, new boolean[] {false, true}))
        .isEqualTo(1);
    assertThat(RankedScores.areaUnderCurve(new double[] {0.9, 0.1}, new boolean[] {false, true}))
        .isZero();
    assertThat(RankedScores.areaUnderCurve(new double[] {0.5, 0.5}, new boolean[] {false, true}))
        .isEqualTo(0.5);
    assertThat(
            RankedScores.areaUnderCurve(
                new double[] {0.1, 0.4, 0.35, 0.8}, new boolean[] {false, false, true, true}))
        .isEqualTo(0.75);
    assertThat(RankedScores.areaUnderCurve(new double[] {0.5}, new boolean[] {true})).isNaN();
    assertThat(
            RankedScores.areaUnderCurve(
                new double[] {Double.NaN, 0.5}, new boolean[] {true, false}))
        .isNaN();
  }
}
