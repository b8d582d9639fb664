package moothall.bench.webhook;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import moothall.bench.corpus.Corpus;
import moothall.bench.engines.Engines;
import moothall.bench.engines.Scratch;

/**
 * How many comments a second ingest takes in by a webhook, beside the same records sent to Kafka by
 * a producer that does nothing else; and what of a comment's processor time is signature, JSON and
 * event. All on one machine: broker, ingest and sender share its processors.
 */
public final class WebhookBench {

  private static final long SEED = 20261122;
  private static final long BYTES_PER_COMMENT = 66;
  private static final int SENDERS = 4;

  private final PrintStream out;
  private final int comments;
  private final int rounds;

  public WebhookBench(PrintStream out, boolean quick) {
    this.out = out;
    this.comments = quick ? 4_000 : 20_000;
    this.rounds = quick ? 3 : 6;
  }

  /** Prints everything. */
  public void run() throws IOException, InterruptedException {
    try (Scratch scratch = new Scratch()) {
      run(scratch.folder());
    }
  }

  private void run(Path folder) throws IOException, InterruptedException {
    List<String> words = Corpus.of(comments * BYTES_PER_COMMENT * 2, SEED).comments();
    words = words.subList(0, Math.min(comments, words.size()));
    try (Engines engines = new Engines(folder.resolve("kafka"));
        Receiver receiver = new Receiver(engines, folder);
        BareProducer bare = new BareProducer(engines)) {
      out.printf(
          Locale.UK,
          "%,d comments, %d senders, every comment flushed to disk before it is acknowledged%n",
          words.size(),
          SENDERS);
      Map<String, List<Double>> rates = new LinkedHashMap<>();
      for (int round = 0; round < rounds; round++) {
        for (int size : new int[] {1, 10, 100}) {
          List<Batches.Delivery> deliveries = Batches.of(words, size, 10 * round + size);
          note(round, "webhook, batches of " + size, receiver.take(deliveries, SENDERS), rates);
          note(round, "Kafka alone, batches of " + size, bare.send(deliveries, SENDERS), rates);
        }
      }
      print(rates);
      new Shares(engines, out).print(words);
    }
  }

  private void note(int round, String arm, double rate, Map<String, List<Double>> rates) {
    out.printf(Locale.UK, "round %d, %s: %,.0f comments/s%n", round, arm, rate);
    if (round > 0) { // the first warms up
      rates.computeIfAbsent(arm, _ -> new ArrayList<>()).add(rate);
    }
  }

  private void print(Map<String, List<Double>> rates) {
    for (int size : new int[] {1, 10, 100}) {
      double webhook = median(rates.getOrDefault("webhook, batches of " + size, List.of()));
      double bare = median(rates.getOrDefault("Kafka alone, batches of " + size, List.of()));
      out.printf(
          Locale.UK,
          "batches of %3d: webhook %,8.0f comments/s, Kafka alone %,8.0f: %.2f of it%n",
          size,
          webhook,
          bare,
          webhook / bare);
    }
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
  }
}
