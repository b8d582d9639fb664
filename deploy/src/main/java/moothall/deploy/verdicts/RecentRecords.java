package moothall.deploy.verdicts;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import moothall.schemas.KafkaConnection;
import moothall.schemas.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The records of some topics since a moment, committed ones only, as they come. */
public final class RecentRecords implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<TopicPartition> partitions;
  private final Map<TopicPartition, Long> ends;

  /**
   * Reads as if for the first time; no offset is kept.
   *
   * @param name of the reader, for the broker's log
   */
  public RecentRecords(KafkaConnection kafka, String name, Instant since, List<Topic<?>> topics) {
    this.consumer =
        new KafkaConsumer<>(
            kafka.consumer(name, name), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    this.partitions = topics.stream().flatMap(this::partitionsOf).toList();
    consumer.assign(partitions);
    this.ends = consumer.endOffsets(partitions);
    seekTo(since);
  }

  private void seekTo(Instant since) {
    Map<TopicPartition, Long> times = new HashMap<>();
    partitions.forEach(partition -> times.put(partition, since.toEpochMilli()));
    Map<TopicPartition, OffsetAndTimestamp> offsets = consumer.offsetsForTimes(times);
    for (TopicPartition partition : partitions) {
      OffsetAndTimestamp first = offsets.get(partition);
      // The end as it was when reading began: the consumer would look for it at its first poll, and
      // pass by what came in between.
      consumer.seek(partition, first == null ? ends.getOrDefault(partition, 0L) : first.offset());
    }
  }

  private Stream<TopicPartition> partitionsOf(Topic<?> topic) {
    return consumer.partitionsFor(topic.name()).stream()
        .map(partition -> new TopicPartition(partition.topic(), partition.partition()));
  }

  /** What has come since the last call; empty if nothing came within a fifth of a second. */
  public Iterable<ConsumerRecord<byte[], byte[]>> next() {
    return consumer.poll(POLL);
  }

  /**
   * Reads everything that was there when reading began.
   *
   * @param remaining hears after each step how many records lie ahead
   * @throws IllegalStateException if Kafka gives nothing for half a minute though there is more
   */
  public void readAll(Consumer<ConsumerRecord<byte[], byte[]>> reader, LongConsumer remaining) {
    long ahead = remaining();
    long lastProgress = System.nanoTime();
    while (ahead > 0) {
      next().forEach(reader);
      long now = remaining();
      if (now < ahead) {
        lastProgress = System.nanoTime();
      } else if (System.nanoTime() - lastProgress > PATIENCE.toNanos()) {
        throw new IllegalStateException(
            now + " records cannot be read (expected: Kafka to answer within half a minute)");
      }
      ahead = now;
      remaining.accept(ahead);
    }
  }

  /**
   * How many records lie ahead of those that were there when reading began, those that are not to
   * be read (transactions' ends) included.
   */
  private long remaining() {
    return partitions.stream()
        .mapToLong(it -> Math.max(0, ends.getOrDefault(it, 0L) - consumer.position(it)))
        .sum();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
