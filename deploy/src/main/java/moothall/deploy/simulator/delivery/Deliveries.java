package moothall.deploy.simulator.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import moothall.deploy.simulator.town.Town;
import moothall.deploy.simulator.town.Undelivered;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells Moothall every change of every comment, in order for each comment, until it is taken or
 * finally refused. What is left to tell is in the town's journal, so a restart goes on where the
 * last run stopped.
 */
public final class Deliveries implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final int AT_ONCE = 8;
  private static final int CLOSING_SECONDS = 2;

  private final Town town;
  private final Webhook webhook;
  private final Duration firstPause;
  private final Set<String> busy = ConcurrentHashMap.newKeySet();
  private final Semaphore line = new Semaphore(AT_ONCE);
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile @Nullable String trouble;

  public Deliveries(Town town, Webhook webhook, Duration firstPause) {
    this.town = town;
    this.webhook = webhook;
    this.firstPause = firstPause;
  }

  /** Takes up everything that an earlier run did not finish. */
  public void resume() {
    town.waitingForDelivery().forEach(this::somethingHappenedTo);
  }

  /** Returns at once; the change is already in the journal. */
  public void somethingHappenedTo(String commentId) {
    if (closing.getCount() > 0 && busy.add(commentId)) {
      try {
        threads.execute(() -> deliver(commentId));
      } catch (RejectedExecutionException e) {
        // Closing; the next start takes it up.
      }
    }
  }

  /** Why the last attempt of all failed; empty if it did not. */
  public Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  @Override
  public void close() {
    closing.countDown();
    threads.shutdown();
    try {
      // No interrupt while a journal line may be in writing: it would close the file.
      if (!threads.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private void deliver(String commentId) {
    try {
      Optional<Undelivered> news = town.nextChange(commentId);
      while (news.isPresent() && deliver(news.get())) {
        news = town.nextChange(commentId);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    } catch (RuntimeException e) {
      // The comment stays busy, or a full disk would have it told again and again: the next start
      // takes it up.
      LOG.error("delivery of {} stopped: {}", commentId, e.getClass().getName());
      return;
    }
    busy.remove(commentId);
    // A change between the last look and now found this comment busy.
    if (town.nextChange(commentId).isPresent()) {
      somethingHappenedTo(commentId);
    }
  }

  /** Whether the next change may follow; false only when closing. */
  private boolean deliver(Undelivered news) throws InterruptedException {
    Duration pause = firstPause;
    while (closing.getCount() > 0) {
      switch (attempt(news)) {
        case DeliveryAnswer.Accepted() -> {
          trouble = null;
          town.delivered(news.change().id(), 202);
          return true;
        }
        case DeliveryAnswer.Refused(int status, String why) -> {
          trouble = why;
          LOG.warn("Moothall refused a change of {} with {}", news.change().id(), status);
          town.delivered(news.change().id(), status);
          return true;
        }
        case DeliveryAnswer.Later(Duration asked, String why) -> {
          trouble = why;
          Duration wait = asked.compareTo(pause) > 0 ? asked : pause;
          if (closing.await(shorter(wait).toMillis(), TimeUnit.MILLISECONDS)) {
            return false;
          }
          pause = shorter(pause.multipliedBy(2));
        }
      }
    }
    return false;
  }

  private DeliveryAnswer attempt(Undelivered news) throws InterruptedException {
    line.acquire();
    try {
      return webhook.tell(news);
    } finally {
      line.release();
    }
  }

  private static Duration shorter(Duration wanted) {
    return wanted.compareTo(LONGEST_PAUSE) < 0 ? wanted : LONGEST_PAUSE;
  }
}
