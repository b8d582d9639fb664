package moothall.escalation.intake;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import moothall.escalation.Eventually;
import moothall.escalation.Verdicts.Sketch;
import moothall.escalation.casework.SignalIntake;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.failpoints.LastingFile;
import moothall.escalation.measures.Measures;
import moothall.escalation.store.Database;
import moothall.escalation.store.Tallies;
import moothall.events.VerdictReached;
import moothall.schemas.AvroSerdes;
import moothall.schemas.Topics;
import moothall.service.ServiceContext;
import moothall.service.tracing.Traces;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The service's own listener on a topic that never changes, with its committed offset in a file:
 * whoever starts later goes on where the one before it had committed.
 */
public final class VerdictsFromFile implements AutoCloseable {

  private static final TopicPartition PARTITION = new TopicPartition(Topics.VERDICTS.name(), 0);

  private final LastingFile offsets;
  private final VerdictListener listener;

  public VerdictsFromFile(ServiceContext service, List<Sketch> topic, LastingFile offsets) {
    this.offsets = offsets;
    AvroSerdes serdes = serdes();
    MockConsumer<byte[], byte[]> consumer = consumer(offsets);
    long from = committed();
    consumer.schedulePollTask(() -> {
      consumer.rebalance(List.of(PARTITION));
      consumer.updateBeginningOffsets(Map.of(PARTITION, from));
    });
    listener =
        new VerdictListener(
            consumer,
            new VerdictCodec(serdes.deserializer(Topics.VERDICTS)),
            new SignalCodec(serdes.deserializer(Topics.SIGNALS)),
            new VerdictListener.Intake(
                service.bean(VerdictIntake.class),
                service.bean(SignalIntake.class),
                Traces.OFF,
                () -> true),
            new DeadLetterOffice(
                new MockProducer<>(
                    true, null, new ByteArraySerializer(), new ByteArraySerializer()),
                service.bean(Database.class),
                service.bean(Tallies.class),
                service.bean(Measures.class)),
            Clock.systemUTC(),
            Duration.ofMillis(10));
    listener.start();
    Eventually.happens("assigned", () -> !consumer.assignment().isEmpty());
    for (long at = from; at < topic.size(); at++) {
      var record =
          new ConsumerRecord<>(
              PARTITION.topic(),
              0,
              at,
              new byte[0],
              serdes
                  .serializer(Topics.VERDICTS)
                  .serialize(PARTITION.topic(), topic.get((int) at).event()));
      consumer.schedulePollTask(() -> consumer.addRecord(record));
    }
  }

  private static MockConsumer<byte[], byte[]> consumer(LastingFile offsets) {
    return new MockConsumer<>("earliest") {
      @Override
      public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> committed) {
        super.commitSync(committed);
        committed.values().forEach(it -> offsets.add(Long.toString(it.offset())));
      }
    };
  }

  /** Of the records of the topic. */
  public long committed() {
    return offsets.lines().stream().mapToLong(Long::parseLong).max().orElse(0);
  }

  private static AvroSerdes serdes() {
    MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
    try {
      registry.register(Topics.VERDICTS.subject(), new AvroSchema(VerdictReached.getClassSchema()));
    } catch (IOException | RestClientException e) {
      throw new IllegalStateException(e);
    }
    return new AvroSerdes(registry, "mock://unused");
  }

  @Override
  public void close() {
    listener.close();
  }
}
