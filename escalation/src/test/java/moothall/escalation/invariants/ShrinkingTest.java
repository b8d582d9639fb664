package moothall.escalation.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ShrinkingTest {

  private final List<Move> moves =
      IntStream.range(0, 20).mapToObj(i -> new Move(Move.Kind.TIME, 0, "", "" + i)).toList();

  @Test
  void keepsOnlyTheStepsWithoutWhichItDoesNotFail() {
    List<Move> needed = List.of(moves.get(3), moves.get(4), moves.get(17));

    assertThat(new Shrinking(fewer -> fewer.containsAll(needed)).shrink(moves)).isEqualTo(needed);
  }

  @Test
  void leavesNothingOfWhatFailsInAnyCase() {
    assertThat(new Shrinking(_ -> true).shrink(moves)).isEmpty();
  }

  @Test
  void keepsAllOfWhatDoesNotFailAgain() {
    assertThat(new Shrinking(_ -> false).shrink(moves)).isEqualTo(moves);
  }
}
