package moothall.deploy.deadletters;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import moothall.deploy.verdicts.RecentRecords;
import moothall.schemas.KafkaConnection;
import moothall.schemas.Topics;
import moothall.schemas.letters.Letter;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** All dead letters of a system, standalone or on a cluster. */
public final class Letters {

  private final KafkaConnection kafka;

  /** Those that this Kafka keeps. */
  public Letters(KafkaConnection kafka) {
    this.kafka = kafka;
  }

  /**
   * The letters set aside since a moment, oldest first.
   *
   * @throws IllegalStateException if Kafka gives nothing for half a minute though there is more
   */
  public List<Letter> since(Instant moment) {
    List<Letter> letters = new ArrayList<>();
    try (RecentRecords records =
        new RecentRecords(kafka, "moothall-deadletters", moment, List.of(Topics.DEAD_LETTERS))) {
      records.readAll(record -> letters.add(Letter.of(record)), ahead -> {});
    }
    return letters;
  }

  /**
   * Sends letters to where they came from.
   *
   * @return those that Kafka has acknowledged; a delivery that never was in Kafka is left out
   */
  public List<Letter> sendAgain(List<Letter> letters)
      throws InterruptedException, ExecutionException {
    List<Letter> sent = new ArrayList<>();
    try (Producer<byte[], byte[]> producer =
        new KafkaProducer<>(
            kafka.producer("moothall-deadletters"),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (Letter letter : letters) {
        var again = letter.again();
        if (again.isPresent()) {
          var _ = producer.send(again.get()).get();
          sent.add(letter);
        }
      }
    }
    return sent;
  }
}
