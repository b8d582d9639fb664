package moothall.deploy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import moothall.deploy.FreePorts;
import moothall.deploy.broker.EmbeddedBroker;
import moothall.deploy.registry.SchemaRegistry;
import moothall.deploy.standalone.Ports;
import moothall.events.PolicyInForce;
import moothall.events.PolicyPublished;
import moothall.schemas.AvroSerdes;
import moothall.schemas.CompactedView;
import moothall.schemas.KafkaConnection;
import moothall.schemas.TopicSetup;
import moothall.schemas.TopicSetup.ClusterShape;
import moothall.schemas.Topics;
import moothall.schemas.WholeTopic;
import moothall.schemas.WholeTopic.Change;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The policy's topic, on a broker: what is published is there whole, and what has gone is not. */
class WholeTopicTest {

  private static final String LINE = "moothall-moderation-policies";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;
  private final Ports ports = FreePorts.find();

  @Test
  void followsThePolicyThereAndBackAndGivesWayToWhoeverBeganLater() throws Exception {
    try (EmbeddedBroker broker =
            EmbeddedBroker.start(folder, ports.kafka(), ports.kafkaController());
        SchemaRegistry registry = SchemaRegistry.start(broker.bootstrap(), ports.registry());
        var client = new CachedSchemaRegistryClient(List.of(registry.url()), 10, Map.of())) {
      KafkaConnection kafka = KafkaConnection.local(broker.bootstrap(), registry.url());
      try (Admin admin = Admin.create(kafka.client("test"))) {
        new TopicSetup(admin, client, ClusterShape.STANDALONE).createAndCheck();
      }
      AvroSerdes serdes = new AvroSerdes(client, registry.url());
      Map<String, byte[]> first =
          Map.of("policy", policy(serdes, "1"), "gone", policy(serdes, "1"));
      Map<String, byte[]> second = Map.of("policy", policy(serdes, "2"));

      assertThat(become(kafka, first)).isEqualTo(new Change(2, 0));
      assertThat(become(kafka, first)).as("a restart").isEqualTo(new Change(0, 0));
      assertThat(become(kafka, second)).as("an upgrade").isEqualTo(new Change(1, 1));
      assertThat(become(kafka, first)).as("and the way back").isEqualTo(new Change(2, 0));
      try (WholeTopic slow = WholeTopic.open(kafka, Topics.POLICIES, LINE)) {
        assertThat(become(kafka, second)).isEqualTo(new Change(1, 1));
        assertThatThrownBy(() -> slow.become(first))
            .isInstanceOfAny(ProducerFencedException.class, InvalidProducerEpochException.class);
      }

      try (CompactedView<PolicyPublished> read = view(kafka, serdes)) {
        assertThat(read.awaitCaughtUp(PATIENCE)).isTrue();
        assertThat(read.all())
            .extracting(it -> ((PolicyInForce) it.getPart()).getVersion())
            .containsExactly("2");
      }
    }
  }

  private static Change become(KafkaConnection kafka, Map<String, byte[]> wanted) {
    try (WholeTopic topic = WholeTopic.open(kafka, Topics.POLICIES, LINE)) {
      return topic.become(wanted);
    }
  }

  private static byte[] policy(AvroSerdes serdes, String version) {
    return serdes
        .serializer(Topics.POLICIES)
        .serialize(Topics.POLICIES.name(), new PolicyPublished(new PolicyInForce(version, 0, 0)));
  }

  private static CompactedView<PolicyPublished> view(KafkaConnection kafka, AvroSerdes serdes) {
    return new CompactedView<>(
        Topics.POLICIES,
        new KafkaConsumer<>(
            kafka.consumer("test", "test"),
            new StringDeserializer(),
            serdes.deserializer(Topics.POLICIES)));
  }
}
