package moothall.deploy.pipeline;

import java.time.Duration;
import java.util.List;
import moothall.schemas.DeadLetter;
import moothall.schemas.KafkaConnection;
import moothall.schemas.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Counts the dead letters from the beginning of their topic, each time anew. */
final class DeadLetterCount {

  private final KafkaConnection kafka;

  DeadLetterCount(KafkaConnection kafka) {
    this.kafka = kafka;
  }

  int withReason(String reason) {
    int count = 0;
    try (var consumer =
        new KafkaConsumer<>(
            kafka.consumer("count", "count"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      TopicPartition partition = new TopicPartition(Topics.DEAD_LETTERS.name(), 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
      while (consumer.position(partition) < end) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
          count +=
              DeadLetter.header(record.headers(), DeadLetter.REASON)
                      .filter(reason::equals)
                      .isPresent()
                  ? 1
                  : 0;
        }
      }
    }
    return count;
  }
}
