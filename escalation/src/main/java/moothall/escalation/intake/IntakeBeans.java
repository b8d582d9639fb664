package moothall.escalation.intake;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import moothall.escalation.actions.PageRegister;
import moothall.escalation.casework.SignalIntake;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.measures.Measures;
import moothall.escalation.store.Database;
import moothall.escalation.store.Tallies;
import moothall.schemas.AvroSerdes;
import moothall.schemas.KafkaConnection;
import moothall.schemas.Topics;
import moothall.service.tracing.Traces;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The Kafka clients of intake and the loop that uses them. */
@Factory
@Requires(property = "moothall.escalation.listen", notEquals = StringUtils.FALSE)
final class IntakeBeans {

  private static final Duration BACKOFF = Duration.ofSeconds(1);

  @Singleton
  @Bean(preDestroy = "close")
  KafkaProducer<byte[], byte[]> deadLetterProducer(KafkaConnection kafka, AvroSerdes topicsReady) {
    return new KafkaProducer<>(
        kafka.producer("moothall-escalation-dead-letters"),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  @Singleton
  DeadLetterOffice deadLetters(
      KafkaProducer<byte[], byte[]> producer,
      Database database,
      Tallies tallies,
      Measures measures) {
    return new DeadLetterOffice(producer, database, tallies, measures);
  }

  @Context
  @Bean(preDestroy = "close")
  VerdictListener listener(
      KafkaConnection kafka,
      AvroSerdes serdes,
      VerdictIntake verdicts,
      SignalIntake signals,
      PageRegister pages,
      Traces traces,
      DeadLetterOffice deadLetters,
      MeterRegistry registry,
      Clock clock) {
    KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            kafka.consumer("moothall-escalation-verdicts", "moothall-escalation"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    new KafkaClientMetrics(consumer).bindTo(registry);
    VerdictListener listener =
        new VerdictListener(
            consumer,
            new VerdictCodec(serdes.deserializer(Topics.VERDICTS)),
            new SignalCodec(serdes.deserializer(Topics.SIGNALS)),
            new VerdictListener.Intake(verdicts, signals, traces, pages::isRead),
            deadLetters,
            clock,
            BACKOFF);
    Gauge.builder("moothall.verdict.lag", () -> listener.lag().toMillis() / 1000.0)
        .baseUnit("seconds")
        .description(
            "How long ago the comment came whose verdict or signal is being taken in, or for how"
                + " long none could be")
        .register(registry);
    listener.start();
    return listener;
  }
}
