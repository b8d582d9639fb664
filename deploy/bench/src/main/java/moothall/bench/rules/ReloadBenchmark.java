package moothall.bench.rules;

import java.util.List;
import java.util.concurrent.TimeUnit;
import moothall.bench.corpus.Corpus;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What a change of the rules costs: making them ready, and the first comments after that. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ReloadBenchmark {

  /** Comments of the first pass. */
  static final int FIRST = 1_000;

  private static final long ENOUGH_BYTES = 1_000_000;

  /** How many rules. */
  @Param("1000")
  public int rules;

  private List<String> raw = List.of();
  private RuleSet set = new RuleSet(List.of());
  private Arm fresh = (text, plain) -> 0;

  /** Makes the comments. */
  @Setup
  public void comments() {
    raw = Corpus.of(ENOUGH_BYTES, RulesBench.SEED).comments().subList(0, FIRST);
    set = RuleSet.of(rules, RulesBench.SEED);
  }

  /** Makes rules that no comment has met. */
  @Setup(Level.Iteration)
  public void freshRules() {
    fresh = Arm.named(Arm.OURS, set);
  }

  /** The first comments that meet them. */
  @Benchmark
  public int firstPass() {
    int hits = 0;
    for (String comment : raw) {
      hits += fresh.scan(comment, "");
    }
    return hits;
  }

  /** Making them ready. */
  @Benchmark
  public Object make() {
    return set.rulebook();
  }
}
