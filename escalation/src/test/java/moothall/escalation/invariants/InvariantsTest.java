package moothall.escalation.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * INV-01 to INV-13 against random sequences, on the service's own code and a real PostgreSQL. A
 * failure names the invariant, the seed, and the fewest steps that fail so. {@code ./moothall
 * faults sequences} plays more of them, from another seed each time.
 */
final class InvariantsTest {

  private static final int SEQUENCES = Integer.getInteger("moothall.sequences", 500);
  private static final long FIRST_SEED = Long.getLong("moothall.sequences.seed", 1);
  private static final int ENOUGH = 500;
  private static final int THREADS = 2;
  private static final int RESTARTS_EVERY = 400;

  private final Tally tally = new Tally();
  private final AtomicLong next = new AtomicLong();
  private final AtomicBoolean failed = new AtomicBoolean();

  @Test
  void holdWhateverHappens() throws InterruptedException, ExecutionException {
    System.out.printf("%d sequences from seed %d%n", SEQUENCES, FIRST_SEED);
    long began = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<?>> playing = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        playing.add(threads.submit(this::playThem));
      }
      for (Future<?> each : playing) {
        each.get();
      }
    }
    System.out.printf("%d s: %s%n", (System.nanoTime() - began) / 1_000_000_000, tally);

    assertThat(tally.of("played")).isEqualTo(SEQUENCES);
    for (Invariant each : Invariant.values()) {
      // Of a few sequences nobody can expect it.
      if (each != Invariant.THE_MODEL && SEQUENCES >= ENOUGH) {
        assertThat(tally.of(each.code())).as(each.code()).isGreaterThan(SEQUENCES / 50);
      }
    }
  }

  private Void playThem() throws SQLException {
    try (Town town = new Town()) {
      long number = next.getAndIncrement();
      while (number < SEQUENCES && !failed.get()) {
        if (number % RESTARTS_EVERY >= RESTARTS_EVERY - THREADS) {
          town.restart();
        }
        play(town, FIRST_SEED + number);
        tally.count("played");
        number = next.getAndIncrement();
      }
      return null;
    }
  }

  private void play(Town town, long seed) {
    List<Move> moves = new ArrayList<>();
    Sequence sequence = new Sequence(town, tally, "s" + seed);
    try {
      Dice dice = new Dice(seed);
      int length = dice.length(8, 20);
      for (int i = 0; i < length; i++) {
        moves.add(dice.next(sequence));
        sequence.play(moves.getLast());
      }
      sequence.finish();
    } catch (Invariant.Broken broken) {
      failed.set(true);
      sequence.leave();
      throw report(town, seed, moves, broken);
    } catch (RuntimeException e) {
      failed.set(true);
      throw new AssertionError("seed " + seed + ": the sequence could not be played: " + moves, e);
    }
    sequence.leave();
  }

  private static AssertionError report(
      Town town, long seed, List<Move> moves, Invariant.Broken broken) {
    AtomicLong attempts = new AtomicLong();
    List<Move> shrunk =
        new Shrinking(fewer ->
            replay(town, "s" + seed + "-" + attempts.incrementAndGet(), fewer)
                .filter(it -> it.which() == broken.which())
                .isPresent())
            .shrink(moves);
    String last =
        replay(town, "s" + seed + "-last", shrunk)
            .map(Throwable::getMessage)
            .orElse("(does not fail again)");
    StringBuilder told = new StringBuilder("seed " + seed + ": " + last + "\n");
    shrunk.forEach(move -> told.append("  ").append(move).append('\n'));
    return new AssertionError(told + "of " + moves.size() + " steps", broken);
  }

  private static Optional<Invariant.Broken> replay(Town town, String page, List<Move> moves) {
    Sequence sequence = new Sequence(town, new Tally(), page);
    try {
      moves.forEach(sequence::play);
      sequence.finish();
      return Optional.empty();
    } catch (Invariant.Broken broken) {
      return Optional.of(broken);
    } finally {
      sequence.leave();
    }
  }
}
