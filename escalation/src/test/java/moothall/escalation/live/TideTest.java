package moothall.escalation.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import moothall.escalation.live.Tide.Arrival;
import org.junit.jupiter.api.Test;

final class TideTest {

  private static final Instant NOW = Instant.parse("2026-11-02T09:15:00Z");

  private final Tide tide = new Tide(10);

  @Test
  void handsOutEveryArrivalOnce() {
    assertThat(take(11, 12)).containsExactly(11L, 12L);
    assertThat(take(11, 12, 13)).containsExactly(13L);
    assertThat(tide.mark()).isEqualTo(13);
    assertThat(tide.missing()).isEmpty();
  }

  @Test
  void waitsForOneThatWasCommittedAfterALaterOne() {
    assertThat(take(11, 13)).containsExactly(11L, 13L);
    assertThat(tide.missing()).containsExactly(12L);
    assertThat(tide.mark()).as("whoever begins anew here is shown 12").isEqualTo(11);

    assertThat(take(12)).containsExactly(12L);
    assertThat(tide.mark()).isEqualTo(13);
  }

  @Test
  void givesUpANumberThatWasNeverUsed() {
    tide.take(List.of(new Arrival(13, NOW)), NOW);
    assertThat(tide.missing()).containsExactly(11L, 12L);

    tide.take(List.of(new Arrival(14, NOW)), NOW.plus(Tide.PATIENCE));
    assertThat(tide.missing()).containsExactly(11L, 12L);
    Instant later = NOW.plus(Tide.PATIENCE).plusMillis(1);
    tide.take(List.of(new Arrival(13, NOW), new Arrival(15, later)), later);

    assertThat(tide.missing()).isEmpty();
    assertThat(tide.mark()).isEqualTo(15);
  }

  @Test
  void doesNotRememberAJumpOfMillions() {
    tide.take(List.of(new Arrival(5_000_000, NOW)), NOW);

    assertThat(tide.missing()).hasSize(5000);
    assertThat(tide.highest()).isEqualTo(5_000_000);
  }

  private List<Long> take(long... numbers) {
    return tide.take(LongStream.of(numbers).mapToObj(it -> new Arrival(it, NOW)).toList(), NOW);
  }
}
