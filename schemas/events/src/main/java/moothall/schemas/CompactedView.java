package moothall.schemas;

import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest value per key of a compacted topic, kept current by a plain consumer of its own
 * thread. Plain on purpose: a corrupted global store stops a Kafka Streams application for good, a
 * consumer merely reads on.
 */
public final class CompactedView<V> implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(CompactedView.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Consumer<String, V> consumer;
  private final Map<String, V> newest = new ConcurrentHashMap<>();
  private final CountDownLatch caughtUp = new CountDownLatch(1);
  private final Thread reader;

  /** Takes over the consumer, which needs no group and no offsets, and closes it. */
  public CompactedView(Topic<V> topic, Consumer<String, V> consumer) {
    this.consumer = consumer;
    this.reader =
        Thread.ofPlatform().daemon().name("view-of-" + topic.name()).unstarted(() -> read(topic));
    reader.start();
  }

  public Optional<V> find(String key) {
    return Optional.ofNullable(newest.get(key));
  }

  public Collection<V> all() {
    return List.copyOf(newest.values());
  }

  /** Whether everything that was in the topic at the start has been read. */
  public boolean isCaughtUp() {
    return caughtUp.getCount() == 0;
  }

  /** Waits until everything that was in the topic at the start has been read. */
  public boolean awaitCaughtUp(Duration patience) throws InterruptedException {
    return caughtUp.await(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    consumer.wakeup();
    try {
      reader.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void read(Topic<V> topic) {
    @Nullable Map<TopicPartition, Long> ends = null;
    try (consumer) {
      while (true) {
        try {
          ends = ends == null ? assign(topic) : ends;
          readOn();
          if (caughtUp.getCount() > 0 && isAt(ends)) {
            caughtUp.countDown();
          }
        } catch (WakeupException closed) {
          return;
        } catch (KafkaException e) {
          LOG.warn("{} cannot be read just now: {}", topic.name(), e.getClass().getSimpleName());
          LockSupport.parkNanos(PAUSE.toNanos());
        }
      }
    }
  }

  private Map<TopicPartition, Long> assign(Topic<V> topic) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic.name()).stream()
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    return new HashMap<>(consumer.endOffsets(partitions));
  }

  private boolean isAt(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  /** A record that cannot be decoded is passed over, loudly: the newest readable value stays. */
  private void readOn() {
    try {
      for (ConsumerRecord<String, V> record : consumer.poll(POLL)) {
        apply(record);
      }
    } catch (RecordDeserializationException e) {
      if (isPassing(e)) {
        throw e;
      }
      LOG.error(
          "{} at offset {} cannot be decoded and is passed over", e.topicPartition(), e.offset());
      consumer.seek(e.topicPartition(), e.offset() + 1);
    }
  }

  /** A registry that does not answer says nothing about the record; bytes that end too early do. */
  private static boolean isPassing(RecordDeserializationException trouble) {
    for (Throwable cause = trouble.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException && !(cause instanceof EOFException)) {
        return true;
      }
    }
    return false;
  }

  private void apply(ConsumerRecord<String, V> record) {
    V value = record.value();
    if (value == null) {
      newest.remove(record.key());
    } else {
      newest.put(record.key(), value);
    }
  }
}
