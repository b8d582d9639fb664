package moothall.ingest.polling;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import moothall.events.CommentReceived;
import moothall.events.PollCursor;
import moothall.ingest.publishing.CommentRecords;
import moothall.ingest.publishing.Passage;
import moothall.schemas.AvroSerdes;
import moothall.schemas.KafkaConnection;
import moothall.schemas.Topics;
import moothall.service.tracing.Traces;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This instance's share of the pages: those whose cursors lie in the partitions that Kafka has
 * given it. One transactional producer a partition, so that an instance that lost its share without
 * noticing cannot write any more.
 */
final class CursorShare implements CursorBook, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(CursorShare.class);
  private static final String GROUP = "moothall-ingest-pollers";

  private final KafkaConnection kafka;
  private final MeterRegistry meters;
  private final KafkaConsumer<String, byte[]> consumer;
  private final KafkaClientMetrics metrics;
  private final Serializer<PollCursor> cursors;
  private final Deserializer<PollCursor> reader;
  private final CommentRecords comments;
  private final Map<Integer, Holding> holdings = new ConcurrentHashMap<>();

  CursorShare(KafkaConnection kafka, AvroSerdes serdes, Traces traces, MeterRegistry meters) {
    this.kafka = kafka;
    this.meters = meters;
    this.cursors = serdes.serializer(Topics.CURSORS);
    this.reader = serdes.deserializer(Topics.CURSORS);
    this.comments = new CommentRecords(serdes, traces);
    this.consumer =
        new KafkaConsumer<>(
            kafka.consumer(GROUP, GROUP), new StringDeserializer(), new ByteArrayDeserializer());
    this.metrics = new KafkaClientMetrics(consumer);
    metrics.bindTo(meters);
    consumer.subscribe(List.of(Topics.CURSORS.name()), new Assignment());
  }

  /** One partition in our hands. */
  private static final class Holding {
    final CommitLine line;
    final long end;
    final Map<String, PollCursor> known = new HashMap<>();
    boolean read;

    Holding(CommitLine line, long end) {
      this.line = line;
      this.end = end;
    }
  }

  /** Keeps our place in the group, and reads the cursors of partitions that are new to us. */
  void attend(Duration patience) {
    for (ConsumerRecord<String, byte[]> record : consumer.poll(patience)) {
      Holding holding = holdings.get(record.partition());
      // Later records are our own.
      if (holding != null && !holding.read && record.offset() < holding.end) {
        read(record).ifPresent(it -> holding.known.put(record.key(), it));
      }
    }
    holdings.forEach((partition, holding) ->
        holding.read = holding.read || consumer.position(at(partition)) >= holding.end);
  }

  /** A cursor that cannot be read is one that was never written: the page is read from afresh. */
  private Optional<PollCursor> read(ConsumerRecord<String, byte[]> record) {
    try {
      return Optional.ofNullable(reader.deserialize(record.topic(), record.value()));
    } catch (SerializationException e) {
      LOG.warn(
          "the cursor of page {} cannot be read: {}", record.key(), e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  boolean holds(String pageId) {
    Holding holding = holdings.get(partition(pageId));
    return holding != null && holding.read;
  }

  @Override
  public PollCursor cursor(String pageId) {
    Holding holding = holding(pageId);
    synchronized (holding) {
      return holding.known.getOrDefault(pageId, Rounds.unread(pageId));
    }
  }

  @Override
  public void commit(PollCursor cursor, List<CommentReceived> news) {
    try (Passage passage = comments.of(news)) {
      List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(passage.records());
      records.add(record(cursor));
      Holding holding = holding(cursor.getPageId());
      synchronized (holding) {
        holding.line.commit(records);
        passage.acknowledged();
        holding.known.put(cursor.getPageId(), cursor);
      }
    }
  }

  private ProducerRecord<byte[], byte[]> record(PollCursor cursor) {
    String topic = Topics.CURSORS.name();
    String pageId = cursor.getPageId();
    return new ProducerRecord<>(
        topic,
        partition(pageId),
        pageId.getBytes(StandardCharsets.UTF_8),
        cursors.serialize(topic, cursor));
  }

  /** Stable over versions of Kafka's clients: a cursor is looked for where it was written. */
  private static int partition(String pageId) {
    return Math.floorMod(pageId.hashCode(), Topics.CURSORS.partitions());
  }

  private Holding holding(String pageId) {
    Holding holding = holdings.get(partition(pageId));
    if (holding == null) {
      throw new IllegalStateException("page " + pageId + " is not in this instance's share");
    }
    return holding;
  }

  private final class Assignment implements ConsumerRebalanceListener {

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      for (TopicPartition partition : partitions) {
        // First the line, which ends what another instance had under way; then the end is the end.
        CommitLine line = CommitLine.open(kafka, GROUP + "-" + partition.partition(), meters);
        long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        holdings.put(partition.partition(), new Holding(line, end));
      }
      consumer.seekToBeginning(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      for (TopicPartition partition : partitions) {
        Holding holding = holdings.remove(partition.partition());
        if (holding != null) {
          holding.line.close();
        }
      }
    }
  }

  private static TopicPartition at(int partition) {
    return new TopicPartition(Topics.CURSORS.name(), partition);
  }

  @Override
  public void close() {
    holdings.values().forEach(it -> it.line.close());
    holdings.clear();
    metrics.close();
    consumer.close();
  }
}
