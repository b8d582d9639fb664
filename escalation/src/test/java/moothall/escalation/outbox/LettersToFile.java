package moothall.escalation.outbox;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import moothall.escalation.BackgroundLoop;
import moothall.escalation.Bells;
import moothall.escalation.failpoints.LastingFile;
import moothall.escalation.measures.Measures;
import moothall.escalation.store.Database;
import moothall.escalation.store.Outbox;
import moothall.escalation.store.Tallies;
import moothall.schemas.AvroSerdes;
import moothall.schemas.Topic;
import moothall.schemas.Topics;
import moothall.service.ServiceContext;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The service's own relay, with a file in Kafka's place: what it has acknowledged is on the disk.
 */
public final class LettersToFile implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofMillis(20);

  private final BackgroundLoop loop;

  public LettersToFile(ServiceContext service, LastingFile sent) {
    MockProducer<String, byte[]> producer =
        new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()) {
          @Override
          public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
            sent.add(record.topic() + " " + record.key());
            return super.send(record);
          }
        };
    OutboxRelay relay =
        new OutboxRelay(
            service.bean(Database.class),
            service.bean(Outbox.class),
            new LetterEncoding(serdes()),
            producer,
            service.bean(Tallies.class),
            service.bean(Measures.class));
    loop = new BackgroundLoop("relay", service.bean(Bells.class).outbox(), PAUSE, relay::sendSome);
  }

  private static AvroSerdes serdes() {
    MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
    try {
      for (Topic<?> topic : List.of(Topics.ACTIONS, Topics.ACTION_RESULTS, Topics.REFERRALS)) {
        var _ = registry.register(topic.subject(), new AvroSchema(topic.schema().orElseThrow()));
      }
    } catch (IOException | RestClientException e) {
      throw new IllegalStateException(e);
    }
    return new AvroSerdes(registry, "mock://unused");
  }

  @Override
  public void close() {
    loop.close();
  }
}
