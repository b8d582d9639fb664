package moothall.schemas.letters;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import moothall.schemas.DeadLetter;
import moothall.schemas.Topic;
import moothall.schemas.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * One record or delivery that was set aside.
 *
 * @param number its place among all dead letters, from 0; it never changes
 * @param at when it was set aside
 * @param letter what it was, where it came from and why it is here
 */
public record Letter(long number, Instant at, DeadLetter letter) {

  /** Kafka Streams ends the names of such topics so. */
  private static final Pattern OF_THE_STREAM = Pattern.compile("[^/:]+-repartition/\\d+/\\d+");

  private static final Set<String> TOPICS =
      Topics.all().stream().map(Topic::name).collect(Collectors.toSet());

  /** As it was read from its topic. */
  public static Letter of(ConsumerRecord<byte[], byte[]> record) {
    return new Letter(
        record.offset(),
        Instant.ofEpochMilli(record.timestamp()),
        new DeadLetter(
            record.key(),
            record.value(),
            header(record, DeadLetter.ORIGIN),
            header(record, DeadLetter.REASON),
            header(record, DeadLetter.DETAIL)));
  }

  /**
   * Whether it was in a topic that the stream has for itself, where it keeps remarks on comments to
   * lay them beside each other. The verdict on such a comment stands: there is nothing to send
   * again.
   */
  public boolean isOfTheStream() {
    return OF_THE_STREAM.matcher(letter.origin()).matches();
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    return DeadLetter.header(record.headers(), name).orElse("unknown");
  }

  /** Bytes of the record itself. */
  public int bytes() {
    byte @Nullable [] value = letter.value();
    return value == null ? 0 : value.length;
  }

  /**
   * The record as it is sent again: where it came from, to be processed although it was seen
   * before. Empty for a delivery that was refused before it was in Kafka: its sender sends it
   * again, or a person files it.
   */
  public Optional<ProducerRecord<byte[], byte[]>> again() {
    int end = letter.origin().indexOf('/');
    String topic = end < 0 ? "" : letter.origin().substring(0, end);
    if (!TOPICS.contains(topic)) {
      return Optional.empty();
    }
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(topic, letter.key(), letter.value());
    record
        .headers()
        .add(DeadLetter.REPLAY, Long.toString(number).getBytes(StandardCharsets.US_ASCII));
    return Optional.of(record);
  }
}
