package moothall.escalation.invariants;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a sequence that fails shorter, as long as it fails of the same. */
final class Shrinking {

  private static final int MOST_ATTEMPTS = 400;

  private final Predicate<List<Move>> failsOfTheSame;
  private int attempts;

  Shrinking(Predicate<List<Move>> failsOfTheSame) {
    this.failsOfTheSame = failsOfTheSame;
  }

  /** Leaves out halves, quarters and so on, and single steps until none can be spared. */
  List<Move> shrink(List<Move> moves) {
    List<Move> shortest = moves;
    int length = Math.max(1, moves.size() / 2);
    while (attempts < MOST_ATTEMPTS) {
      List<Move> shorter = without(shortest, length);
      if (shorter.size() == shortest.size() && length == 1) {
        return shortest;
      }
      length = shorter.size() < shortest.size() ? length : Math.max(1, length / 2);
      shortest = shorter;
    }
    return shortest;
  }

  /** The first that fails without so many steps; the same if none does. */
  private List<Move> without(List<Move> moves, int length) {
    for (int from = 0; from < moves.size(); from += length) {
      List<Move> rest = new ArrayList<>(moves.subList(0, from));
      rest.addAll(moves.subList(Math.min(from + length, moves.size()), moves.size()));
      attempts++;
      if (failsOfTheSame.test(rest)) {
        return rest;
      }
    }
    return moves;
  }
}
