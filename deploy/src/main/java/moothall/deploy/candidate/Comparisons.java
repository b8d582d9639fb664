package moothall.deploy.candidate;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import moothall.deploy.standalone.Ports;
import moothall.deploy.verdicts.RecentRecords;
import moothall.events.VerdictReached;
import moothall.schemas.AvroSerdes;
import moothall.schemas.KafkaConnection;
import moothall.schemas.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads the comparison of every candidate that was tried, from the verdicts since a moment. */
public final class Comparisons {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Comparisons() {}

  /** The same of a standalone Moothall that runs here. */
  public static CandidateResults of(Ports ports, Instant since, LongConsumer remaining) {
    String registryUrl = "http://127.0.0.1:" + ports.registry();
    AvroSerdes serdes =
        new AvroSerdes(
            new CachedSchemaRegistryClient(List.of(registryUrl), 100, Map.of()), registryUrl);
    KafkaConnection kafka = KafkaConnection.local("127.0.0.1:" + ports.kafka(), registryUrl);
    return new CandidateResults(
        since(since, kafka, serdes.deserializer(Topics.VERDICTS), remaining));
  }

  /**
   * Comparisons by the candidate's version.
   *
   * @param remaining hears now and then how many records lie ahead
   * @throws IllegalStateException if Kafka gives nothing for half a minute though there is more
   */
  static Map<String, Comparison> since(
      Instant since,
      KafkaConnection kafka,
      Deserializer<VerdictReached> verdicts,
      LongConsumer remaining) {
    Map<String, Comparison> byModel = new TreeMap<>();
    try (RecentRecords records =
        new RecentRecords(kafka, "moothall-candidate", since, List.of(Topics.VERDICTS))) {
      long ahead = records.remaining();
      long lastProgress = System.nanoTime();
      while (ahead > 0) {
        for (ConsumerRecord<byte[], byte[]> record : records.next()) {
          VerdictReached verdict = verdicts.deserialize(record.topic(), record.value());
          if (verdict.getCandidate() != null) {
            byModel
                .computeIfAbsent(verdict.getCandidate().getModel(), _ -> new Comparison())
                .add(verdict, verdict.getCandidate());
          }
        }
        long now = records.remaining();
        if (now < ahead) {
          lastProgress = System.nanoTime();
        } else if (System.nanoTime() - lastProgress > PATIENCE.toNanos()) {
          throw new IllegalStateException(now + " verdicts cannot be read from Kafka");
        }
        ahead = now;
        remaining.accept(ahead);
      }
    }
    return byModel;
  }
}
