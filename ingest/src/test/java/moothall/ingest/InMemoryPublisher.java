package moothall.ingest;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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

  @Override
  public Publication publish(List<CommentReceived> accepted) {
    if (buggy) {
      throw new IllegalStateException("cannot handle " + accepted.getFirst().getText());
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
