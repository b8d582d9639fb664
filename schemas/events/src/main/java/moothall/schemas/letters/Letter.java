package moothall.schemas.letters;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
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
