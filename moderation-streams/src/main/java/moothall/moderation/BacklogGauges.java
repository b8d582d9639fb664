package moothall.moderation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.ToDoubleFunction;
import moothall.schemas.KafkaConnection;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows the backlog, measured every few seconds from outside the stream, which may be stuck. */
final class BacklogGauges implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(BacklogGauges.class);
  private static final int SECONDS = 5;

  private final Admin admin;
  private final KafkaConsumer<byte[], byte[]> reader;
  private final Backlog backlog;
  private final ScheduledExecutorService measuring =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("backlog-gauges").factory());
  private final ScheduledFuture<?> rounds;
  private final Clock clock;
  private final MultiGauge records;
  private final MultiGauge oldest;
  private volatile Backlog.Waiting waiting = Backlog.Waiting.NONE;
  private volatile Instant measuredAt;

  BacklogGauges(KafkaConnection kafka, String applicationId, MeterRegistry meters, Clock clock) {
    this.admin = Admin.create(kafka.client(applicationId + "-backlog-admin"));
    Map<String, Object> settings =
        new HashMap<>(kafka.consumer(applicationId + "-backlog", applicationId + "-backlog"));
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
    settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 1);
    this.reader =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    this.clock = clock;
    this.measuredAt = clock.instant();
    this.backlog = new Backlog(reader, () -> committed(applicationId), clock);
    Gauge.builder("moothall.oldest.undecided", () -> waiting.oldest().toMillis() / 1000.0)
        .baseUnit("seconds")
        .description("How long the oldest comment without a verdict has waited")
        .register(meters);
    Gauge.builder("moothall.moderation.lag.records", () -> waiting.records())
        .description("Comments accepted and not yet judged")
        .register(meters);
    Gauge.builder(
            "moothall.backlog.measured",
            () -> Duration.between(measuredAt, clock.instant()).toMillis() / 1000.0)
        .baseUnit("seconds")
        .description("How long ago the backlog was measured; what is said of it is as old")
        .register(meters);
    this.records =
        MultiGauge.builder("moothall.partition.lag.records")
            .description("Comments of the partition that are accepted and not yet judged")
            .register(meters);
    this.oldest =
        MultiGauge.builder("moothall.partition.oldest.undecided")
            .baseUnit("seconds")
            .description("How long the oldest comment of the partition has waited for its verdict")
            .register(meters);
    this.rounds =
        measuring.scheduleWithFixedDelay(this::measure, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    rounds.cancel(true);
    measuring.shutdownNow();
    try {
      if (measuring.awaitTermination(SECONDS, TimeUnit.SECONDS)) {
        reader.close();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    admin.close(Duration.ofSeconds(1));
  }

  private void measure() {
    try {
      SortedMap<Integer, Backlog.Waiting> partitions = backlog.measure();
      waiting = partitions.values().stream().reduce(Backlog.Waiting.NONE, Backlog.Waiting::and);
      fill(records, partitions, Backlog.Waiting::records);
      fill(oldest, partitions, it -> it.oldest().toMillis() / 1000.0);
      measuredAt = clock.instant();
    } catch (InterruptException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      // An alert watches the age of the last value; the next round may do better.
      LOG.warn("the backlog could not be measured: {}", e.getClass().getSimpleName());
    }
  }

  private static void fill(
      MultiGauge gauge,
      SortedMap<Integer, Backlog.Waiting> partitions,
      ToDoubleFunction<Backlog.Waiting> value) {
    gauge.register(
        partitions.entrySet().stream()
            .map(it ->
                MultiGauge.Row.of(
                    Tags.of("partition", it.getKey().toString()),
                    value.applyAsDouble(it.getValue())))
            .toList(),
        true);
  }

  private Map<TopicPartition, Long> committed(String applicationId) {
    try {
      Map<TopicPartition, Long> committed = new HashMap<>();
      admin
          .listConsumerGroupOffsets(applicationId)
          .partitionsToOffsetAndMetadata()
          .get(SECONDS, TimeUnit.SECONDS)
          .forEach((partition, offset) -> {
            if (offset != null) {
              committed.put(partition, offset.offset());
            }
          });
      return committed;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptException(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the group's offsets are not to be had", e);
    }
  }
}
