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
import moothall.schemas.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Publishes through one idempotent producer. Values are serialised before the producer sees them,
 * so that no client log can print a comment.
 */
@Singleton
final class KafkaCommentPublisher implements CommentPublisher {

  private final Producer<byte[], byte[]> producer;
  private final Serializer<CommentReceived> comments;
  private final StringSerializer keys = new StringSerializer();
  private final KafkaClientMetrics metrics;

  KafkaCommentPublisher(KafkaConnection kafka, AvroSerdes serdes, MeterRegistry meters) {
    this.producer =
        new KafkaProducer<>(
            kafka.producer("moothall-ingest"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    this.comments = serdes.serializer(Topics.COMMENTS_RECEIVED);
    this.metrics = new KafkaClientMetrics(producer);
    metrics.bindTo(meters);
  }

  @Override
  public Publication publish(List<CommentReceived> accepted) {
    return send(accepted.stream().map(this::record).toList());
  }

  @Override
  public Publication setAside(DeadLetter deadLetter) {
    return send(List.of(deadLetter.toRecord()));
  }

  private ProducerRecord<byte[], byte[]> record(CommentReceived comment) {
    String topic = Topics.COMMENTS_RECEIVED.name();
    return new ProducerRecord<>(
        topic,
        null,
        comment.getReceivedAt().toEpochMilli(),
        keys.serialize(topic, comment.getCommentId()),
        comments.serialize(topic, comment));
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
