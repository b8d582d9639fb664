package moothall.bench.encoder;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import moothall.moderation.languagemodel.ModelFiles;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Texts a second, one thread: the encoder beside n-grams, rules with it beside rules without. */
public final class EncoderBench {

  private static final List<String> ARMS =
      List.of(EncoderArm.ENCODER, EncoderArm.NGRAMS, EncoderArm.RULES, EncoderArm.BOTH);

  private static final Map<Integer, Integer> GOALS = Map.of(13, 800, 32, 350);
  private static final int LOADS = 5;

  private final PrintStream out;
  private final boolean quick;

  public EncoderBench(PrintStream out, boolean quick) {
    this.out = out;
    this.quick = quick;
  }

  /** Prints everything. */
  public void run() {
    load();
    for (int tokens : new int[] {13, 32}) {
      Map<String, List<Double>> times = new LinkedHashMap<>();
      for (int round = 0; round < (quick ? 1 : 3); round++) {
        for (String arm : ARMS) {
          times.computeIfAbsent(arm, key -> new ArrayList<>()).add(time(arm, tokens));
        }
      }
      print(tokens, times);
    }
  }

  /** In this process: the first time with everything cold, then again. */
  private void load() {
    List<Double> milliseconds = new ArrayList<>();
    for (int i = 0; i < LOADS; i++) {
      long begun = System.nanoTime();
      ModelFiles.shipped().load();
      milliseconds.add((System.nanoTime() - begun) / 1e6);
    }
    out.printf(
        Locale.UK,
        "Loading the model: %.0f ms cold, %.0f ms warm (goal < 1,000 ms)%n",
        milliseconds.getFirst(),
        milliseconds.getLast());
  }

  private void print(int tokens, Map<String, List<Double>> times) {
    double encoder = median(times.getOrDefault(EncoderArm.ENCODER, List.of()));
    out.printf(Locale.UK, "%n%d tokens%n", tokens);
    times.forEach((arm, all) ->
        out.printf(
            Locale.UK,
            "%-20s %,12.0f texts/s %10.3f times the encoder's time%s%n",
            arm,
            1e9 / median(all),
            median(all) / encoder,
            arm.equals(EncoderArm.ENCODER) ? "  goal >= " + GOALS.get(tokens) + " texts/s" : ""));
  }

  private double time(String arm, int tokens) {
    try {
      return new Runner(
              new OptionsBuilder()
                  .include("^" + EncoderBenchmark.class.getName() + "\\.look$")
                  .param("arm", arm)
                  .param("tokens", Integer.toString(tokens))
                  .forks(1)
                  .jvmArgs(
                      "-Xmx1g",
                      "-XX:+UseSerialGC",
                      "-XX:+UseCompactObjectHeaders",
                      "--enable-native-access=ALL-UNNAMED",
                      "--sun-misc-unsafe-memory-access=allow")
                  .warmupIterations(quick ? 3 : 10)
                  .warmupTime(TimeValue.seconds(1))
                  .measurementIterations(quick ? 2 : 5)
                  .measurementTime(TimeValue.seconds(1))
                  .shouldFailOnError(true)
                  .verbosity(VerboseMode.SILENT)
                  .build())
          .run()
          .iterator()
          .next()
          .getPrimaryResult()
          .getScore();
    } catch (RunnerException e) {
      throw new IllegalStateException("a benchmark did not run", e);
    }
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
