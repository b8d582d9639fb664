package moothall.escalation.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/**
 * Random sequences of what people try, against a plain model: which attempts succeed, and what
 * counts afterwards.
 */
final class StrikesPropertyTest {

  private static final int SEQUENCES = 2_000;
  private static final int STEPS = 40;

  @Test
  void nothingCountsThatPeopleHaveNotAgreedToWithinTheLadder() {
    int accepted = 0;
    int refused = 0;
    int counted = 0;
    for (int seed = 0; seed < SEQUENCES; seed++) {
      StrikesAndTheirModel world = new StrikesAndTheirModel(seed);
      for (int i = 0; i < STEPS; i++) {
        world.act();
        world.check();
      }
      accepted += world.accepted;
      refused += world.refused;
      counted += (int) world.plain.stream().filter(it -> it.until.isAfter(Instant.MIN)).count();
    }

    assertThat(accepted).isGreaterThan(SEQUENCES);
    assertThat(refused).isGreaterThan(SEQUENCES);
    assertThat(counted).isGreaterThan(SEQUENCES / 4);
  }
}
