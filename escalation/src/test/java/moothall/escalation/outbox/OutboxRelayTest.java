package moothall.escalation.outbox;

import static moothall.escalation.Colleagues.ASHA;
import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.measures.Measures;
import moothall.escalation.store.Database;
import moothall.escalation.store.Outbox;
import moothall.escalation.store.Tallies;
import moothall.events.ActionRequested;
import moothall.events.ReferralRaised;
import moothall.schemas.AvroSerdes;
import moothall.schemas.Topic;
import moothall.schemas.Topics;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class OutboxRelayTest {

  private final EscalationUnderTest service = EscalationUnderTest.start(Map.of());
  private final AvroSerdes serdes = serdes();
  private final MockProducer<String, byte[]> kafka =
      new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
  private final OutboxRelay relay =
      new OutboxRelay(
          service.bean(Database.class),
          service.bean(Outbox.class),
          new LetterEncoding(serdes),
          kafka,
          service.bean(Tallies.class),
          service.bean(Measures.class));

  @BeforeEach
  void decideSomething() {
    service.bean(VerdictIntake.class).take(hateful().judgement(), hateful().raw(), RECEIVED);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void sendsWhatWasDecidedOnce() {
    relay.sendSome();
    relay.sendSome();

    assertThat(kafka.history())
        .extracting(ProducerRecord::topic)
        .containsExactly(Topics.ACTIONS.name(), Topics.REFERRALS.name());
    assertThat(unsent()).isZero();
  }

  @Test
  void saysWhichEvidenceWasSealedFirst() {
    relay.sendSome();

    ActionRequested action =
        serdes
            .deserializer(Topics.ACTIONS)
            .deserialize(Topics.ACTIONS.name(), kafka.history().getFirst().value());

    assertThat(action.getEvidenceHash()).hasSize(64);
    assertThat(action.getCommentId()).isEqualTo("website:town-news:c-1");
    assertThat(action.getRequestedBy()).isEqualTo("system");
  }

  @Test
  void namesTheReferralAsTheCouncilDoes() {
    relay.sendSome();

    ReferralRaised referral =
        serdes
            .deserializer(Topics.REFERRALS)
            .deserialize(Topics.REFERRALS.name(), kafka.history().getLast().value());

    assertThat(referral.getCouncilReference()).matches("PRR-ambermere-20\\d\\d-000001");
    assertThat(referral.getReferralType()).isEqualTo("HATE_CRIME");
    assertThat(referral.getCategories()).containsExactly("HATE_RACE");
  }

  @Test
  void keepsWhatKafkaDidNotTake() {
    kafka.sendException = new TimeoutException("away");

    assertThatThrownBy(relay::sendSome).isInstanceOf(RuntimeException.class);

    assertThat(unsent()).isEqualTo(2);
    kafka.sendException = null;
    relay.sendSome();
    assertThat(unsent()).isZero();
  }

  @Test
  void setsAsideWhatCannotBeSentAndSendsTheRest() {
    Outbox outbox = service.bean(Outbox.class);
    boolean added =
        service
            .bean(Database.class)
            .inTransaction(connection -> {
              outbox.add(
                  connection, Topics.ACTIONS.name(), "website:town-news:c-2", new byte[] {1});
              outbox.add(connection, "no-such-topic", "website:town-news:c-3", new byte[] {1});
              return true;
            });
    assertThat(added).isTrue();
    service
        .bean(VerdictIntake.class)
        .take(hateful().on("website:town-news:c-4").judgement(), hateful().raw(), RECEIVED);

    relay.sendSome();
    relay.sendSome();

    assertThat(kafka.history()).hasSize(4);
    assertThat(unsent()).isZero();
    Tallies.Counts counts =
        service
            .bean(Database.class)
            .inTransaction(
                connection -> service.bean(Tallies.class).counts(connection, ASHA.queues()));
    assertThat(counts.deadLetters())
        .containsOnly(Map.entry("letter-undecodable", 1L), Map.entry("letter-topic", 1L));
  }

  private long unsent() {
    return service.bean(Database.class).inTransaction(service.bean(Tallies.class)::unsent);
  }

  private static AvroSerdes serdes() {
    MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
    int registered = 0;
    try {
      for (Topic<?> topic : List.of(Topics.ACTIONS, Topics.ACTION_RESULTS, Topics.REFERRALS)) {
        registered +=
            registry.register(topic.subject(), new AvroSchema(topic.schema().orElseThrow()));
      }
    } catch (IOException | RestClientException e) {
      throw new IllegalStateException(e);
    }
    assertThat(registered).isPositive();
    return new AvroSerdes(registry, "mock://unused");
  }
}
