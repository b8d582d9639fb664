package moothall.escalation.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** How sure a share is. */
final class ShareTest {

  @Test
  void hasTheIntervalOfWilson() {
    assertInterval(new Share(18, 20), 0.6990, 0.9721);
    assertInterval(new Share(0, 10), 0, 0.2775);
    assertInterval(new Share(1, 1), 0.2065, 1);
    assertInterval(new Share(500, 1000), 0.4691, 0.5309);
  }

  @Test
  void isOfNothingOrOfMoreThanItHas() {
    assertThat(new Share(0, 0).isOfNothing()).isTrue();
    assertThatThrownBy(() -> new Share(2, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertInterval(Share it, double low, double high) {
    assertThat(it.low()).isCloseTo(low, within(0.0001));
    assertThat(it.high()).isCloseTo(high, within(0.0001));
  }
}
