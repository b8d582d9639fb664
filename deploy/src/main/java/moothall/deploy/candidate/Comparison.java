package moothall.deploy.candidate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import moothall.events.Candidate;
import moothall.events.VerdictReached;

/** What one candidate would have changed among the comments that it has seen. */
final class Comparison {

  private long seen;
  private final List<Change> changes = new ArrayList<>();

  void add(VerdictReached verdict, Candidate candidate) {
    seen++;
    Change change = Change.of(verdict, candidate);
    if (!change.isNone()) {
      changes.add(change);
    }
  }

  List<Change> changes() {
    return List.copyOf(changes);
  }

  /** Comments that it has seen. */
  long seen() {
    return seen;
  }

  long otherActions() {
    return changes.stream().filter(Change::changesActions).count();
  }

  /** How often each rule would be gained, in alphabetical order. */
  Map<String, Integer> gained() {
    return counted(Change::gained);
  }

  /** How often each rule would be lost. */
  Map<String, Integer> lost() {
    return counted(Change::lost);
  }

  private Map<String, Integer> counted(Function<Change, List<String>> rules) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Change change : changes) {
      rules.apply(change).forEach(rule -> counts.merge(rule, 1, Integer::sum));
    }
    return counts;
  }
}
