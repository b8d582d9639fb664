package moothall.deploy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import moothall.deploy.FreePorts;
import moothall.deploy.broker.EmbeddedBroker;
import moothall.deploy.registry.SchemaRegistry;
import moothall.deploy.standalone.Ports;
import moothall.schemas.KafkaConnection;
import moothall.schemas.Topic;
import moothall.schemas.TopicDifferences;
import moothall.schemas.TopicSetup;
import moothall.schemas.TopicSetup.ClusterShape;
import moothall.schemas.Topics;
import moothall.schemas.TopicsUnusableException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicSetupTest {

  @TempDir Path folder;
  private final Ports ports = FreePorts.find();
  private EmbeddedBroker broker;
  private SchemaRegistry registry;
  private Admin admin;
  private SchemaRegistryClient client;

  @BeforeEach
  void start() {
    broker = EmbeddedBroker.start(folder, ports.kafka(), ports.kafkaController());
    try {
      registry = SchemaRegistry.start(broker.bootstrap(), ports.registry());
    } catch (RuntimeException e) {
      // A broker whose folder goes while it runs ends the whole process.
      broker.close();
      throw e;
    }
    admin = Admin.create(KafkaConnection.local(broker.bootstrap(), registry.url()).client("test"));
    client = new CachedSchemaRegistryClient(List.of(registry.url()), 10, Map.of());
  }

  @AfterEach
  void stop() throws Exception {
    admin.close();
    client.close();
    registry.close();
    broker.close();
  }

  @Test
  void createsWhatIsMissingAndIsContentTheSecondTime() throws Exception {
    setUp();
    setUp();

    assertThat(admin.listTopics().names().get(20, TimeUnit.SECONDS))
        .containsAll(Topics.all().stream().map(Topic::name).toList());
    assertThat(client.getCompatibility(Topics.VERDICTS.subject())).isEqualTo("BACKWARD_TRANSITIVE");
  }

  @Test
  void namesATopicThatDiffersAndWhatWasExpected() throws Exception {
    setUp();
    admin
        .createPartitions(Map.of(Topics.VERDICTS.name(), NewPartitions.increaseTo(7)))
        .all()
        .get(20, TimeUnit.SECONDS);

    assertThatThrownBy(this::setUp)
        .isInstanceOf(TopicsUnusableException.class)
        .hasMessageContaining("moothall.verdicts.v1 has 7 partitions (expected: 4)");
  }

  @Test
  void saysWhatDiffersAndHowItIsMendedWithoutChangingIt() throws Exception {
    admin
        .createTopics(
            List.of(
                new NewTopic(Topics.PAGES.name(), 1, (short) 1)
                    .configs(Map.of("cleanup.policy", "delete")),
                new NewTopic(Topics.VERDICTS.name(), 3, (short) 1)))
        .all()
        .get(20, TimeUnit.SECONDS);

    List<String> differences =
        new TopicDifferences(admin, ClusterShape.of(3), Duration.ofSeconds(20)).of(Topics.all());

    assertThat(differences)
        .contains(
            "moothall.signals.v1 does not exist (expected: a topic of 4 partitions);"
                + " ./moothall topics makes it",
            "moothall.pages.v1 has 1 copy of a partition (expected: 3 or more);"
                + " kafka-reassign-partitions adds copies",
            "moothall.pages.v1 has cleanup.policy=delete (expected: compact); kafka-configs --alter"
                + " --entity-type topics --entity-name moothall.pages.v1 --add-config"
                + " cleanup.policy=compact sets it")
        .anyMatch(it ->
            it.startsWith("moothall.verdicts.v1 has 3 partitions (expected: 4); while nothing is"));
    assertThat(admin.listTopics().names().get(20, TimeUnit.SECONDS))
        .contains(Topics.PAGES.name(), Topics.VERDICTS.name())
        .doesNotContain(Topics.SIGNALS.name());
  }

  @Test
  void namesASchemaThatTheRegistryRefuses() throws Exception {
    client.register(
        Topics.PAGES.subject(),
        new AvroSchema(
            "{\"type\":\"record\",\"name\":\"PageRegistered\",\"namespace\":\"moothall.events\",\"fields\":[]}"));

    assertThatThrownBy(this::setUp)
        .isInstanceOf(TopicsUnusableException.class)
        .hasMessageContaining("moothall.pages.v1-value")
        .hasMessageContaining("expected: a schema that is BACKWARD_TRANSITIVE");
  }

  private void setUp() {
    new TopicSetup(admin, client, ClusterShape.STANDALONE).createAndCheck();
  }
}
