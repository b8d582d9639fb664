package moothall.moderation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import moothall.schemas.Topics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** What was accepted and not yet decided, as the broker sees it. Looks at times, never at words. */
final class Backlog {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** Where the stream has committed that it has read up to. */
  @FunctionalInterface
  interface Progress {
    Map<TopicPartition, Long> committed();
  }

  /**
   * The backlog at one moment.
   *
   * @param records how many wait
   * @param oldest how long the first of them has waited; zero where none does
   */
  record Waiting(long records, Duration oldest) {

    static final Waiting NONE = new Waiting(0, Duration.ZERO);

    /** Both together. */
    Waiting and(Waiting other) {
      return new Waiting(
          records + other.records, oldest.compareTo(other.oldest) > 0 ? oldest : other.oldest);
    }
  }

  private final Consumer<byte[], byte[]> reader;
  private final Progress progress;
  private final Clock clock;

  /** The reader must see committed records only; it is used by one thread. */
  Backlog(Consumer<byte[], byte[]> reader, Progress progress, Clock clock) {
    this.reader = reader;
    this.progress = progress;
    this.clock = clock;
  }

  /** By number of the partition, every one of them. */
  SortedMap<Integer, Waiting> measure() {
    List<TopicPartition> partitions =
        reader.partitionsFor(Topics.COMMENTS_RECEIVED.name()).stream()
            .map(it -> new TopicPartition(it.topic(), it.partition()))
            .toList();
    reader.assign(partitions);
    reader.pause(partitions);
    Map<TopicPartition, Long> committed = progress.committed();
    Map<TopicPartition, Long> first = reader.beginningOffsets(partitions);
    Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
    SortedMap<Integer, Waiting> all = new TreeMap<>();
    for (TopicPartition partition : partitions) {
      long begin = first.getOrDefault(partition, 0L);
      long from = Math.max(begin, committed.getOrDefault(partition, begin));
      all.put(partition.partition(), waiting(partition, from, ends.getOrDefault(partition, from)));
    }
    return all;
  }

  /** Reads the first record, since the end may be nothing but a transaction's marker. */
  private Waiting waiting(TopicPartition partition, long from, long end) {
    if (from >= end) {
      return Waiting.NONE;
    }
    reader.seek(partition, from);
    reader.resume(List.of(partition));
    ConsumerRecords<byte[], byte[]> read = reader.poll(PATIENCE);
    reader.pause(List.of(partition));
    for (ConsumerRecord<byte[], byte[]> record : read.records(partition)) {
      Duration age = Duration.ofMillis(clock.millis() - record.timestamp());
      return new Waiting(end - record.offset(), age.isNegative() ? Duration.ZERO : age);
    }
    return Waiting.NONE;
  }
}
