package moothall.bench.topology;

import io.micrometer.core.instrument.Counter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import moothall.bench.corpus.Corpus;
import moothall.bench.engines.Engines;
import moothall.bench.engines.Scratch;
import moothall.service.Secrets;
import moothall.service.tracing.Collector;
import moothall.service.tracing.TracesConfig;

/**
 * What being seen costs: the stream of the rules with all metrics and every comment traced, beside
 * the same stream with nothing counted, timed, read or traced, in pairs whose order alternates.
 * Without the encoder, beside which neither would show. Each arm has a broker of its own, so that
 * the headers count as well.
 */
public final class SeeingBench {

  private static final long SEED = 20261123;
  private static final long BYTES_PER_COMMENT = 66;
  private static final int THREADS = 2;
  private static final int WARM = 3;

  /** Many, since the system counts processor time in hundredths of a second. */
  private static final int ALONE = 12_000;

  /** As the Prometheus that we ship does. */
  private static final Duration SCRAPED = Duration.ofSeconds(10);

  private static final double GOAL = 1.05;

  private final PrintStream out;
  private final int comments;
  private final int pairs;
  private double dropped;

  public SeeingBench(PrintStream out, boolean quick) {
    this.out = out;
    this.comments = quick ? 10_000 : 30_000;
    this.pairs = quick ? 11 : 21;
  }

  /** One run of each arm. */
  private record Pair(Drain.Cost unseen, Drain.Cost seen) {

    double processor() {
      return seen.micros() / unseen.micros();
    }

    double speed() {
      return seen.rate() / unseen.rate();
    }
  }

  /** Prints everything; false if it costs more than it may. */
  public boolean run() throws IOException {
    try (Scratch scratch = new Scratch();
        IdleCollector collector = new IdleCollector()) {
      out.printf(
          Locale.UK,
          "one step, begun, ended and sent: %.1f us of processor time%n",
          StepCost.micros(collector, scratch.folder()));
      judging(scratch.folder(), collector);
      return run(scratch, collector);
    }
  }

  /** Without Kafka, where waiting for the machine does not show; the goal is for the stream. */
  private void judging(Path folder, IdleCollector collector) {
    List<String> written = Corpus.of(ALONE * BYTES_PER_COMMENT * 2, SEED).comments();
    List<JudgingCost.Pair> costs =
        new JudgingCost(written.subList(0, ALONE), StreamArm.rules(), collector, folder).pairs();
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

  private boolean run(Scratch scratch, IdleCollector collector) throws IOException {
    try (Engines plain = new Engines(scratch.folder().resolve("plain"));
        Engines traced = new Engines(scratch.folder().resolve("traced"))) {
      List<String> written = Corpus.of(comments * BYTES_PER_COMMENT * 2, SEED).comments();
      List<String> waiting = written.subList(0, Math.min(comments, written.size()));
      Backlog.fill(plain, waiting, false);
      Backlog.fill(traced, waiting, true);
      out.printf(
          Locale.UK,
          "%,d comments wait on each of two brokers; %d stream threads, exactly once%n",
          waiting.size(),
          THREADS);
      List<Pair> counted = new ArrayList<>();
      for (int round = 0; round < WARM + pairs; round++) {
        Pair pair = pair(scratch.folder(), plain, traced, collector, waiting.size(), round);
        print(round, pair);
        if (round >= WARM) {
          counted.add(pair);
        }
      }
      out.printf(
          Locale.UK,
          "the collector got %,d bytes; %,.0f steps did not get there (expected: none)%n",
          collector.bytes(),
          dropped);
      return print(counted) && dropped == 0;
    }
  }

  private Pair pair(
      Path folder, Engines plain, Engines traced, IdleCollector collector, int many, int round)
      throws IOException {
    if (round % 2 == 0) {
      Drain.Cost unseen = unseen(folder, plain, many, round);
      return new Pair(unseen, seen(folder, traced, collector, many, round));
    }
    Drain.Cost seen = seen(folder, traced, collector, many, round);
    return new Pair(unseen(folder, plain, many, round), seen);
  }

  private static Drain.Cost unseen(Path folder, Engines engines, int many, int round) {
    return new Drain(engines, folder).run(StreamArm.RULES, "unseen-" + round, many, THREADS);
  }

  private Drain.Cost seen(Path folder, Engines engines, IdleCollector idle, int many, int round) {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    TracesConfig everything = new TracesConfig(idle.endpoint(), 1, null, null);
    Drain.Cost cost;
    try (Collector collector =
        Collector.of(everything, new Secrets(folder), "moderation", registry)) {
      cost =
          new Drain(engines, folder)
              .run(
                  settings ->
                      StreamArm.seen(engines.serdes(), settings, registry, collector.traces()),
                  Optional.of(new Drain.Read(registry, SCRAPED)),
                  "seen-" + round,
                  many,
                  THREADS);
    }
    dropped +=
        registry.get("moothall.spans.dropped").counters().stream()
            .mapToDouble(Counter::count)
            .sum();
    return cost;
  }

  private void print(int round, Pair pair) {
    out.printf(
        Locale.UK,
        "%s %2d: unseen %,.0f us and %,.0f/s, seen %,.0f us and %,.0f/s: %.3f of the processor time, %.3f of the speed%n",
        round < WARM ? "warm" : "pair",
        round,
        pair.unseen().micros(),
        pair.unseen().rate(),
        pair.seen().micros(),
        pair.seen().rate(),
        pair.processor(),
        pair.speed());
  }

  private boolean print(List<Pair> pairs) {
    double median = at(pairs, Pair::processor, 0.5);
    out.printf(
        Locale.UK,
        "processor time for a comment, seen beside unseen: median %.3f (half of the pairs from %.3f to %.3f, all from %.3f to %.3f); goal <= %.2f%n",
        median,
        at(pairs, Pair::processor, 0.25),
        at(pairs, Pair::processor, 0.75),
        at(pairs, Pair::processor, 0),
        at(pairs, Pair::processor, 1),
        GOAL);
    out.printf(
        Locale.UK,
        "comments a second, seen beside unseen: median %.3f (all from %.3f to %.3f)%n",
        at(pairs, Pair::speed, 0.5),
        at(pairs, Pair::speed, 0),
        at(pairs, Pair::speed, 1));
    return median <= GOAL;
  }

  private static double at(List<Pair> pairs, ToDoubleFunction<Pair> figure, double share) {
    List<Double> sorted = pairs.stream().mapToDouble(figure).sorted().boxed().toList();
    return sorted.get((int) Math.round(share * (sorted.size() - 1)));
  }
}
