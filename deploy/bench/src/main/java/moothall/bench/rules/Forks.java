package moothall.bench.rules;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs one benchmark of JMH in a Java of its own, and takes one number home. */
final class Forks {

  private static final TimeValue EACH = TimeValue.milliseconds(500);

  /**
   * Java compiles in the foreground: on a busy machine a compiler in the background would decide
   * what is measured.
   */
  private static final List<String> JAVA =
      List.of(
          "-Xbatch",
          "-Xmx2g",
          "-XX:+UseSerialGC",
          "-XX:+UseCompactObjectHeaders",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  /**
   * With half as many rounds our rules were still being compiled while they were measured. The
   * shipped policy gets more: it is far more code than any other arm.
   */
  private final int warmUp;

  private final int measured;

  Forks(boolean quick) {
    this.warmUp = quick ? 3 : 18;
    this.measured = quick ? 1 : 4;
  }

  /**
   * One score.
   *
   * @param nanoseconds for one call
   * @param bytes that one call allocates
   */
  record Score(double nanoseconds, double bytes) {}

  /** Scans comment after comment until the time is up. */
  Score scan(String arm, int rules, long corpusBytes) {
    ChainedOptionsBuilder options =
        common(ScanBenchmark.class, "scan")
            .param("arm", arm)
            .param("rules", Integer.toString(rules))
            .param("bytes", Long.toString(corpusBytes))
            .warmupIterations(arm.equals(Arm.SHIPPED) ? warmUp * 2 : warmUp)
            .warmupTime(EACH)
            .measurementIterations(measured)
            .measurementTime(EACH)
            .addProfiler(GCProfiler.class);
    return only(options);
  }

  /** Calls once with new rules, after so many calls with others. */
  Score once(String method, int rules, int before) {
    return only(
        common(ReloadBenchmark.class, method)
            .param("rules", Integer.toString(rules))
            .warmupIterations(before)
            .measurementIterations(before == 0 ? 1 : 5));
  }

  private static ChainedOptionsBuilder common(Class<?> benchmark, String method) {
    return new OptionsBuilder()
        .include("^" + benchmark.getName() + "\\." + method + "$")
        .forks(1)
        .jvmArgs(JAVA.toArray(String[]::new))
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT);
  }

  private static Score only(ChainedOptionsBuilder options) {
    try {
      Collection<RunResult> results = new Runner(options.build()).run();
      RunResult result = results.iterator().next();
      return new Score(
          result.getPrimaryResult().getScore(), allocated(result.getSecondaryResults()));
    } catch (RunnerException e) {
      throw new IllegalStateException("a benchmark did not run", e);
    }
  }

  private static double allocated(@SuppressWarnings("rawtypes") Map<String, Result> results) {
    Result<?> norm = results.get("gc.alloc.rate.norm");
    return norm == null ? Double.NaN : norm.getScore();
  }
}
