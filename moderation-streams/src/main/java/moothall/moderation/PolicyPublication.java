package moothall.moderation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import moothall.schemas.WholeTopic;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says once, on a thread of its own, what this process judges by. Judging neither waits for it nor
 * ends with it: what cannot be said is tried again, and the metric and the log tell. Of several
 * processes the one that says it last counts.
 */
final class PolicyPublication implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PolicyPublication.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final Duration LEAVING = Duration.ofSeconds(5);

  private final Thread thread;
  private volatile boolean closed;
  private volatile boolean said;

  private PolicyPublication(Supplier<WholeTopic.Change> saying, Duration pause) {
    this.thread =
        Thread.ofPlatform()
            .daemon()
            .name("policy-publication")
            .unstarted(() -> untilItIsSaid(saying, pause));
  }

  /** Begins at once; returns without waiting. */
  static PolicyPublication start(Supplier<WholeTopic.Change> saying, MeterRegistry meters) {
    return start(saying, meters, FIRST_PAUSE);
  }

  static PolicyPublication start(
      Supplier<WholeTopic.Change> saying, MeterRegistry meters, Duration pause) {
    PolicyPublication publication = new PolicyPublication(saying, pause);
    Gauge.builder("moothall.policy.published", publication, it -> it.said ? 1 : 0)
        .description("1 once the policy in force can be read by people, 0 until then")
        .strongReference(true)
        .register(meters);
    publication.thread.start();
    return publication;
  }

  private void untilItIsSaid(Supplier<WholeTopic.Change> saying, Duration first) {
    Duration pause = first;
    while (!closed && !isSaid(saying)) {
      LockSupport.parkNanos(pause.toNanos());
      Duration longer = pause.multipliedBy(2);
      pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }
  }

  /** Whatever goes wrong is no reason to stop anything else: nobody judges by what is said here. */
  private boolean isSaid(Supplier<WholeTopic.Change> saying) {
    try {
      WholeTopic.Change change = saying.get();
      LOG.info(
          "the policy can be read: {} records are new or other, {} have gone",
          change.written(),
          change.removed());
      said = true;
    } catch (ProducerFencedException | InvalidProducerEpochException overtaken) {
      LOG.info("another process says what the policy is; it began later");
      said = true;
    } catch (RuntimeException e) {
      LOG.warn(
          "people cannot read the policy yet, judging goes on: {}", e.getClass().getSimpleName());
    }
    return said;
  }

  /** Whether within that time it was said, or left to somebody else. */
  boolean awaitEnd(Duration patience) throws InterruptedException {
    return thread.join(patience);
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      thread.join(LEAVING);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
