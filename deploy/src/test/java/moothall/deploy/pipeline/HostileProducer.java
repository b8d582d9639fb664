package moothall.deploy.pipeline;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import moothall.events.PageRegistered;
import moothall.schemas.AvroSerdes;
import moothall.schemas.KafkaConnection;
import moothall.schemas.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Somebody who can write to the topic of comments and means harm. */
final class HostileProducer implements AutoCloseable {

  private static final String TOPIC = Topics.COMMENTS_RECEIVED.name();
  private static final byte[] UNKNOWN_SCHEMA = {0, 0, 0, 99, 99, 1, 2};

  private final KafkaConnection kafka;
  private final KafkaProducer<byte[], byte[]> producer;

  HostileProducer(KafkaConnection kafka) {
    this.kafka = kafka;
    this.producer =
        new KafkaProducer<>(
            kafka.producer("hostile"), new ByteArraySerializer(), new ByteArraySerializer());
  }

  boolean isRefused(long timestamp) throws Exception {
    try {
      send(0, timestamp, UNKNOWN_SCHEMA);
      return false;
    } catch (ExecutionException e) {
      return e.getCause() instanceof InvalidTimestampException;
    }
  }

  /** Other brokers are set up more kindly; then the stream's own clamp must hold. */
  void persuadeTheBroker() throws Exception {
    try (Admin admin = Admin.create(kafka.client("persuader"))) {
      ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);
      ConfigEntry anyTime =
          new ConfigEntry("message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE));
      admin
          .incrementalAlterConfigs(
              Map.of(topic, List.of(new AlterConfigOp(anyTime, AlterConfigOp.OpType.SET))))
          .all()
          .get(20, TimeUnit.SECONDS);
    }
  }

  /** Two kinds of undecodable bytes on every partition at every time; answers how many. */
  int sendGarbageEverywhere(long... timestamps) throws Exception {
    int sent = 0;
    for (int partition = 0; partition < Topics.COMMENTS_RECEIVED.partitions(); partition++) {
      for (long timestamp : timestamps) {
        send(partition, timestamp, "not Avro at all".getBytes(StandardCharsets.UTF_8));
        send(partition, timestamp, UNKNOWN_SCHEMA);
        sent += 2;
      }
    }
    return sent;
  }

  /** An event of another type, every byte of it well-formed; answers how many. */
  int sendPagesInsteadOfComments() throws Exception {
    SchemaRegistryClient registry =
        new CachedSchemaRegistryClient(List.of(kafka.registryUrl()), 10, Map.of());
    PageRegistered page =
        PageRegistered.newBuilder()
            .setPageId("not-a-comment")
            .setCouncilId("ambermere")
            .setPlatform("website")
            .setName("Not a comment")
            .build();
    byte[] value =
        new AvroSerdes(registry, kafka.registryUrl())
            .serializer(Topics.PAGES)
            .serialize(Topics.PAGES.name(), page);
    for (int partition = 0; partition < Topics.COMMENTS_RECEIVED.partitions(); partition++) {
      send(partition, System.currentTimeMillis(), value);
    }
    return Topics.COMMENTS_RECEIVED.partitions();
  }

  private void send(int partition, long timestamp, byte[] value) throws Exception {
    producer
        .send(new ProducerRecord<>(TOPIC, partition, timestamp, value, value))
        .get(20, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    producer.close();
  }
}
