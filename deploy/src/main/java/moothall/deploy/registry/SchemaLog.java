package moothall.deploy.registry;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import moothall.schemas.KafkaConnection;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The compacted topic {@code _schemas}. Entries reach the registry's memory by being read back,
 * never by having been sent: an entry whose acknowledgement was lost is found before the next one
 * is written, so that no id is given twice. Not safe for several threads.
 */
final class SchemaLog implements AutoCloseable {

  static final String TOPIC = "_schemas";
  private static final Logger LOG = LoggerFactory.getLogger(SchemaLog.class);
  private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
  private static final Duration POLL = Duration.ofMillis(200);

  private final KafkaProducer<byte[], byte[]> producer;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Consumer<RegistryEntry> reader;
  private final Duration patience;

  private SchemaLog(KafkaConnection kafka, Consumer<RegistryEntry> reader, Duration patience) {
    this.reader = reader;
    this.patience = patience;
    this.producer =
        new KafkaProducer<>(
            kafka.producer("moothall-registry-writer"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    Map<String, Object> settings = kafka.client("moothall-registry-reader");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) patience.toMillis());
    // A broker answers a connection's requests one by one: asking for the end would wait for the
    // last read.
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 10);
    this.consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    consumer.assign(List.of(PARTITION));
    consumer.seekToBeginning(List.of(PARTITION));
  }

  /** Creates the topic where it is missing and reads it to its end. */
  static SchemaLog open(KafkaConnection kafka, Consumer<RegistryEntry> reader, Duration patience) {
    Map<String, Object> settings = kafka.client("moothall-registry-setup");
    settings.put("default.api.timeout.ms", (int) patience.toMillis());
    settings.put("request.timeout.ms", (int) patience.toMillis());
    try (Admin admin = Admin.create(settings)) {
      SchemaTopic.createAndCheck(admin, kafka, patience);
    }
    SchemaLog log = new SchemaLog(kafka, reader, patience);
    try {
      log.readOn();
      return log;
    } catch (RuntimeException e) {
      log.close();
      throw e;
    }
  }

  /** Returns once all in-sync replicas have the entry and the reader has seen it. */
  void append(RegistryEntry entry) {
    var record = new ProducerRecord<>(TOPIC, 0, EntryJson.key(entry), EntryJson.value(entry));
    try {
      producer.send(record).get(patience.toSeconds() * 3, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      throw new RegistryUnusableException(
          "Kafka did not acknowledge a record in " + TOPIC + "; try again", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RegistryUnusableException("interrupted while writing to " + TOPIC, e);
    }
    readOn();
  }

  /** Hands everything that is new to the reader. */
  void readOn() {
    try {
      long end = consumer.endOffsets(List.of(PARTITION), patience).getOrDefault(PARTITION, 0L);
      long deadline = System.nanoTime() + patience.toNanos();
      while (consumer.position(PARTITION) < end) {
        consumer.poll(POLL).forEach(this::hand);
        if (System.nanoTime() > deadline) {
          throw new RegistryUnusableException(
              TOPIC + " could not be read to its end within " + patience.toSeconds() + " s");
        }
      }
    } catch (KafkaException e) {
      throw new RegistryUnusableException("Kafka does not let " + TOPIC + " be read", e);
    }
  }

  private void hand(ConsumerRecord<byte[], byte[]> record) {
    try {
      if (record.key() != null) {
        EntryJson.read(record.key(), record.value()).ifPresent(reader);
      }
    } catch (IOException e) {
      LOG.error("record {} of {} is not a registry's and was passed over", record.offset(), TOPIC);
    }
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(2));
    consumer.close();
  }
}
