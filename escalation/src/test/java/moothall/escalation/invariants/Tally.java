package moothall.escalation.invariants;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** How often what the sequences are about really arose; shared by all threads. */
final class Tally {

  private final Map<String, Integer> counts = new ConcurrentHashMap<>();

  /** The situation that an invariant is about. */
  void arose(Invariant which) {
    count(which.code());
  }

  void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  int of(String what) {
    return counts.getOrDefault(what, 0);
  }

  @Override
  public String toString() {
    return new TreeMap<>(counts).toString();
  }
}
