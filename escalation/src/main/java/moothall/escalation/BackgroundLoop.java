package moothall.escalation;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that does one small thing over and over, at once while there is more to do, and soon
 * after it failed. Failures are logged by class only: their messages may quote what they choked on.
 */
public final class BackgroundLoop implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(BackgroundLoop.class);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
  private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(10);

  private final Thread thread;
  private final Bell bell;
  private volatile boolean closing;

  /** One round. */
  @FunctionalInterface
  public interface Step {
    /** Whether there is more to do at once. */
    boolean more() throws InterruptedException;
  }

  /** Starts at once; waits for the bell, or for the pause, whenever there is nothing to do. */
  public BackgroundLoop(String name, Bell bell, Duration pause, Step step) {
    this.bell = bell;
    this.thread = Thread.ofPlatform().daemon().name(name).unstarted(() -> run(name, pause, step));
    thread.start();
  }

  private void run(String name, Duration pause, Step step) {
    while (!closing) {
      try {
        if (!step.more()) {
          bell.await(pause);
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.warn("{} failed with {} and goes on", name, e.getClass().getSimpleName());
        try {
          bell.await(AFTER_FAILURE);
        } catch (InterruptedException interrupted) {
          return;
        }
      }
    }
  }

  /** Lets the round that is under way finish, for ten seconds at most. */
  @Override
  public void close() {
    closing = true;
    bell.ring();
    try {
      if (!thread.join(PATIENCE_AT_CLOSE)) {
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
