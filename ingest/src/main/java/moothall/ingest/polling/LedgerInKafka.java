package moothall.ingest.polling;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import moothall.events.CallsSetAside;
import moothall.schemas.AvroSerdes;
import moothall.schemas.KafkaConnection;
import moothall.schemas.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * The ledger in a compacted topic. Each taking opens the one transactional line of that name, reads
 * what was taken so far and writes the new sum: whoever opens it meanwhile makes the slower one
 * fail, so that two instances never take the same calls.
 */
@Singleton
@Requires(property = "moothall.ingest.register", notEquals = "in-memory")
public final class LedgerInKafka implements CallLedger {

  /** What the one transactional line is called, at which ingest must be let in. */
  public static final String LINE = "moothall-ingest-ledger";

  private static final TopicPartition PARTITION =
      new TopicPartition(Topics.CALLS_SET_ASIDE.name(), 0);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final int MOST_POLLS = 50;

  private final KafkaConnection kafka;
  private final ReadingAllowances allowances;
  private final Serializer<CallsSetAside> writer;
  private final Deserializer<CallsSetAside> reader;

  /** Without anybody who watches how much is taken. */
  public LedgerInKafka(KafkaConnection kafka, AvroSerdes serdes) {
    this(kafka, serdes, new ReadingAllowances(new SimpleMeterRegistry(), Clock.systemUTC()));
  }

  @Inject
  LedgerInKafka(KafkaConnection kafka, AvroSerdes serdes, ReadingAllowances allowances) {
    this.kafka = kafka;
    this.allowances = allowances;
    this.writer = serdes.serializer(Topics.CALLS_SET_ASIDE);
    this.reader = serdes.deserializer(Topics.CALLS_SET_ASIDE);
  }

  @Override
  public synchronized int take(String allowance, Day day, int wanted, int most) {
    try (CommitLine line = CommitLine.open(kafka, LINE)) {
      int before = newest(allowance).map(it -> taken(it, day.began(), most)).orElse(0);
      int granted = Math.clamp(most - before, 0, wanted);
      if (granted > 0) {
        line.commit(List.of(record(new CallsSetAside(allowance, day.began(), before + granted))));
      }
      allowances.taken(allowance, day.ends(), before + granted, most);
      return granted;
    }
  }

  /** Of a day that is over by the clock of another instance, nothing is left. */
  private static int taken(CallsSetAside it, Instant dayBegan, int most) {
    if (it.getDayBegan().isAfter(dayBegan)) {
      return most;
    }
    return it.getDayBegan().equals(dayBegan) ? it.getCalls() : 0;
  }

  private ProducerRecord<byte[], byte[]> record(CallsSetAside sum) {
    String topic = PARTITION.topic();
    return new ProducerRecord<>(
        topic,
        PARTITION.partition(),
        sum.getAllowance().getBytes(StandardCharsets.UTF_8),
        writer.serialize(topic, sum));
  }

  private Optional<CallsSetAside> newest(String allowance) {
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            kafka.consumer(LINE, LINE), new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(PARTITION));
      consumer.seekToBeginning(List.of(PARTITION));
      long end = consumer.endOffsets(List.of(PARTITION)).getOrDefault(PARTITION, 0L);
      Optional<CallsSetAside> newest = Optional.empty();
      for (int polls = 0; consumer.position(PARTITION) < end; polls++) {
        if (polls == MOST_POLLS) {
          throw new TimeoutException("the ledger could not be read to its end");
        }
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
          if (allowance.equals(record.key())) {
            newest = Optional.of(read(record));
          }
        }
      }
      return newest;
    }
  }

  private CallsSetAside read(ConsumerRecord<String, byte[]> record) {
    CallsSetAside sum = reader.deserialize(record.topic(), record.value());
    if (sum == null) {
      throw new KafkaException("a sum of the ledger was taken away");
    }
    return sum;
  }
}
