package moothall.bench.queue;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import moothall.bench.engines.Scratch;
import moothall.deploy.database.EmbeddedDatabase;

/**
 * How much longer a moderator waits among a million cases than among a thousand. Both databases are
 * on one server, and every question is asked of both in turn, so that other work on the machine
 * falls on both.
 */
public final class QueueBench {

  private static final int FEW = 1_000;
  private static final double GOAL = 2.5;

  private final PrintStream out;
  private final int many;
  private final int times;

  public QueueBench(PrintStream out, boolean quick) {
    this.out = out;
    this.many = quick ? 100_000 : 1_000_000;
    this.times = quick ? 300 : 1_000;
  }

  /** Prints everything; false if a question found nothing and measured nothing. */
  public boolean run() throws IOException {
    try (Scratch scratch = new Scratch()) {
      return run(scratch.folder());
    }
  }

  private boolean run(Path folder) throws IOException {
    try (EmbeddedDatabase server =
            EmbeddedDatabase.start(
                folder.resolve("database"), folder.resolve("programs"), Scratch.freePort());
        Council small = council(server, folder, FEW);
        Council large = council(server, folder, many)) {
      boolean whole = compare(new Asking(small), new Asking(large));
      new Counting(out, large).print();
      return whole;
    }
  }

  private Council council(EmbeddedDatabase server, Path folder, int cases) throws IOException {
    long start = System.nanoTime();
    out.printf(Locale.UK, "making %,d cases%n", cases);
    Council council = new Council(server, folder, cases);
    out.printf(Locale.UK, "made in %,d s%n", (System.nanoTime() - start) / 1_000_000_000);
    return council;
  }

  private boolean compare(Asking small, Asking large) {
    boolean whole = true;
    out.printf(
        Locale.UK,
        "%-26s %22s %22s %8s%n",
        "milliseconds, p50 and p99",
        String.format(Locale.UK, "%,d cases", FEW),
        String.format(Locale.UK, "%,d cases", many),
        "p99");
    for (Asking.Question question : Asking.ALL) {
      long[] few = new long[times];
      long[] most = new long[times];
      boolean found = true;
      for (int n = -times / 5; n < times; n++) { // what comes before nought warms up
        int number = Math.abs(n);
        long once = once(small, question, number);
        long again = once(large, question, number);
        found &= once >= 0 && again >= 0;
        if (n >= 0) {
          few[n] = once;
          most[n] = again;
        }
      }
      whole &= found;
      print(question, few, most, found);
    }
    return whole;
  }

  /** Nanoseconds; negative if less came back than a question has to find. */
  private static long once(Asking asking, Asking.Question question, int number) {
    long start = System.nanoTime();
    int found = question.once().ask(asking, number);
    long took = System.nanoTime() - start;
    return found >= question.least() ? took : -1;
  }

  private void print(Asking.Question question, long[] few, long[] most, boolean found) {
    if (!found) {
      out.printf(Locale.UK, "%-26s void: too little was found%n", question.name());
      return;
    }
    double ratio = (double) at(most, 0.99) / at(few, 0.99);
    out.printf(
        Locale.UK,
        "%-26s %10.2f %11.2f %10.2f %11.2f %8.2f %s%n",
        question.name(),
        at(few, 0.5) / 1e6,
        at(few, 0.99) / 1e6,
        at(most, 0.5) / 1e6,
        at(most, 0.99) / 1e6,
        ratio,
        ratio <= GOAL ? "met" : String.format(Locale.UK, "missed (goal: %.1f)", GOAL));
  }

  private static long at(long[] values, double share) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  }
}
