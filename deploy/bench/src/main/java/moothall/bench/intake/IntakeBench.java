package moothall.bench.intake;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import moothall.bench.corpus.Corpus;
import moothall.bench.engines.Engines;
import moothall.bench.engines.Scratch;
import moothall.deploy.database.EmbeddedDatabase;
import moothall.deploy.verdicts.RecentRecords;
import moothall.schemas.Topics;

/**
 * How many verdicts a second one instance of escalation takes in, each in a transaction of its own
 * that opens the case and seals the evidence where there is something, beside reading the same
 * records from Kafka and doing nothing. Broker, database and service share the machine.
 */
public final class IntakeBench {

  private static final long SEED = 20261124;
  private static final long BYTES_PER_COMMENT = 66;

  /** What a thousand councils write in a storm, as docs/scale.md reckons. */
  private static final double GOAL = 217;

  private static final long STANDSTILL = 120_000_000_000L;

  private final PrintStream out;
  private final int verdicts;
  private final int rounds;

  public IntakeBench(PrintStream out, boolean quick) {
    this.out = out;
    this.verdicts = quick ? 3_000 : 20_000;
    this.rounds = quick ? 2 : 4;
  }

  /** Prints everything; false if the goal was missed. */
  public boolean run() throws IOException, SQLException, InterruptedException {
    List<String> words = Corpus.of(verdicts * BYTES_PER_COMMENT * 2, SEED).comments();
    words = words.subList(0, Math.min(verdicts, words.size()));
    List<Double> rates = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    try (Scratch scratch = new Scratch();
        EmbeddedDatabase server =
            EmbeddedDatabase.start(
                scratch.folder().resolve("database"),
                scratch.folder().resolve("programs"),
                Scratch.freePort())) {
      for (int round = 0; round < rounds; round++) {
        try (Engines engines = new Engines(scratch.folder().resolve("kafka-" + round))) {
          int asking = WaitingVerdicts.fill(engines, words);
          double reading = reading(engines, words.size());
          double taking = taking(engines, server, scratch.folder(), round, words.size(), asking);
          out.printf(
              Locale.UK,
              "round %d: %,.0f verdicts/s taken in, %,.0f/s only read%n",
              round,
              taking,
              reading);
          if (round > 0) { // the first warms up
            rates.add(taking);
            ratios.add(taking / reading);
          }
        }
      }
    }
    double rate = median(rates);
    out.printf(
        Locale.UK,
        "median %,.0f verdicts/s (goal >= %.0f), %.3f of only reading them%n",
        rate,
        GOAL,
        median(ratios));
    return rate >= GOAL;
  }

  private static double reading(Engines engines, int wanted) {
    long began = System.nanoTime();
    int seen = 0;
    try (RecentRecords records =
        new RecentRecords(
            engines.kafka(), "bench-reading", Instant.EPOCH, List.of(Topics.VERDICTS))) {
      while (seen < wanted && System.nanoTime() - began < STANDSTILL) {
        for (var _ : records.next()) {
          seen++;
        }
      }
    }
    if (seen < wanted) {
      throw new IllegalStateException(seen + " verdicts read (expected: " + wanted + ")");
    }
    return wanted / ((System.nanoTime() - began) / 1e9);
  }

  /** From the first that stand in the database, which are not counted, to the last. */
  private double taking(
      Engines engines, EmbeddedDatabase server, Path folder, int round, int wanted, int asking)
      throws IOException, SQLException, InterruptedException {
    try (TakingIn service = new TakingIn(engines, server, folder, "intake_" + round)) {
      long first = await(service, 1);
      long began = System.nanoTime();
      await(service, wanted);
      double seconds = (System.nanoTime() - began) / 1e9;
      if (round == 0) {
        out.printf(
            Locale.UK,
            "%,d verdicts wait, %,d of them ask for something; %,d cases were opened%n",
            wanted,
            asking,
            service.cases());
      }
      return (wanted - first) / seconds;
    }
  }

  private static long await(TakingIn service, long wanted)
      throws SQLException, InterruptedException {
    long deadline = System.nanoTime() + STANDSTILL;
    long taken = service.taken();
    while (taken < wanted) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(taken + " verdicts taken in (expected: " + wanted + ")");
      }
      Thread.sleep(20);
      long now = service.taken();
      if (now > taken) {
        deadline = System.nanoTime() + STANDSTILL;
      }
      taken = now;
    }
    return taken;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
