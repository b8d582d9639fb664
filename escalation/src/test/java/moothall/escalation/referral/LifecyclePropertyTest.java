package moothall.escalation.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.ReferralType;
import org.junit.jupiter.api.Test;

/** Random people do random things to referrals, beside a plain table of what they may. */
final class LifecyclePropertyTest {

  private static final Instant START = Instant.parse("2026-11-02T12:00:00Z");
  private static final List<ReferralType> TYPES = List.of(ReferralType.values());
  private static final int SEQUENCES = 2_000;
  private static final int STEPS = 40;
  private static final ClockTable CLOCKS = Clocks.ofMinutes(20, 40, 60);

  @Test
  void followsTheTableWhateverPeopleDo() {
    int granted = 0;
    Set<ReferralState> reached = new java.util.TreeSet<>();
    for (long seed = 1; seed <= SEQUENCES; seed++) {
      Random random = new Random(seed);
      ReferralType type = TYPES.get(random.nextInt(TYPES.size()));
      LifecycleTable table = new LifecycleTable(type, START);
      List<ReferralEvent> kept = new ArrayList<>(begun(type));
      Instant now = START;
      for (int step = 0; step < STEPS; step++) {
        now = now.plusSeconds(random.nextInt(180));
        Deed deed = Deed.random(random);
        Proceedings it = Proceedings.fold(kept);
        Ruling ruling = Guards.rule(deed.act(), it, Deed.person(deed.who()), now, CLOCKS);

        assertThat(ruling instanceof Ruling.Granted)
            .as("seed %d, step %d: %s in %s of %s: %s", seed, step, deed, it.state(), type, ruling)
            .isEqualTo(table.step(deed.name(), deed.who(), deed.variant(), now));
        if (ruling instanceof Ruling.Granted(var event)) {
          kept.add(event);
          granted++;
        }
        assertThat(Proceedings.fold(kept).state().name())
            .as("seed %d, step %d: %s", seed, step, deed)
            .isEqualTo(table.state);
        reached.add(Proceedings.fold(kept).state());
      }
      Promises.hold(Proceedings.fold(kept), "seed " + seed);
    }
    assertThat(granted).isGreaterThan(SEQUENCES * 4);
    assertThat(reached)
        .hasSize(ReferralState.values().length - 1)
        .doesNotContain(ReferralState.RAISED);
  }

  private static List<ReferralEvent> begun(ReferralType type) {
    return List.of(
        new ReferralEvent.Raised(START, CaseEvent.SYSTEM, new UUID(0, 1), type, Set.of()),
        new ReferralEvent.Sealed(
            START, CaseEvent.SYSTEM, ReferralEvent.Capture.PARTIAL, List.of("00ff")));
  }
}
