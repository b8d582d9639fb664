package moothall.bench.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import moothall.bench.corpus.Corpus;
import moothall.moderation.policy.Term;
import org.junit.jupiter.api.Test;

class OracleTest {

  private static final int COMMENTS = 1_500;

  private final List<String> comments =
      Corpus.of(200_000, RulesBench.SEED).comments().subList(0, COMMENTS);

  @Test
  void findsNoDifferenceBetweenTheArms() {
    Oracle oracle =
        new Oracle(RuleSet.of(150, RulesBench.SEED), List.of(Arm.LOOP, Arm.ALTERNATION, Arm.RE2J));

    comments.forEach(oracle::compare);

    assertThat(oracle.differences()).isEmpty();
    assertThat(oracle.hit()).isBetween(COMMENTS / 20, COMMENTS / 2);
    assertThat(oracle.disguised()).isPositive();
  }

  /** A phrase of another meaning in one arm only must be noticed, or the oracle is blind. */
  @Test
  void noticesAnArmThatMissesAWord() {
    RuleSet rules = RuleSet.of(50, RulesBench.SEED);
    List<Term> others = new ArrayList<>(rules.terms());
    others.set(1, Term.of("nobodysaysthis"));
    Oracle oracle = new Oracle(rules, new RuleSet(others));

    comments.forEach(oracle::compare);

    assertThat(oracle.differences()).isNotEmpty();
  }

  @Test
  void makesTheSameCommentsAndRulesAgain() {
    assertThat(Corpus.of(50_000, 3).comments()).isEqualTo(Corpus.of(50_000, 3).comments());
    assertThat(RuleSet.of(1_000, 3)).isEqualTo(RuleSet.of(1_000, 3));
    assertThat(RuleSet.of(1_000, 3).terms()).doesNotHaveDuplicates().hasSize(1_000);
  }

  @Test
  void changesNothingButTheNumberOfWordsThatNobodyUses() {
    assertThat(RuleSet.of(10_000, 3).terms().subList(0, 100)).isEqualTo(RuleSet.of(100, 3).terms());
  }

  @Test
  void everyHostileTextIsAsLongAsWanted() {
    assertThat(HostileText.all(RuleSet.of(100, 3)))
        .hasSizeGreaterThan(50)
        .allSatisfy(kind -> assertThat(kind.of(777)).hasSize(777));
  }
}
