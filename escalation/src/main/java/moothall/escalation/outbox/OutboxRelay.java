package moothall.escalation.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import moothall.escalation.store.Database;
import moothall.escalation.store.Outbox;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Sends what stands in the outbox and marks it sent once all replicas have it. What was sent but
 * not marked, because we died in between, is sent again: readers recognise it by its id.
 */
final class OutboxRelay {

  private static final int BATCH = 200;

  private final Database database;
  private final Outbox outbox;
  private final LetterEncoding encoding;
  private final Producer<String, byte[]> producer;

  OutboxRelay(
      Database database,
      Outbox outbox,
      LetterEncoding encoding,
      Producer<String, byte[]> producer) {
    this.database = database;
    this.outbox = outbox;
    this.encoding = encoding;
    this.producer = producer;
  }

  /** Whether there is more to send at once. */
  boolean sendSome() {
    return database.inTransaction(this::sendSome);
  }

  private boolean sendSome(Connection connection) throws SQLException {
    List<Outbox.Letter> letters = outbox.unsent(connection, BATCH);
    List<Future<?>> answers = new ArrayList<>();
    for (Outbox.Letter letter : letters) {
      answers.add(
          producer.send(
              new ProducerRecord<>(letter.topic(), letter.key(), encoding.valueOf(letter))));
    }
    answers.forEach(OutboxRelay::await);
    if (!letters.isEmpty()) {
      outbox.markSent(connection, letters);
    }
    return letters.size() == BATCH;
  }

  private static void await(Future<?> answer) {
    try {
      answer.get();
    } catch (ExecutionException e) {
      throw new NotSentException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotSentException(e);
    }
  }

  /** Kafka did not confirm; the letters stay unsent. */
  private static final class NotSentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotSentException(Exception cause) {
      super(cause);
    }
  }
}
