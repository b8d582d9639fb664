package moothall.escalation.reading;

import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import moothall.escalation.access.Viewer;
import moothall.escalation.evidence.Verification;
import moothall.escalation.store.DatabaseTroubleException;

/**
 * Checks the evidence chains when a person asks for it: one check at a time on this instance, also
 * where several ask, and nobody's browser has to wait for its end. What it came to is kept until
 * the next one, or until the instance stops.
 */
@Singleton
public final class EvidenceCheck {

  private final EvidenceReader evidence;
  private final ExecutorService threads;
  private final Clock clock;

  private Optional<Running> running = Optional.empty();
  private Optional<Last> last = Optional.empty();

  EvidenceCheck(
      EvidenceReader evidence,
      @Named(TaskExecutors.BLOCKING) ExecutorService threads,
      Clock clock) {
    this.evidence = evidence;
    this.threads = threads;
    this.clock = clock;
  }

  /** A check that has not ended. */
  public record Running(Instant since, String by, CountDownLatch end) {}

  /**
   * The check that ended last.
   *
   * @param outcome empty where the database did not let it come to an end
   */
  public record Last(Instant at, Duration took, String by, Optional<Verification> outcome) {}

  /** How it stands on this instance. */
  public record Standing(Optional<Running> running, Optional<Last> last) {}

  public synchronized Standing standing() {
    return new Standing(running, last);
  }

  /** Begins one if none runs, and waits for its end for as long as that; it goes on afterwards. */
  public Standing begin(Viewer viewer, Duration patience) throws InterruptedException {
    Running begun = running(viewer);
    begun.end().await(patience.toMillis(), TimeUnit.MILLISECONDS);
    return standing();
  }

  private synchronized Running running(Viewer viewer) {
    return running.orElseGet(() -> {
      Running begun = new Running(clock.instant(), viewer.name(), new CountDownLatch(1));
      running = Optional.of(begun);
      threads.execute(() -> check(begun));
      return begun;
    });
  }

  private void check(Running begun) {
    Optional<Verification> outcome = Optional.empty();
    try {
      outcome = Optional.of(evidence.verify());
    } catch (DatabaseTroubleException away) {
      // The outcome says so, and the database's health says why.
    } finally {
      end(begun, outcome);
    }
  }

  private synchronized void end(Running begun, Optional<Verification> outcome) {
    Instant now = clock.instant();
    last = Optional.of(new Last(now, Duration.between(begun.since(), now), begun.by(), outcome));
    running = Optional.empty();
    begun.end().countDown();
  }
}
