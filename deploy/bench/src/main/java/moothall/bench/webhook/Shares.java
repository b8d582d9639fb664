package moothall.bench.webhook;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import moothall.bench.engines.Engines;
import moothall.events.CommentReceived;

/** What the steps of taking in a delivery cost, on one thread. */
final class Shares {

  private static final int BATCH = 100;
  private static final int ROUNDS = 12;
  private static final int WARMING_UP = 4;

  private final PrintStream out;
  private final Work work;
  private long sum;

  Shares(Engines engines, PrintStream out) {
    this.out = out;
    this.work = new Work(engines.serdes());
  }

  void print(List<String> words) {
    List<Batches.Delivery> deliveries = Batches.of(words, BATCH, 99);
    double[] nanos = new double[4];
    for (int round = 0; round < ROUNDS; round++) {
      double[] each = measure(deliveries);
      for (int step = 0; step < nanos.length && round >= WARMING_UP; step++) {
        nanos[step] += each[step] / (ROUNDS - WARMING_UP);
      }
    }
    double all = nanos[0] + nanos[1] + nanos[2] + nanos[3];
    String[] steps = {"signature", "JSON", "event", "Avro"};
    for (int step = 0; step < nanos.length; step++) {
      out.printf(
          Locale.UK,
          "%-10s %6.1f us a comment, %2.0f %% of what ingest itself does%n",
          steps[step],
          nanos[step] / words.size() / 1e3,
          100 * nanos[step] / all);
    }
    out.printf(Locale.UK, "(%d bytes in all)%n", sum);
  }

  private double[] measure(List<Batches.Delivery> deliveries) {
    double[] nanos = new double[4];
    long at = System.nanoTime();
    for (Batches.Delivery delivery : deliveries) {
      if (!work.verified(delivery)) {
        throw new IllegalStateException("a signature of ours is wrong: the run is void");
      }
    }
    at = lap(nanos, 0, at);
    List<List<Work.Read>> readings = new ArrayList<>();
    deliveries.forEach(it -> readings.add(work.readings(it)));
    at = lap(nanos, 1, at);
    List<List<CommentReceived>> events = new ArrayList<>();
    readings.forEach(it -> events.add(work.events(it)));
    at = lap(nanos, 2, at);
    events.forEach(it -> work.records(it).forEach(record -> sum += record.value().length));
    lap(nanos, 3, at);
    return nanos;
  }

  private static long lap(double[] nanos, int step, long since) {
    long now = System.nanoTime();
    nanos[step] = now - since;
    return now;
  }
}
