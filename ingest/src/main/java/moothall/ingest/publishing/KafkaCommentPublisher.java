package moothall.ingest.publishing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import moothall.events.CommentReceived;
import moothall.schemas.AvroSerdes;
import moothall.schemas.DeadLetter;
import moothall.schemas.KafkaConnection;
import moothall.service.tracing.Traces;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Publishes through one idempotent producer. */
@Singleton
final class KafkaCommentPublisher implements CommentPublisher {

  private final Producer<byte[], byte[]> producer;
  private final CommentRecords records;
  private final KafkaClientMetrics metrics;

  KafkaCommentPublisher(
      KafkaConnection kafka, AvroSerdes serdes, Traces traces, MeterRegistry meters) {
    this.producer =
        new KafkaProducer<>(
            kafka.producer("moothall-ingest"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    this.records = new CommentRecords(serdes, traces);
    this.metrics = new KafkaClientMetrics(producer);
    metrics.bindTo(meters);
  }

  @Override
  public Publication publish(List<CommentReceived> accepted) {
    try (Passage passage = records.of(accepted)) {
      Publication publication = send(passage.records());
      if (publication instanceof Acknowledged) {
        passage.acknowledged();
      }
      return publication;
    }
  }

  @Override
  public Publication setAside(DeadLetter deadLetter) {
    return send(List.of(deadLetter.toRecord()));
  }

  private Publication send(List<ProducerRecord<byte[], byte[]>> records) {
    List<Future<RecordMetadata>> sent = new ArrayList<>(records.size());
    try {
      for (ProducerRecord<byte[], byte[]> record : records) {
        sent.add(producer.send(record));
      }
      for (Future<RecordMetadata> each : sent) {
        each.get();
      }
      return new Acknowledged();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      return new NotAcknowledged(cause.getClass().getSimpleName());
    } catch (KafkaException e) {
      return new NotAcknowledged(e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new NotAcknowledged("Interrupted");
    }
  }

  @PreDestroy
  void close() {
    metrics.close();
    producer.close(Duration.ofSeconds(5));
  }
}
