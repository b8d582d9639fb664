package moothall.ingest.replays;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import moothall.events.ReplayRequested;
import moothall.schemas.AvroSerdes;
import moothall.schemas.KafkaConnection;
import moothall.schemas.Topics;
import moothall.schemas.letters.Letter;
import moothall.schemas.letters.LetterBook;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out what was asked for, one letter after the other: its comment has been acknowledged by
 * Kafka before the request counts as done. Whoever dies in between does it again, and that is
 * harmless: under the same policy and model the same version of a comment gets the same verdict,
 * which escalation takes in once; under another one a person is asked where one had decided.
 * Letters of other topics are not ingest's, and are left where they are.
 */
@Context
@Requires(property = "moothall.ingest.register", notEquals = "in-memory")
public final class RequestedReplays implements AutoCloseable {

  /** As whom the instances of ingest share the requests, at which ingest must be let in. */
  public static final String GROUP = "moothall-ingest-replays";

  private static final Logger LOG = LoggerFactory.getLogger(RequestedReplays.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final LetterBook letters;
  private final Deserializer<ReplayRequested> requests;
  private final KafkaConsumer<String, byte[]> consumer;
  private final Producer<byte[], byte[]> producer;
  private final Thread thread;

  /** Begins at once, with what was asked for while nobody was there. */
  public RequestedReplays(KafkaConnection kafka, AvroSerdes serdes) {
    this.letters = new LetterBook(kafka, GROUP + "-letters");
    this.requests = serdes.deserializer(Topics.REPLAYS);
    Map<String, Object> settings = kafka.consumer(GROUP, GROUP);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
    this.consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    this.producer =
        new KafkaProducer<>(
            kafka.producer(GROUP), new ByteArraySerializer(), new ByteArraySerializer());
    this.thread = Thread.ofPlatform().daemon().name(GROUP).unstarted(this::run);
    thread.start();
  }

  private void run() {
    try (consumer;
        producer) {
      consumer.subscribe(List.of(Topics.REPLAYS.name()));
      while (true) {
        try {
          consumer.poll(POLL).forEach(this::take);
        } catch (WakeupException | InterruptException closed) {
          return;
        } catch (RuntimeException e) {
          LOG.warn("dead letters cannot be sent again just now: {}", e.getClass().getSimpleName());
          LockSupport.parkNanos(PAUSE.toNanos());
        }
      }
    }
  }

  /** What fails is tried again before anything else. */
  private void take(ConsumerRecord<String, byte[]> record) {
    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
    try {
      read(record).ifPresent(this::carryOut);
      consumer.commitSync(Map.of(partition, new OffsetAndMetadata(record.offset() + 1)));
    } catch (WakeupException | InterruptException closed) {
      throw closed;
    } catch (RuntimeException e) {
      consumer.seek(partition, record.offset());
      throw e;
    }
  }

  private Optional<ReplayRequested> read(ConsumerRecord<String, byte[]> record) {
    try {
      return Optional.ofNullable(requests.deserialize(record.topic(), record.value()));
    } catch (RuntimeException e) {
      if (AvroSerdes.mayBeReadLater(e)) {
        throw e;
      }
      LOG.warn("{}-{} is no request, and is passed over", record.topic(), record.offset());
      return Optional.empty();
    }
  }

  private void carryOut(ReplayRequested request) {
    Optional<ProducerRecord<byte[], byte[]>> again =
        letters
            .at(request.getLetter())
            .filter(it -> it.letter().origin().equals(request.getOrigin()))
            .flatMap(Letter::again)
            .filter(it -> it.topic().equals(Topics.COMMENTS_RECEIVED.name()));
    if (again.isEmpty()) {
      LOG.warn(
          "dead letter {} is not sent again: it is kept no longer, or is no comment",
          request.getLetter());
      return;
    }
    try {
      var _ = producer.send(again.get()).get();
      LOG.info("dead letter {} was sent again", request.getLetter());
    } catch (ExecutionException e) {
      throw new KafkaException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptException(e);
    }
  }

  @Override
  @PreDestroy
  public void close() {
    consumer.wakeup();
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
