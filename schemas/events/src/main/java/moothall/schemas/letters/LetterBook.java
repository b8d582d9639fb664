package moothall.schemas.letters;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import moothall.schemas.KafkaConnection;
import moothall.schemas.Topics;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A few of the dead letters, looked up in their topic and kept nowhere. Each question opens a
 * consumer of its own, moves no offset, and ends within twenty seconds: with an answer, or with
 * Kafka's exception.
 */
public final class LetterBook {

  private static final TopicPartition PARTITION = new TopicPartition(Topics.DEAD_LETTERS.name(), 0);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int QUESTION_MILLIS = 4_000;
  private static final int FETCHED_BYTES = 4 * 1024 * 1024;
  private static final int FETCHED_RECORDS = 10;

  private final KafkaConnection kafka;
  private final String reader;

  /**
   * Those that this Kafka keeps.
   *
   * @param reader who asks, for the broker's log
   */
  public LetterBook(KafkaConnection kafka, String reader) {
    this.kafka = kafka;
    this.reader = reader;
  }

  /**
   * The newest letters.
   *
   * @param letters newest first
   * @param older how many there are before them at most: ends of transactions count, too
   */
  public record Newest<T>(List<T> letters, long older) {}

  /**
   * What somebody wants to know of the newest letters; their bytes are kept no longer than that.
   * What was aborted, and the end of each transaction, take places too: it looks further back, in
   * steps that double, until there are as many as wanted or no older ones.
   */
  public <T> Newest<T> newest(int most, Function<Letter, T> known) {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      long first = first(consumer);
      long end = end(consumer);
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      List<T> newest = new ArrayList<>();
      long dropped = 0;
      long from = end;
      for (long step = 2L * most; newest.size() < most && from > first; step *= 2) {
        long before = from;
        from = Math.max(first, before - step);
        Part<T> part = part(consumer, from, before, most - newest.size(), known, deadline);
        newest.addAll(part.newest());
        dropped += part.dropped();
      }
      return new Newest<>(List.copyOf(newest), from - first + dropped);
    }
  }

  /** The newest of some places, newest first, and how many letters there are before them. */
  private record Part<T>(Deque<T> newest, long dropped) {}

  private static <T> Part<T> part(
      KafkaConsumer<byte[], byte[]> consumer,
      long from,
      long before,
      int most,
      Function<Letter, T> known,
      long deadline) {
    consumer.seek(PARTITION, from);
    Deque<T> newest = new ArrayDeque<>();
    long dropped = 0;
    while (consumer.position(PARTITION) < before) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(left(deadline))) {
        if (record.offset() < before) {
          newest.addFirst(known.apply(Letter.of(record)));
        }
      }
      while (newest.size() > most) {
        newest.removeLast();
        dropped++;
      }
    }
    return new Part<>(newest, dropped);
  }

  /** The letter with that number, if it is still kept. */
  public Optional<Letter> at(long number) {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      if (number < first(consumer) || number >= end(consumer)) {
        return Optional.empty();
      }
      consumer.seek(PARTITION, number);
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (consumer.position(PARTITION) <= number) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(left(deadline))) {
          if (record.offset() == number) {
            return Optional.of(Letter.of(record));
          }
        }
      }
      return Optional.empty();
    }
  }

  private static Duration left(long deadline) {
    if (System.nanoTime() > deadline) {
      throw new TimeoutException("the dead letters could not be read in time");
    }
    return POLL;
  }

  private static long first(KafkaConsumer<byte[], byte[]> consumer) {
    return consumer.beginningOffsets(List.of(PARTITION)).getOrDefault(PARTITION, 0L);
  }

  private static long end(KafkaConsumer<byte[], byte[]> consumer) {
    return consumer.endOffsets(List.of(PARTITION)).getOrDefault(PARTITION, 0L);
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    Map<String, Object> settings = kafka.consumer(reader, reader);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, QUESTION_MILLIS);
    settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, QUESTION_MILLIS);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, FETCHED_RECORDS);
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCHED_BYTES);
    KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    consumer.assign(List.of(PARTITION));
    return consumer;
  }
}
