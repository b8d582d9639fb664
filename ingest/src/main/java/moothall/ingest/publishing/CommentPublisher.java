package moothall.ingest.publishing;

import java.util.List;
import moothall.events.CommentReceived;
import moothall.schemas.DeadLetter;

/**
 * The way into Kafka. When a method returns {@link Acknowledged}, the records outlive the death of
 * this process.
 */
public interface CommentPublisher {

  /**
   * All comments are acknowledged, or none counts as accepted; a repeat is harmless, since versions
   * are judged once.
   */
  Publication publish(List<CommentReceived> comments);

  Publication setAside(DeadLetter deadLetter);

  /** What became of it. */
  sealed interface Publication {}

  /** Kafka has it with {@code acks=all}. */
  record Acknowledged() implements Publication {}

  /**
   * Nobody knows whether Kafka has it; the sender must deliver again.
   *
   * @param why class of the failure, for the log; never a message, which may quote a record
   */
  record NotAcknowledged(String why) implements Publication {}
}
