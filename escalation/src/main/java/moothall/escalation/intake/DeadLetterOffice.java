package moothall.escalation.intake;

import java.util.concurrent.ExecutionException;
import moothall.escalation.measures.Measures;
import moothall.escalation.store.Database;
import moothall.escalation.store.Tallies;
import moothall.schemas.DeadLetter;
import org.apache.kafka.clients.producer.Producer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets records aside where people find them; returns only once Kafka has them and they count. */
final class DeadLetterOffice {

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetterOffice.class);

  private final Producer<byte[], byte[]> producer;
  private final Database database;
  private final Tallies tallies;
  private final Measures measures;

  DeadLetterOffice(
      Producer<byte[], byte[]> producer, Database database, Tallies tallies, Measures measures) {
    this.producer = producer;
    this.database = database;
    this.tallies = tallies;
    this.measures = measures;
  }

  void accept(DeadLetter letter) {
    try {
      producer.send(letter.toRecord()).get();
    } catch (ExecutionException e) {
      throw new NotSetAsideException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotSetAsideException(e);
    }
    database.inTransaction(connection -> {
      tallies.countDeadLetter(connection, letter.origin(), letter.reason());
      return letter;
    });
    measures.deadLetter(letter.reason());
    LOG.warn("{} was set aside: {}", letter.origin(), letter.reason());
  }

  /** Kafka did not take the dead letter; its record must be tried again. */
  private static final class NotSetAsideException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotSetAsideException(Exception cause) {
      super(cause);
    }
  }
}
