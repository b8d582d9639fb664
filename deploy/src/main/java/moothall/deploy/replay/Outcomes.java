package moothall.deploy.replay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import moothall.events.VerdictReached;
import moothall.schemas.KafkaConnection;
import moothall.schemas.Topic;
import moothall.schemas.Topics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Reads the verdicts and dead letters of the last seven days, committed records only, and keeps
 * what concerns one file. Seven days is how long the stream remembers a version: within them a
 * repeated replay counts what the first one caused, and a second verdict is a fault.
 */
final class Outcomes implements AutoCloseable {

  private static final Duration MEMORY = Duration.ofDays(7);
  private static final Duration POLL = Duration.ofMillis(200);

  private final Consumer<byte[], byte[]> consumer;
  private final Deserializer<VerdictReached> verdicts;
  private final Map<CommentVersionId, Integer> judged = new HashMap<>();
  private final Set<String> deadLetterKeys = new HashSet<>();

  Outcomes(KafkaConnection kafka, Deserializer<VerdictReached> verdicts, Instant now) {
    this.consumer =
        new KafkaConsumer<>(
            kafka.consumer("moothall-replay", "moothall-replay"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    this.verdicts = verdicts;
    List<TopicPartition> partitions =
        Stream.of(Topics.VERDICTS, Topics.DEAD_LETTERS).flatMap(this::partitionsOf).toList();
    consumer.assign(partitions);
    seekTo(now.minus(MEMORY), partitions);
  }

  private void seekTo(Instant since, List<TopicPartition> partitions) {
    Map<TopicPartition, Long> times = new HashMap<>();
    partitions.forEach(partition -> times.put(partition, since.toEpochMilli()));
    Map<TopicPartition, OffsetAndTimestamp> offsets = consumer.offsetsForTimes(times);
    for (TopicPartition partition : partitions) {
      OffsetAndTimestamp first = offsets.get(partition);
      if (first == null) {
        consumer.seekToEnd(List.of(partition));
      } else {
        consumer.seek(partition, first.offset());
      }
    }
  }

  private Stream<TopicPartition> partitionsOf(Topic<?> topic) {
    return consumer.partitionsFor(topic.name()).stream()
        .map(partition -> new TopicPartition(partition.topic(), partition.partition()));
  }

  /** Reads what has come since the last call. */
  void readOn() {
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
      if (record.topic().equals(Topics.VERDICTS.name())) {
        VerdictReached verdict = verdicts.deserialize(record.topic(), record.value());
        judged.merge(
            new CommentVersionId(
                verdict.getComment().getCommentId(), verdict.getComment().getVersion()),
            1,
            Integer::sum);
      } else if (record.key() != null) {
        deadLetterKeys.add(new String(record.key(), StandardCharsets.UTF_8));
      }
    }
  }

  Tally tally(Set<CommentVersionId> accepted, long rejected) {
    long withVerdict = 0;
    long deadLetters = 0;
    long repeated = 0;
    for (CommentVersionId version : accepted) {
      int count = judged.getOrDefault(version, 0);
      withVerdict += Math.min(count, 1);
      repeated += Math.max(count - 1, 0);
      deadLetters += count == 0 && deadLetterKeys.contains(version.commentId()) ? 1 : 0;
    }
    return new Tally(accepted.size(), rejected, withVerdict, deadLetters, repeated);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
