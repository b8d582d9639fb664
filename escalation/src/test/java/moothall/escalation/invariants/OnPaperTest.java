package moothall.escalation.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.referral.ReferralState;
import org.junit.jupiter.api.Test;

/**
 * Random people do random things to a referral, time goes by, and the watch looks: 10,000 times in
 * the guards and the fold without a database, longer than {@link InvariantsTest} can afford.
 */
final class OnPaperTest {

  private static final int SEQUENCES = 10_000;
  private static final int STEPS = 40;

  private final Tally tally = new Tally();

  @Test
  void followsTheModelWhateverPeopleDo() {
    for (long seed = 1; seed <= SEQUENCES; seed++) {
      play(seed);
    }

    assertThat(tally.of("granted")).isGreaterThan(SEQUENCES * 4);
    for (Invariant each :
        List.of(
            Invariant.INV_03,
            Invariant.INV_04,
            Invariant.INV_09,
            Invariant.INV_10,
            Invariant.INV_12)) {
      assertThat(tally.of(each.code())).as(each.code()).isGreaterThan(SEQUENCES / 50);
    }
    for (ReferralState state : ReferralState.values()) {
      if (state != ReferralState.RAISED) {
        assertThat(tally.of("state " + state)).as(state.name()).isGreaterThan(10);
      }
    }
  }

  private void play(long seed) {
    Random random = new Random(seed);
    ReferralType type = Paper.type(random);
    List<Move> moves = new ArrayList<>();
    for (int i = 0; i < STEPS; i++) {
      moves.add(Paper.next(random, type));
    }
    broken(tally, type, moves)
        .ifPresent(broken -> {
          List<Move> shrunk = new Shrinking(fewer -> isBrokenSo(broken, type, fewer)).shrink(moves);
          throw new AssertionError(
              "seed " + seed + ": " + broken.getMessage() + "\n" + shrunk, broken);
        });
  }

  private static boolean isBrokenSo(Invariant.Broken broken, ReferralType type, List<Move> moves) {
    return broken(new Tally(), type, moves).filter(it -> it.which() == broken.which()).isPresent();
  }

  private static Optional<Invariant.Broken> broken(
      Tally tally, ReferralType type, List<Move> moves) {
    Paper paper = new Paper(tally, type);
    try {
      moves.forEach(paper::play);
      paper.finish();
      return Optional.empty();
    } catch (Invariant.Broken broken) {
      return Optional.of(broken);
    }
  }
}
