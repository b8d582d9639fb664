package moothall.schemas;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Brings a compacted topic of one partition to hold certain records and no others, in one
 * transaction of a line that all instances share. The line is opened before the topic is read, and
 * whoever opens it later makes the earlier one fail: two who begin at once are one after the other,
 * never half of each. What is there already is not written again.
 */
public final class WholeTopic implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final int MOST_POLLS = 150;
  private static final Duration LEAVING = Duration.ofSeconds(5);

  private final TopicPartition partition;
  private final Producer<String, byte[]> line;
  private final Consumer<String, byte[]> reader;

  /**
   * What was done.
   *
   * @param written records that are new or other than before
   * @param removed keys that were there and are to be there no more
   */
  public record Change(int written, int removed) {}

  /** Opens the line of that name. */
  public static WholeTopic open(KafkaConnection kafka, Topic<?> topic, String name) {
    Map<String, Object> settings = kafka.producer(name);
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, name);
    return new WholeTopic(
        topic,
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()),
        new KafkaConsumer<>(
            kafka.consumer(name, name), new StringDeserializer(), new ByteArrayDeserializer()));
  }

  /** Takes both over, and closes them if no transaction can be had. */
  WholeTopic(Topic<?> topic, Producer<String, byte[]> line, Consumer<String, byte[]> reader) {
    this.partition = new TopicPartition(topic.name(), 0);
    this.line = line;
    this.reader = reader;
    try {
      line.initTransactions();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /**
   * Returns when the topic holds these records and no others.
   *
   * @throws KafkaException if that cannot be said: {@code ProducerFencedException} or {@code
   *     InvalidProducerEpochException} where somebody else has opened the line meanwhile. It is
   *     then of no more use
   */
  public Change become(Map<String, byte[]> wanted) {
    Map<String, ByteBuffer> there = all();
    List<ProducerRecord<String, byte[]>> changes = new ArrayList<>();
    new TreeMap<>(wanted)
        .forEach((key, value) -> {
          if (!ByteBuffer.wrap(value).equals(there.get(key))) {
            changes.add(record(key, value));
          }
        });
    int written = changes.size();
    there.keySet().stream()
        .filter(key -> !wanted.containsKey(key))
        .forEach(key -> changes.add(record(key, null)));
    if (!changes.isEmpty()) {
      commit(changes);
    }
    return new Change(written, changes.size() - written);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the commit fails if any of them did
  private void commit(List<ProducerRecord<String, byte[]>> changes) {
    line.beginTransaction();
    try {
      changes.forEach(line::send);
      line.commitTransaction();
    } catch (KafkaException e) {
      abort();
      throw e;
    }
  }

  private void abort() {
    try {
      line.abortTransaction();
    } catch (RuntimeException lostAnyway) {
      // Whoever opens the next line under this name ends the transaction.
    }
  }

  private ProducerRecord<String, byte[]> record(String key, byte @Nullable [] value) {
    return new ProducerRecord<>(partition.topic(), partition.partition(), key, value);
  }

  /** What is committed: opening the line has ended whatever was under way on it. */
  private Map<String, ByteBuffer> all() {
    reader.assign(List.of(partition));
    reader.seekToBeginning(List.of(partition));
    long end = reader.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    Map<String, ByteBuffer> all = new TreeMap<>();
    for (int polls = 0; reader.position(partition) < end; polls++) {
      if (polls == MOST_POLLS) {
        throw new TimeoutException(partition.topic() + " could not be read to its end");
      }
      for (ConsumerRecord<String, byte[]> record : reader.poll(POLL)) {
        byte @Nullable [] value = record.value();
        if (value == null) {
          all.remove(record.key());
        } else {
          all.put(record.key(), ByteBuffer.wrap(value));
        }
      }
    }
    return all;
  }

  @Override
  public void close() {
    line.close(LEAVING);
    reader.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(LEAVING));
  }
}
