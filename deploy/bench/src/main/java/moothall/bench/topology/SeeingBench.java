package moothall.bench.topology;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import moothall.bench.corpus.Corpus;
import moothall.bench.engines.Scratch;
import moothall.bench.topology.Seeing.How;

/**
 * What being seen costs: the stream as it ships, with all metrics and traces, and with every
 * comment traced, beside the same stream with nothing counted, timed, read or traced, in rounds
 * whose order moves. Or the stream of the rules without the encoder, of which the same is a larger
 * part.
 */
public final class SeeingBench {

  private static final long SEED = 20261123;
  private static final long BYTES_PER_COMMENT = 66;
  private static final int WARM = 2;

  /** Many, since the system counts processor time in hundredths of a second. */
  private static final int ALONE = 12_000;

  private static final double GOAL = 1.05;

  /** How many times longer the encoder takes over a comment than the rules. */
  private static final int LONGER = 8;

  private final PrintStream out;
  private final StreamArm stream;
  private final int comments;
  private final int rounds;

  /** The stream with the encoder, or of the rules without it. */
  public SeeingBench(PrintStream out, boolean rulesOnly, boolean quick) {
    this.out = out;
    this.stream = rulesOnly ? StreamArm.RULES : StreamArm.RULES_AND_ENCODER;
    this.comments = (quick ? 10_000 : 60_000) / (rulesOnly ? 1 : LONGER);
    this.rounds = quick ? 6 : 12;
  }

  /** Prints everything; false if it costs more than it may. */
  public boolean run() throws IOException {
    try (Scratch scratch = new Scratch();
        IdleCollector collector = new IdleCollector()) {
      out.printf(
          Locale.UK,
          "one step, begun, ended and sent: %.1f us of processor time%n",
          StepCost.micros(collector, scratch.folder()));
      if (stream == StreamArm.RULES) {
        judging(scratch.folder(), collector);
      }
      return run(scratch.folder(), collector);
    }
  }

  /** Without Kafka, where waiting for the machine does not show; the goal is for the stream. */
  private void judging(Path folder, IdleCollector collector) {
    List<String> written = Corpus.of(ALONE * BYTES_PER_COMMENT * 2, SEED).comments();
    List<JudgingCost.Pair> costs =
        new JudgingCost(written.subList(0, ALONE), stream.policy(), collector, folder).pairs();
    List<Double> ratios = costs.stream().map(JudgingCost.Pair::ratio).sorted().toList();
    double median = ratios.get(ratios.size() / 2);
    out.printf(
        Locale.UK,
        "judging alone: unseen %.0f us of processor time for a comment, seen %.0f; median of %d pairs %.3f (half of them from %.3f to %.3f)%n",
        costs.stream().mapToDouble(JudgingCost.Pair::unseen).sorted().toArray()[costs.size() / 2],
        costs.stream().mapToDouble(JudgingCost.Pair::seen).sorted().toArray()[costs.size() / 2],
        costs.size(),
        median,
        ratios.get(ratios.size() / 4),
        ratios.get(ratios.size() * 3 / 4));
  }

  private boolean run(Path folder, IdleCollector collector) throws IOException {
    try (Seeing unseen = new Seeing(How.UNSEEN, stream, folder, collector);
        Seeing ships = new Seeing(How.AS_IT_SHIPS, stream, folder, collector);
        Seeing every = new Seeing(How.EVERY_COMMENT, stream, folder, collector)) {
      List<String> written = Corpus.of(comments * BYTES_PER_COMMENT * 2, SEED).comments();
      List<String> waiting = written.subList(0, Math.min(comments, written.size()));
      List<Seeing> arms = new ArrayList<>(List.of(unseen, ships, every));
      arms.forEach(it -> it.fill(waiting));
      out.printf(
          Locale.UK,
          "%s: %,d comments wait on each of three brokers%n",
          stream.label(),
          waiting.size());
      List<Map<How, Drain.Cost>> counted = new ArrayList<>();
      for (int round = 0; round < WARM + rounds; round++) {
        Map<How, Drain.Cost> costs = new EnumMap<>(How.class);
        for (Seeing arm : arms) {
          costs.put(arm.how(), arm.drain(waiting.size(), round));
        }
        Collections.rotate(arms, 1);
        print(round, costs);
        if (round >= WARM) {
          counted.add(costs);
        }
      }
      out.printf(Locale.UK, "the collector got %,d bytes%n", collector.bytes());
      print(counted, How.EVERY_COMMENT);
      return print(counted, How.AS_IT_SHIPS) <= GOAL && collector.bytes() > 0;
    }
  }

  private void print(int round, Map<How, Drain.Cost> costs) {
    out.printf(Locale.UK, "%s %2d:", round < WARM ? "warm" : "round", round);
    costs.forEach((how, cost) ->
        out.printf(
            Locale.UK, " %s %,.0f us and %,.0f/s;", how.label(), cost.micros(), cost.rate()));
    out.println();
  }

  /** The median of what a comment costs so, beside unseen. */
  private double print(List<Map<How, Drain.Cost>> rounds, How how) {
    List<Double> micros = ratios(rounds, how, Drain.Cost::micros);
    List<Double> rates = ratios(rounds, how, Drain.Cost::rate);
    out.printf(
        Locale.UK,
        "%s, beside unseen: processor time for a comment, median %.3f (half from %.3f to %.3f, all from %.3f to %.3f; goal as it ships %.2f); comments a second, median %.3f (%.3f to %.3f)%n",
        how.label(),
        at(micros, 0.5),
        at(micros, 0.25),
        at(micros, 0.75),
        at(micros, 0),
        at(micros, 1),
        GOAL,
        at(rates, 0.5),
        at(rates, 0),
        at(rates, 1));
    return at(micros, 0.5);
  }

  private static List<Double> ratios(
      List<Map<How, Drain.Cost>> rounds, How how, ToDoubleFunction<Drain.Cost> figure) {
    return rounds.stream()
        .map(it -> of(it, how, figure) / of(it, How.UNSEEN, figure))
        .sorted()
        .toList();
  }

  private static double of(
      Map<How, Drain.Cost> costs, How how, ToDoubleFunction<Drain.Cost> figure) {
    return figure.applyAsDouble(Objects.requireNonNull(costs.get(how)));
  }

  private static double at(List<Double> sorted, double share) {
    return sorted.get((int) Math.round(share * (sorted.size() - 1)));
  }
}
