package moothall.ingest.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpreadCallsTest {

  @Test
  void letsATenthThroughAtOnceAndTheRestAsTimeGoesOn() {
    SpreadCalls calls = new SpreadCalls(80, Duration.ofDays(1));

    assertThat(IntStream.range(0, 8).mapToObj(_ -> calls.spend())).allMatch(it -> it.isEmpty());
    assertThat(calls.spend().orElseThrow())
        .isBetween(Duration.ofMinutes(19), Duration.ofMinutes(21));
  }

  @Test
  void comesBack() throws InterruptedException {
    SpreadCalls calls = new SpreadCalls(1_000, Duration.ofSeconds(1));
    while (calls.spend().isEmpty()) {
      // Until none is left.
    }
    Thread.sleep(50);

    assertThat(calls.spend()).isEmpty();
  }

  @Test
  void cannotSpreadAlmostNothing() {
    assertThatThrownBy(() -> new SpreadCalls(9, Duration.ofDays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected: 10 or more");
  }
}
