package moothall.escalation.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import moothall.escalation.failpoints.Failpoint;
import moothall.escalation.failpoints.Failpoints;
import moothall.escalation.measures.Measures;
import moothall.escalation.store.Database;
import moothall.escalation.store.Outbox;
import moothall.escalation.store.Tallies;
import moothall.service.tracing.TraceHeader;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what stands in the outbox and marks it sent once all replicas have it. What was sent but
 * not marked, because we died in between, is sent again: readers recognise it by its id. A letter
 * that can never be sent is set aside, so that the others do not wait behind it.
 */
final class OutboxRelay {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
  private static final int BATCH = 200;

  private final Database database;
  private final Outbox outbox;
  private final LetterEncoding encoding;
  private final Producer<String, byte[]> producer;
  private final Tallies tallies;
  private final Measures measures;

  OutboxRelay(
      Database database,
      Outbox outbox,
      LetterEncoding encoding,
      Producer<String, byte[]> producer,
      Tallies tallies,
      Measures measures) {
    this.database = database;
    this.outbox = outbox;
    this.encoding = encoding;
    this.producer = producer;
    this.tallies = tallies;
    this.measures = measures;
  }

  /** Whether there is more to send at once. */
  boolean sendSome() {
    int taken = database.inTransaction(this::send);
    if (taken > 0) {
      Failpoints.reached(Failpoint.LETTERS_COMMITTED);
    }
    return taken == BATCH;
  }

  /** How many letters there were to send. */
  private int send(Connection connection) throws SQLException {
    List<Outbox.Letter> letters = outbox.unsent(connection, BATCH);
    List<Outbox.Letter> sent = new ArrayList<>();
    List<Future<?>> answers = new ArrayList<>();
    for (Outbox.Letter letter : letters) {
      switch (encoding.valueOf(letter)) {
        case Encoded.Unfit(var reason) -> setAside(connection, letter, reason);
        case Encoded.Value(var bytes) -> {
          var record = new ProducerRecord<>(letter.topic(), letter.key(), bytes);
          TraceHeader.add(record.headers(), letter.traceparent());
          answers.add(producer.send(record));
          sent.add(letter);
        }
      }
    }
    answers.forEach(OutboxRelay::await);
    if (!sent.isEmpty()) {
      Failpoints.reached(Failpoint.LETTERS_SENT);
      outbox.markSent(connection, sent);
      Failpoints.reached(Failpoint.LETTERS_MARKED);
    }
    return letters.size();
  }

  private void setAside(Connection connection, Outbox.Letter letter, String reason)
      throws SQLException {
    LOG.warn("letter {} of the outbox is set aside: {}", letter.id(), reason);
    outbox.setAside(connection, letter, reason);
    tallies.countDeadLetter(connection, "outbox/" + letter.id(), reason);
    measures.deadLetter(reason);
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
