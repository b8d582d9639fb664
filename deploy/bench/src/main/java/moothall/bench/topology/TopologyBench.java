package moothall.bench.topology;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import moothall.bench.corpus.Corpus;
import moothall.bench.engines.Engines;
import moothall.bench.engines.Scratch;
import moothall.service.tracing.Traces;

/**
 * P1: how much of Kafka Streams' own speed is left once comments are judged, without the encoder
 * and with it. Every arm works off the same backlog on the same broker, exactly once, in turn.
 */
public final class TopologyBench {

  private static final long SEED = 20261122;
  private static final long BYTES_PER_COMMENT = 66;
  private static final int FULL = 60_000;
  private static final int QUICK = 6_000;
  private static final int THREADS = 2;
  private static final double GOAL = 0.25;
  private static final double COUNTED_GOAL = 0.95;

  private final PrintStream out;
  private final boolean quick;

  public TopologyBench(PrintStream out, boolean quick) {
    this.out = out;
    this.quick = quick;
  }

  /** Prints everything. */
  public void run() throws IOException {
    try (Scratch scratch = new Scratch()) {
      run(scratch.folder());
    }
  }

  private void run(Path folder) throws IOException {
    int wanted = quick ? QUICK : FULL;
    List<String> comments = Corpus.of(wanted * BYTES_PER_COMMENT * 2, SEED).comments();
    comments = comments.subList(0, Math.min(wanted, comments.size()));
    try (Engines engines = new Engines(folder.resolve("kafka"))) {
      Backlog.fill(engines, comments, Traces.OFF, 1);
      out.printf(
          Locale.UK,
          "%,d comments wait; %d stream threads, exactly once, commit every 100 ms%n",
          comments.size(),
          THREADS);
      Map<StreamArm, List<Double>> rates = new EnumMap<>(StreamArm.class);
      Drain drain = new Drain(engines, folder);
      for (int round = 0; round < (quick ? 2 : 4); round++) {
        for (StreamArm arm : StreamArm.values()) {
          double rate =
              drain.run(arm, "bench-" + round + "-" + arm.name(), comments.size(), THREADS).rate();
          out.printf(Locale.UK, "round %d, %s: %,.0f comments/s%n", round, arm.label(), rate);
          if (round > 0) { // the first warms up
            rates.computeIfAbsent(arm, key -> new ArrayList<>()).add(rate);
          }
        }
      }
      print(rates);
    }
  }

  private void print(Map<StreamArm, List<Double>> rates) {
    double passing = median(rates.getOrDefault(StreamArm.PASS_THROUGH, List.of()));
    double rules = median(rates.getOrDefault(StreamArm.RULES, List.of()));
    double alone = median(rates.getOrDefault(StreamArm.RULES_ALONE, List.of()));
    rates.forEach((arm, all) ->
        out.printf(
            Locale.UK,
            "%-20s %,9.0f comments/s  %.2f of pass-through  %.2f of rules%s%n",
            arm.label(),
            median(all),
            median(all) / passing,
            median(all) / rules,
            goal(arm)));
    out.printf(
        Locale.UK, "windows over several comments: %.2f of the speed without%n", rules / alone);
  }

  private static String goal(StreamArm arm) {
    return switch (arm) {
      case RULES -> "  goal P1 >= " + GOAL + " of pass-through";
      case RULES_COUNTED -> "  goal >= " + COUNTED_GOAL + " of rules";
      case PASS_THROUGH, RULES_ALONE, RULES_AND_ENCODER -> "";
    };
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
