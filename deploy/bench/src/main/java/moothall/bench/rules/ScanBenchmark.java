package moothall.bench.rules;

import java.util.List;
import java.util.concurrent.TimeUnit;
import moothall.bench.corpus.Corpus;
import moothall.moderation.normalisation.Normaliser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One comment after the other through one arm. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ScanBenchmark {

  /**
   * Any arm sees all lengths soon, however slow it is: the next comment is this many further on.
   */
  private static final int STRIDE = 7_919;

  /** Which {@link Arm}. */
  @Param("ours")
  public String arm = "";

  /** How many rules. */
  @Param("1000")
  public int rules;

  /** How many bytes of comments. */
  @Param("20000000")
  public long bytes;

  private List<String> raw = List.of();
  private String[] prepared = {};
  private Arm scanned = (text, plain) -> 0;
  private int at;

  /** Makes the comments and the rules. */
  @Setup
  public void prepare() {
    raw = Corpus.of(bytes, RulesBench.SEED).comments();
    prepared = new String[raw.size()];
    for (int i = 0; i < prepared.length; i++) {
      prepared[i] =
          arm.equals(Arm.OURS) ? "" : PreparedText.of(Normaliser.normalise(raw.get(i))).plain();
    }
    scanned = Arm.named(arm, RuleSet.of(rules, RulesBench.SEED));
  }

  /** Looks for all rules in the next comment. */
  @Benchmark
  public int scan() {
    at = (at + STRIDE) % prepared.length;
    return scanned.scan(raw.get(at), prepared[at]);
  }
}
