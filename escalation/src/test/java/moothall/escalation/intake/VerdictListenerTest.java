package moothall.escalation.intake;

import static moothall.escalation.Colleagues.ASHA;
import static moothall.escalation.Verdicts.harmless;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.Eventually;
import moothall.escalation.actions.ClockOfTheTest;
import moothall.escalation.casework.SignalIntake;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.domain.CommentId;
import moothall.escalation.measures.Measures;
import moothall.escalation.reading.CaseReader;
import moothall.escalation.store.Database;
import moothall.escalation.store.Tallies;
import moothall.events.CommentReceived;
import moothall.events.VerdictReached;
import moothall.schemas.AvroSerdes;
import moothall.schemas.DeadLetter;
import moothall.schemas.Topics;
import moothall.service.tracing.Traces;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class VerdictListenerTest {

  private static final EscalationUnderTest SERVICE = EscalationUnderTest.start(Map.of());
  private static final TopicPartition PARTITION = new TopicPartition(Topics.VERDICTS.name(), 0);
  private static final Duration AGE = Duration.ofHours(3);
  private static final AtomicInteger TESTS = new AtomicInteger();

  private final String prefix = "website:town-news:l-" + TESTS.incrementAndGet() + "-";
  private final AvroSerdes serdes = serdes();
  private final Serializer<VerdictReached> serializer = serdes.serializer(Topics.VERDICTS);
  private final Deserializer<VerdictReached> deserializer = serdes.deserializer(Topics.VERDICTS);
  private final AtomicInteger waits = new AtomicInteger();
  private final AtomicBoolean registryAway = new AtomicBoolean();
  private final AtomicBoolean waitFails = new AtomicBoolean();
  private final AtomicBoolean pollFails = new AtomicBoolean();
  private final MockConsumer<byte[], byte[]> consumer =
      new MockConsumer<>("earliest") {
        @Override
        public synchronized void pause(Collection<TopicPartition> partitions) {
          waits.incrementAndGet();
          super.pause(partitions);
        }

        @Override
        public synchronized ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
          if (!paused().isEmpty() && waitFails.getAndSet(false)) {
            registryAway.set(false);
            throw new KafkaException("not even waiting works");
          }
          if (paused().isEmpty() && pollFails.get()) {
            throw new KafkaException("nothing can be read");
          }
          return super.poll(timeout);
        }
      };
  private final MockProducer<byte[], byte[]> deadLetters =
      new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
  private final VerdictListener listener =
      new VerdictListener(
          consumer,
          new VerdictCodec(this::deserialize),
          new SignalCodec(serdes.deserializer(Topics.SIGNALS)),
          new VerdictListener.Intake(
              SERVICE.bean(VerdictIntake.class),
              SERVICE.bean(SignalIntake.class),
              Traces.OFF,
              () -> true),
          new DeadLetterOffice(
              deadLetters,
              SERVICE.bean(Database.class),
              SERVICE.bean(Tallies.class),
              SERVICE.bean(Measures.class)),
          Clock.systemUTC(),
          Duration.ofMillis(10));
  private long offset;

  @BeforeEach
  void start() {
    consumer.schedulePollTask(() -> {
      consumer.rebalance(List.of(PARTITION));
      consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
    });
    listener.start();
    Eventually.happens("assigned", () -> !consumer.assignment().isEmpty());
  }

  @AfterEach
  void close() {
    listener.close();
  }

  @AfterAll
  static void stop() {
    SERVICE.close();
  }

  @Test
  void takesInAndThenCommits() {
    receive(bytes("1"));

    Eventually.happens("committed", () -> committed() == 1);
    Eventually.happens("nothing in hand", () -> listener.lag().isZero());
    assertThat(isKnown("1")).isTrue();
    assertThat(listener.isAlive(Duration.ofMinutes(1))).isTrue();
  }

  /** How long words are kept is decided when they are taken in, and the pages say so. */
  @Test
  void readsNothingBeforeItKnowsThePages() {
    AtomicInteger asked = new AtomicInteger();
    AtomicBoolean known = new AtomicBoolean();
    AtomicReference<Instant> time = new AtomicReference<>(Instant.now());
    MockConsumer<byte[], byte[]> own = new MockConsumer<>("earliest");
    try (VerdictListener waiting =
        new VerdictListener(
            own,
            new VerdictCodec(this::deserialize),
            new SignalCodec(serdes.deserializer(Topics.SIGNALS)),
            new VerdictListener.Intake(
                SERVICE.bean(VerdictIntake.class),
                SERVICE.bean(SignalIntake.class),
                Traces.OFF,
                () -> {
                  asked.incrementAndGet();
                  return known.get();
                }),
            new DeadLetterOffice(
                deadLetters,
                SERVICE.bean(Database.class),
                SERVICE.bean(Tallies.class),
                SERVICE.bean(Measures.class)),
            new ClockOfTheTest(time::get),
            Duration.ofMillis(10))) {
      waiting.start();
      Eventually.happens("asked more than once", () -> asked.get() > 1);
      assertThat(own.subscription()).isEmpty();
      time.updateAndGet(it -> it.plus(AGE));
      assertThat(waiting.lag()).isEqualTo(AGE);

      known.set(true);

      Eventually.happens("reads", () -> !own.subscription().isEmpty());
      assertThat(waiting.lag()).isZero();
    }
  }

  @Test
  void setsPoisonAsideAndGoesOn() {
    byte[] poison = "not avro at all".getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOf(bytes("cut"), 20);
    receive(poison);
    receive(cut);
    receive(bytes("2"));

    Eventually.happens("committed", () -> committed() == 3);
    assertThat(isKnown("2")).isTrue();
    assertThat(deadLetters.history()).hasSize(2);
    assertThat(deadLetters.history().getFirst().value()).isEqualTo(poison);
    assertThat(reasons()).containsOnly("undecodable");
  }

  @Test
  void setsAsideAPayloadThatDoesNotFitItsDigest() {
    VerdictReached event = hateful().on(prefix + "3").event();
    var comment =
        CommentReceived.newBuilder(event.getComment()).setRawSha256("0".repeat(64)).build();
    receive(
        serializer.serialize(
            Topics.VERDICTS.name(), VerdictReached.newBuilder(event).setComment(comment).build()));

    Eventually.happens("committed", () -> committed() == 1);
    assertThat(reasons()).containsExactly("raw-digest");
    assertThat(isKnown("3")).isFalse();
  }

  @Test
  void waitsForTheDatabaseAndSkipsNothing() throws SQLException {
    try (var admin = DriverManager.getConnection(SERVICE.jdbcUrl());
        var statement = admin.createStatement()) {
      statement.execute("alter database " + admin.getCatalog() + " set lock_timeout = '100ms'");
      admin.setAutoCommit(false);
      statement.execute("lock table inbox in access exclusive mode");
      SERVICE.bean(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();

      receive(bytes("4"));
      receive(bytes("5"));
      // A connection that was being made when the time for locks was set waits without end.
      Eventually.happens(
          "polled while waiting",
          () -> {
            SERVICE.count(
                "select count(pg_terminate_backend(pid)) from pg_stat_activity"
                    + " where datname = current_database() and wait_event_type = 'Lock'"
                    + " and query_start < clock_timestamp() - interval '1 second'");
            return waits.get() > 2;
          });

      assertThat(committed()).isZero();
      assertThat(listener.lag()).isBetween(AGE, AGE.plusHours(1));
      assertThat(deadLetters.history()).isEmpty();
      admin.rollback();
    }
    Eventually.happens("committed", () -> committed() == 2);
    Eventually.happens("nothing in hand", () -> listener.lag().isZero());
    assertThat(isKnown("4")).isTrue();
    assertThat(isKnown("5")).isTrue();
  }

  @Test
  void isBehindForAsLongAsNothingCanBeReadThoughNothingIsInHand() {
    pollFails.set(true);
    Eventually.happens(
        "behind over several attempts",
        () -> listener.lag().compareTo(Duration.ofMillis(100)) > 0 && waits.get() > 5);
    assertThat(listener.isAlive(Duration.ofMinutes(1))).isTrue();

    pollFails.set(false);

    Eventually.happens("not behind any more", () -> listener.lag().isZero());
  }

  @Test
  void readsOnAfterAWaitThatFailed() {
    registryAway.set(true);
    waitFails.set(true);
    receive(bytes("6"));
    receive(bytes("7"));
    Eventually.happens("a wait failed", () -> !waitFails.get());
    receive(bytes("8"));

    Eventually.happens("committed", () -> committed() == 3);
    assertThat(isKnown("8")).isTrue();
    assertThat(deadLetters.history()).isEmpty();
  }

  private VerdictReached deserialize(String topic, byte[] bytes) {
    if (registryAway.get()) {
      throw new SerializationException("-", new IOException("half an answer"));
    }
    return deserializer.deserialize(topic, bytes);
  }

  private List<String> reasons() {
    return deadLetters.history().stream()
        .map(ProducerRecord::headers)
        .flatMap(headers -> DeadLetter.header(headers, DeadLetter.REASON).stream())
        .toList();
  }

  private byte[] bytes(String id) {
    return serializer.serialize(Topics.VERDICTS.name(), harmless().on(prefix + id).event());
  }

  private void receive(byte[] value) {
    long at = offset++;
    long written = Instant.now().minus(AGE).toEpochMilli();
    consumer.schedulePollTask(() ->
        consumer.addRecord(
            new ConsumerRecord<>(
                PARTITION.topic(),
                0,
                at,
                written,
                TimestampType.CREATE_TIME,
                0,
                value.length,
                new byte[0],
                value,
                new RecordHeaders(),
                Optional.empty())));
  }

  private long committed() {
    OffsetAndMetadata it = consumer.committed(Set.of(PARTITION)).get(PARTITION);
    return it == null ? 0 : it.offset();
  }

  private boolean isKnown(String id) {
    return SERVICE.bean(CaseReader.class).find(ASHA, new CommentId(prefix + id)).isPresent();
  }

  private static AvroSerdes serdes() {
    MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
    try {
      registry.register(Topics.VERDICTS.subject(), new AvroSchema(VerdictReached.getClassSchema()));
    } catch (IOException | RestClientException e) {
      throw new IllegalStateException(e);
    }
    return new AvroSerdes(registry, "mock://unused");
  }
}
