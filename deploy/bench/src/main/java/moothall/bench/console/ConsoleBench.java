package moothall.bench.console;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import moothall.bench.engines.Scratch;
import moothall.bench.queue.Council;
import moothall.bench.queue.Template;
import moothall.deploy.database.EmbeddedDatabase;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.domain.CommentId;

/**
 * The page of the queue among a hundred thousand open cases, while twenty comments a second arrive
 * and people watch them; then a restart, and how soon all of them see what arrives again.
 * Everything is in one process on one machine: verdicts are taken in where the listener would hand
 * them over.
 */
public final class ConsoleBench {

  private static final double GOAL_MILLIS = 200;
  private static final int EACH_SECOND = 20;
  private static final int WATCHING = 25;
  private static final int LOOKING = 10;

  private final PrintStream out;
  private final int open;
  private final int seconds;
  private final AtomicLong number = new AtomicLong();

  public ConsoleBench(PrintStream out, boolean quick) {
    this.out = out;
    this.open = quick ? 10_000 : 100_000;
    this.seconds = quick ? 15 : 60;
  }

  /** Prints everything; false if a goal was missed, or too few comments arrived to say. */
  public boolean run() throws IOException, InterruptedException {
    try (Scratch scratch = new Scratch();
        EmbeddedDatabase server =
            EmbeddedDatabase.start(
                scratch.folder().resolve("database"),
                scratch.folder().resolve("programs"),
                Scratch.freePort())) {
      out.printf(Locale.UK, "making %,d open cases%n", open);
      try (Council council = new Council(server, scratch.folder(), open)) {
        council.execute(
            "update cases set decided = false, queues = '{ORDINARY}',"
                + " due = opened_at + priority * priority * interval '1 hour'");
        // What was made beside the chain would be in the way of what is sealed now.
        council.execute(
            "set session_replication_role = replica; update evidence_head h set seq = e.seq,"
                + " hash = e.entry_hash from (select * from evidence order by seq desc limit 1) e"
                + " where e.council_id = h.council_id");
        // A quarter of an hour of them at the pace that is measured, the others before that.
        council.execute(
            "update inbox set recorded_at = clock_timestamp() -"
                + " ((select max(arrival) from inbox) - arrival) * interval '50 milliseconds'");
        council.execute("vacuum (analyze) cases, inbox");
        return measure(council);
      }
    }
  }

  private boolean measure(Council council) throws IOException, InterruptedException {
    List<Moderator> watching = new ArrayList<>();
    for (int i = 0; i < WATCHING; i++) {
      watching.add(new Moderator(council));
    }
    ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    try {
      watching.forEach(it -> people.execute(it::watch));
      arrive(council, 5); // warms up
      long[] taken = whileTheyArrive(council, people);
      boolean met = report(taken, watching);
      return recover(council, watching) && met;
    } finally {
      people.shutdownNow();
    }
  }

  /** What the page took each time, in nanoseconds. */
  private long[] whileTheyArrive(Council council, ExecutorService people)
      throws IOException, InterruptedException {
    ConcurrentLinkedQueue<Long> taken = new ConcurrentLinkedQueue<>();
    List<Moderator> looking = new ArrayList<>();
    for (int i = 0; i < LOOKING; i++) {
      looking.add(new Moderator(council));
    }
    for (int i = 0; i < 20; i++) {
      looking.getFirst().queue(); // warms up
    }
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    looking.forEach(it ->
        people.execute(() -> {
          try {
            while (System.nanoTime() < end) {
              taken.add(it.queue());
              Thread.sleep(1_000);
            }
          } catch (IOException e) {
            throw new IllegalStateException(e);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        }));
    arrive(council, seconds);
    return taken.stream().mapToLong(Long::longValue).toArray();
  }

  /** So many seconds of comments, evenly; a machine that is too slow takes longer for them. */
  private void arrive(Council council, int length) throws InterruptedException {
    VerdictIntake intake = council.bean(VerdictIntake.class);
    long start = System.nanoTime();
    for (int i = 0; i < length * EACH_SECOND; i++) {
      long wait = start + i * 1_000_000_000L / EACH_SECOND - System.nanoTime();
      if (wait > 0) {
        Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
      }
      String name = "b-" + number.incrementAndGet();
      intake.take(
          Template.judgement(name, new CommentId("website:town-news:" + name)),
          Template.RAW,
          Template.RECEIVED);
    }
    out.printf(
        Locale.UK,
        "%,d comments taken in within %.1f s%n",
        length * EACH_SECOND,
        (System.nanoTime() - start) / 1e9);
  }

  private boolean report(long[] taken, List<Moderator> watching) {
    long[] sorted = taken.clone();
    Arrays.sort(sorted);
    long least = watching.stream().mapToLong(Moderator::heard).min().orElse(0);
    out.printf(
        Locale.UK,
        "page of the queue, %,d times by %d people, %d streams open: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms"
            + " (goal: p95 under %.0f ms); load of the machine %.1f on %d cores%n",
        sorted.length,
        LOOKING,
        WATCHING,
        at(sorted, 0.5),
        at(sorted, 0.95),
        at(sorted, 0.99),
        GOAL_MILLIS,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        Runtime.getRuntime().availableProcessors());
    out.printf(Locale.UK, "each stream heard at least %,d events%n", least);
    boolean enough = sorted.length >= LOOKING * seconds / 4;
    if (!enough) {
      out.println("void: the page was seen too seldom to say anything");
    }
    return enough && at(sorted, 0.95) < GOAL_MILLIS && least > 0;
  }

  private boolean recover(Council council, List<Moderator> watching) throws InterruptedException {
    council.restart();
    long start = System.nanoTime();
    long[] before = watching.stream().mapToLong(Moderator::heard).toArray();
    for (int second = 0; second < 60; second++) {
      arriveQuietly(council);
      boolean all = true;
      for (int i = 0; i < before.length; i++) {
        all &= watching.get(i).heard() > before[i];
      }
      if (all) {
        out.printf(
            Locale.UK,
            "after a restart all %d streams were back within %.1f s of the new start%n",
            before.length,
            (System.nanoTime() - start) / 1e9);
        return true;
      }
    }
    out.println("after a restart not all streams came back within a minute");
    return false;
  }

  private void arriveQuietly(Council council) throws InterruptedException {
    String name = "b-" + number.incrementAndGet();
    council
        .bean(VerdictIntake.class)
        .take(
            Template.judgement(name, new CommentId("website:town-news:" + name)),
            Template.RAW,
            Template.RECEIVED);
    Thread.sleep(1_000);
  }

  private static double at(long[] sorted, double share) {
    return sorted.length == 0
        ? 0
        : sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))] / 1e6;
  }
}
