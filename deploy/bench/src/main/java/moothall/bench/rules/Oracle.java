package moothall.bench.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import moothall.moderation.detection.Finding;
import moothall.moderation.detection.Reading;
import moothall.moderation.detection.rules.Rulebook;

/** Tells whether our rules and the naive loop find the same in every comment. */
final class Oracle {

  private final Rulebook ours;
  private final NaiveLoop naive;
  private final List<Arm> others = new ArrayList<>();
  private final List<String> differences = new ArrayList<>();
  private int disguised;
  private int hit;
  private long hits;

  /** Also asks, of each other arm, whether it sees anything at all where we do. */
  Oracle(RuleSet rules, List<String> others) {
    this(rules, rules);
    others.forEach(name -> this.others.add(Arm.named(name, rules)));
  }

  /** Different rules, to see whether the oracle sees it. */
  Oracle(RuleSet ours, RuleSet naive) {
    this.ours = ours.rulebook();
    this.naive = new NaiveLoop(naive, PhraseExpression::literalFirst);
  }

  void compare(String comment) {
    Reading reading = Reading.of(Arm.comment(comment), comment);
    PreparedText prepared = PreparedText.of(reading.text());
    BitSet found = new BitSet();
    for (Finding finding : ours.inspect(reading)) {
      switch (finding) {
        case Finding.Match match -> found.set(Integer.parseInt(match.rule().id()));
        default -> differences.add("not a match: " + finding);
      }
    }
    BitSet expected = naive.matches(prepared);
    disguised += prepared.disguised() ? 1 : 0;
    hit += found.isEmpty() ? 0 : 1;
    hits += found.cardinality();
    if (!found.equals(expected)) {
      differences.add("rules " + found + " by us, " + expected + " by the loop: " + comment);
    }
    for (Arm other : others) {
      // Their expressions know no disguise, and apostrophes are gone from what they read.
      boolean same = prepared.disguised() || !prepared.plain().equals(prepared.copy());
      if (!same && (other.scan(comment, prepared.plain()) > 0) == found.isEmpty()) {
        differences.add("only one of us and arm " + others.indexOf(other) + ": " + comment);
      }
    }
  }

  List<String> differences() {
    return differences;
  }

  /** Comments in which something was disguised or could have been. */
  int disguised() {
    return disguised;
  }

  /** Comments in which a rule found something. */
  int hit() {
    return hit;
  }

  /** Rules that found something, over all comments. */
  long hits() {
    return hits;
  }
}
