package moothall.ingest.polling;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moothall.schemas.KafkaConnection;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes records together or not at all; a second line of the same name ends the first. */
final class CommitLine implements AutoCloseable {

  private final Producer<byte[], byte[]> producer;
  private final Optional<KafkaClientMetrics> metrics;

  /** Opens the line of that name for a moment: it is gone before anybody could measure it. */
  static CommitLine open(KafkaConnection kafka, String name) {
    return new CommitLine(producer(kafka, name));
  }

  /** Opens the line of that name, and shows its producer's own metrics while it is open. */
  static CommitLine open(KafkaConnection kafka, String name, MeterRegistry meters) {
    Producer<byte[], byte[]> producer = producer(kafka, name);
    return new CommitLine(producer, meters);
  }

  private static Producer<byte[], byte[]> producer(KafkaConnection kafka, String name) {
    Map<String, Object> settings = kafka.producer(name);
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, name);
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** Takes over the producer, which is closed if no transaction can be had from it. */
  CommitLine(Producer<byte[], byte[]> producer) {
    this.producer = ready(producer);
    this.metrics = Optional.empty();
  }

  private CommitLine(Producer<byte[], byte[]> producer, MeterRegistry meters) {
    this.producer = ready(producer);
    KafkaClientMetrics shown = new KafkaClientMetrics(producer);
    shown.bindTo(meters);
    this.metrics = Optional.of(shown);
  }

  private static Producer<byte[], byte[]> ready(Producer<byte[], byte[]> producer) {
    try {
      producer.initTransactions();
      return producer;
    } catch (RuntimeException e) {
      producer.close(Duration.ZERO);
      throw e;
    }
  }

  /**
   * Returns when they are committed.
   *
   * @throws KafkaException if that cannot be said; the line is then of no more use
   */
  @SuppressWarnings("FutureReturnValueIgnored") // the commit fails if any of them did
  void commit(List<ProducerRecord<byte[], byte[]>> records) {
    producer.beginTransaction();
    try {
      records.forEach(producer::send);
      producer.commitTransaction();
    } catch (KafkaException e) {
      abort();
      throw e;
    }
  }

  private void abort() {
    try {
      producer.abortTransaction();
    } catch (RuntimeException lostAnyway) {
      // Also where a commit has timed out, after which nothing else may be asked of the producer.
      // Whoever opens the next line under this name ends the transaction.
    }
  }

  @Override
  public void close() {
    metrics.ifPresent(KafkaClientMetrics::close);
    producer.close(Duration.ofSeconds(5));
  }
}
