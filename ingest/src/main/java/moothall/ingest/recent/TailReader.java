package moothall.ingest.recent;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import moothall.schemas.KafkaConnection;
import moothall.schemas.Topic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads topics from a moment in the past, and then on, in a thread of its own. */
final class TailReader implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(TailReader.class);
  private static final String NAME = "moothall-ingest-recent";
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Consumer<String, byte[]> consumer;
  private final Optional<KafkaClientMetrics> metrics;
  private final List<Topic<?>> topics;
  private final Instant since;
  private final Taker taker;
  private final Runnable caughtUp;
  private final Thread thread;

  /** Takes one record; what it throws means that it is to be given the record again. */
  interface Taker {
    void accept(ConsumerRecord<String, byte[]> record);
  }

  /** Reads through a consumer of its own, and shows its metrics. */
  static TailReader start(
      KafkaConnection kafka,
      MeterRegistry meters,
      List<Topic<?>> topics,
      Instant since,
      Taker taker,
      Runnable caughtUp) {
    KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            kafka.consumer(NAME, NAME), new StringDeserializer(), new ByteArrayDeserializer());
    KafkaClientMetrics metrics = new KafkaClientMetrics(consumer);
    metrics.bindTo(meters);
    return new TailReader(consumer, Optional.of(metrics), topics, since, taker, caughtUp);
  }

  /** Takes over the consumer, and begins to read. */
  TailReader(
      Consumer<String, byte[]> consumer,
      List<Topic<?>> topics,
      Instant since,
      Taker taker,
      Runnable caughtUp) {
    this(consumer, Optional.empty(), topics, since, taker, caughtUp);
  }

  private TailReader(
      Consumer<String, byte[]> consumer,
      Optional<KafkaClientMetrics> metrics,
      List<Topic<?>> topics,
      Instant since,
      Taker taker,
      Runnable caughtUp) {
    this.consumer = consumer;
    this.metrics = metrics;
    this.topics = topics;
    this.since = since;
    this.taker = taker;
    this.caughtUp = caughtUp;
    this.thread = Thread.ofPlatform().daemon().name(NAME).unstarted(this::run);
    thread.start();
  }

  private void run() {
    @Nullable Map<TopicPartition, Long> ends = null;
    boolean behind = true;
    try (consumer) {
      while (true) {
        try {
          ends = ends == null ? assign() : ends;
          takeAll(consumer.poll(POLL));
          if (behind && isAt(ends)) {
            behind = false;
            caughtUp.run();
          }
        } catch (WakeupException closed) {
          return;
        } catch (RuntimeException e) {
          LOG.warn("recent comments cannot be read just now: {}", e.getClass().getSimpleName());
          LockSupport.parkNanos(PAUSE.toNanos());
        }
      }
    }
  }

  /** What could not be taken is read again, and nothing behind it is passed by. */
  private void takeAll(ConsumerRecords<String, byte[]> records) {
    Map<TopicPartition, Long> next = new LinkedHashMap<>();
    records.partitions().forEach(it -> next.put(it, records.records(it).getFirst().offset()));
    try {
      for (ConsumerRecord<String, byte[]> record : records) {
        taker.accept(record);
        next.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
      }
    } catch (RuntimeException e) {
      next.forEach(consumer::seek);
      throw e;
    }
  }

  private Map<TopicPartition, Long> assign() {
    List<TopicPartition> partitions =
        topics.stream()
            .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
            .map(it -> new TopicPartition(it.topic(), it.partition()))
            .toList();
    consumer.assign(partitions);
    Map<TopicPartition, Long> ends = Map.copyOf(consumer.endOffsets(partitions));
    Map<TopicPartition, OffsetAndTimestamp> first =
        consumer.offsetsForTimes(
            partitions.stream()
                .collect(Collectors.toMap(Function.identity(), _ -> since.toEpochMilli())));
    for (TopicPartition partition : partitions) {
      OffsetAndTimestamp from = first.get(partition);
      consumer.seek(partition, from == null ? ends.getOrDefault(partition, 0L) : from.offset());
    }
    return ends;
  }

  private boolean isAt(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  @Override
  public void close() {
    metrics.ifPresent(KafkaClientMetrics::close);
    consumer.wakeup();
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
