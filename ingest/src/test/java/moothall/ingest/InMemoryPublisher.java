package moothall.ingest;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import moothall.events.CommentReceived;
import moothall.ingest.publishing.CommentPublisher;
import moothall.schemas.DeadLetter;

/** Keeps what would have gone to Kafka; can be told to lose its connection. */
@Primary
@Singleton
@Requires(property = "moothall.ingest.register", value = "in-memory")
public final class InMemoryPublisher implements CommentPublisher {

  public final List<CommentReceived> comments = new CopyOnWriteArrayList<>();
  public final List<DeadLetter> deadLetters = new CopyOnWriteArrayList<>();
  public volatile boolean connected = true;
  public volatile boolean buggy;

  /** While it is not zero, whoever publishes waits. */
  public volatile CountDownLatch held = new CountDownLatch(0);

  public final CountDownLatch waiting = new CountDownLatch(1);

  @Override
  public Publication publish(List<CommentReceived> accepted) {
    if (buggy) {
      throw new IllegalStateException("cannot handle " + accepted.getFirst().getText());
    }
    waiting.countDown();
    try {
      held.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new NotAcknowledged("InterruptException");
    }
    if (!connected) {
      return new NotAcknowledged("TimeoutException");
    }
    comments.addAll(accepted);
    return new Acknowledged();
  }

  @Override
  public Publication setAside(DeadLetter deadLetter) {
    if (!connected) {
      return new NotAcknowledged("TimeoutException");
    }
    deadLetters.add(deadLetter);
    return new Acknowledged();
  }
}
