package moothall.ingest.polling;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import moothall.events.PollCursor;
import moothall.schemas.AvroSerdes;
import moothall.schemas.CompactedView;
import moothall.schemas.KafkaConnection;
import moothall.schemas.Topics;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * All pages' cursors, also of those that another instance asks: how long ago a page was read is no
 * secret of whoever read it, and is not forgotten when that instance ends.
 */
@Singleton
@Requires(property = "moothall.ingest.register", notEquals = "in-memory")
final class CursorsInKafka implements LastListed {

  private static final String NAME = "moothall-ingest-cursors";

  private final CompactedView<PollCursor> cursors;
  private final KafkaClientMetrics metrics;

  CursorsInKafka(KafkaConnection kafka, AvroSerdes serdes, MeterRegistry meters) {
    KafkaConsumer<String, PollCursor> consumer =
        new KafkaConsumer<>(
            kafka.consumer(NAME, NAME),
            new StringDeserializer(),
            serdes.deserializer(Topics.CURSORS));
    this.metrics = new KafkaClientMetrics(consumer);
    metrics.bindTo(meters);
    this.cursors = new CompactedView<>(Topics.CURSORS, consumer);
  }

  @Override
  public Optional<Instant> begunAt(String pageId) {
    return cursors.find(pageId).map(PollCursor::getCompleteUntil);
  }

  @PreDestroy
  void close() {
    metrics.close();
    cursors.close();
  }
}
