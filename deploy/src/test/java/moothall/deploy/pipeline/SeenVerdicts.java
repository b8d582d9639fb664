package moothall.deploy.pipeline;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import moothall.events.VerdictReached;
import moothall.schemas.AvroSerdes;
import moothall.schemas.KafkaConnection;
import moothall.schemas.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Who reads the verdicts as they are committed: when the first of each came, and how many did. */
final class SeenVerdicts implements AutoCloseable {

  private final Map<String, Long> first = new ConcurrentHashMap<>();
  private final Map<String, Integer> times = new ConcurrentHashMap<>();
  private final Thread reader;
  private volatile boolean stopped;

  SeenVerdicts(KafkaConnection kafka) {
    this.reader = Thread.ofPlatform().start(() -> read(kafka));
  }

  private void read(KafkaConnection kafka) {
    try (var consumer =
        new KafkaConsumer<>(
            kafka.consumer("watch", "watch"),
            new StringDeserializer(),
            new AvroSerdes(
                    new CachedSchemaRegistryClient(List.of(kafka.registryUrl()), 100, Map.of()),
                    kafka.registryUrl())
                .deserializer(Topics.VERDICTS))) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topics.VERDICTS.name()).stream()
              .map(it -> new TopicPartition(it.topic(), it.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (!stopped) {
        for (ConsumerRecord<String, VerdictReached> each : consumer.poll(Duration.ofMillis(50))) {
          String id = each.value().getComment().getCommentId();
          String own = id.substring(id.lastIndexOf(':') + 1);
          first.putIfAbsent(own, System.nanoTime());
          times.merge(own, 1, Integer::sum);
        }
      }
    }
  }

  /** When the first verdict on each was seen, by the nanosecond clock. */
  Map<String, Long> first() {
    return Map.copyOf(first);
  }

  /** How many verdicts there were on each. */
  Map<String, Integer> times() {
    return Map.copyOf(times);
  }

  @Override
  public void close() {
    stopped = true;
    try {
      reader.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
