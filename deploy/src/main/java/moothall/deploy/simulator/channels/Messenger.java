package moothall.deploy.simulator.channels;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells Moothall by webhook, one comment after the other, each again and again until it is taken or
 * refused. What is left when it is closed is forgotten, as everything on its platform is.
 */
final class Messenger implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Messenger.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final int CLOSING_SECONDS = 2;

  private final String platform;
  private final ExecutorService line;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final AtomicInteger waiting = new AtomicInteger();

  Messenger(String platform) {
    this.platform = platform;
    this.line =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("town-" + platform).factory());
  }

  /** One attempt; the answer is the HTTP status. */
  @FunctionalInterface
  interface Delivery {
    int attempt() throws IOException, InterruptedException;
  }

  /** Returns at once. */
  void tell(Delivery delivery) {
    waiting.incrementAndGet();
    try {
      line.execute(() -> deliver(delivery));
    } catch (RejectedExecutionException closed) {
      waiting.decrementAndGet();
    }
  }

  int waiting() {
    return waiting.get();
  }

  private void deliver(Delivery delivery) {
    try {
      Duration pause = FIRST_PAUSE;
      while (!isAnswered(delivery) && !closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        Duration twice = pause.multipliedBy(2);
        pause = twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      waiting.decrementAndGet();
    }
  }

  private boolean isAnswered(Delivery delivery) throws InterruptedException {
    int status;
    try {
      status = delivery.attempt();
    } catch (IOException nobodyThere) {
      return false;
    }
    if (status >= 400 && status < 500) {
      LOG.warn("Moothall refused a comment on the simulated {} with {}", platform, status);
      return true;
    }
    return status < 400;
  }

  @Override
  public void close() {
    closing.countDown();
    line.shutdownNow();
    try {
      if (!line.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("a delivery of the simulated {} is still under way", platform);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
