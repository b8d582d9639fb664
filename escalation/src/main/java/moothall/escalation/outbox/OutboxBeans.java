package moothall.escalation.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import java.time.Duration;
import moothall.escalation.BackgroundLoop;
import moothall.escalation.Bells;
import moothall.escalation.measures.Measures;
import moothall.escalation.store.Database;
import moothall.escalation.store.Outbox;
import moothall.escalation.store.Tallies;
import moothall.schemas.AvroSerdes;
import moothall.schemas.KafkaConnection;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The relay's producer and its loop. */
@Factory
@Requires(property = "moothall.escalation.listen", notEquals = StringUtils.FALSE)
final class OutboxBeans {

  private static final Duration PAUSE = Duration.ofMillis(500);

  @Context
  @Bean(preDestroy = "close")
  Post post(
      KafkaConnection kafka,
      AvroSerdes serdes,
      Database database,
      Outbox outbox,
      Bells bells,
      Tallies tallies,
      Measures measures,
      MeterRegistry registry) {
    KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            kafka.producer("moothall-escalation-outbox"),
            new StringSerializer(),
            new ByteArraySerializer());
    KafkaClientMetrics metrics = new KafkaClientMetrics(producer);
    metrics.bindTo(registry);
    OutboxRelay relay =
        new OutboxRelay(database, outbox, new LetterEncoding(serdes), producer, tallies, measures);
    return new Post(
        new BackgroundLoop("outbox-relay", bells.outbox(), PAUSE, relay::sendSome),
        metrics,
        producer);
  }

  /** What must be closed, in this order. */
  record Post(
      BackgroundLoop loop, KafkaClientMetrics metrics, KafkaProducer<String, byte[]> producer)
      implements AutoCloseable {
    @Override
    public void close() {
      loop.close();
      metrics.close();
      producer.close(Duration.ofSeconds(5));
    }
  }
}
