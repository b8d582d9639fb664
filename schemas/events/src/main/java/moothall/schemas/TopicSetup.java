package moothall.schemas;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Creates the catalogue's topics and schemas where they are missing and checks them where they
 * exist. It never changes a topic that is there: what differs is said, and a person decides.
 */
public final class TopicSetup {

  static final String COMPATIBILITY = "BACKWARD_TRANSITIVE";
  private static final long TIMEOUT_SECONDS = 30;

  private final Admin admin;
  private final SchemaRegistryClient registry;
  private final ClusterShape cluster;

  /**
   * How the cluster keeps what it is given.
   *
   * @param replicationFactor copies of every partition; 1 only where there is one broker
   * @param flushEveryComment whether each accepted comment is forced to disk before it is
   *     acknowledged: for one broker, whose page cache is the only other copy
   */
  public record ClusterShape(short replicationFactor, boolean flushEveryComment) {

    public static final ClusterShape STANDALONE = new ClusterShape((short) 1, true);
    public static final ClusterShape CLUSTER = new ClusterShape((short) 3, false);

    private Map<String, String> settingsFor(Topic<?> topic) {
      Map<String, String> settings = new HashMap<>(topic.settings());
      settings.put("min.insync.replicas", replicationFactor > 1 ? "2" : "1");
      if (flushEveryComment && topic.equals(Topics.COMMENTS_RECEIVED)) {
        settings.put("flush.messages", "1");
      }
      return settings;
    }
  }

  public TopicSetup(Admin admin, SchemaRegistryClient registry, ClusterShape cluster) {
    this.admin = admin;
    this.registry = registry;
    this.cluster = cluster;
  }

  /**
   * Creates what is missing, compares what is there, registers the schemas.
   *
   * @throws TopicsUnusableException if a topic differs from the catalogue, a schema is
   *     incompatible, or Kafka or the registry does not answer within 30 seconds
   */
  public void createAndCheck() {
    try {
      createMissing();
      List<String> differences = differencesOnceVisible();
      if (!differences.isEmpty()) {
        throw new TopicsUnusableException(String.join("; ", differences));
      }
      for (Topic<?> topic : Topics.all()) {
        topic.schema().ifPresent(schema -> register(topic, schema));
      }
    } catch (ExecutionException e) {
      throw new TopicsUnusableException(
          "Kafka refused to create or describe topics: " + e.getCause(), e);
    } catch (TimeoutException e) {
      throw new TopicsUnusableException("Kafka did not answer within " + TIMEOUT_SECONDS + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TopicsUnusableException("interrupted while topics were checked", e);
    }
  }

  private void createMissing() throws InterruptedException, ExecutionException, TimeoutException {
    var present = admin.listTopics().names().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    List<NewTopic> missing =
        Topics.all().stream()
            .filter(topic -> !present.contains(topic.name()))
            .map(topic ->
                new NewTopic(topic.name(), topic.partitions(), cluster.replicationFactor())
                    .configs(cluster.settingsFor(topic)))
            .toList();
    try {
      admin.createTopics(missing).all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      // Another service was faster; that is as good.
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }

  /** A topic that another service created a moment ago is not known to every broker yet. */
  private List<String> differencesOnceVisible()
      throws InterruptedException, ExecutionException, TimeoutException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
    while (true) {
      try {
        return differences();
      } catch (ExecutionException e) {
        boolean unseen = e.getCause() instanceof UnknownTopicOrPartitionException;
        if (!unseen || System.nanoTime() > deadline) {
          throw e;
        }
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
  }

  private List<String> differences()
      throws InterruptedException, ExecutionException, TimeoutException {
    List<String> names = Topics.all().stream().map(Topic::name).toList();
    Map<String, TopicDescription> found =
        admin.describeTopics(names).allTopicNames().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    var resources =
        names.stream()
            .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
            .collect(Collectors.toSet());
    var configs = admin.describeConfigs(resources).all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    List<String> differences = new ArrayList<>();
    for (Topic<?> topic : Topics.all()) {
      int partitions =
          Optional.ofNullable(found.get(topic.name())).map(it -> it.partitions().size()).orElse(0);
      if (partitions != topic.partitions()) {
        differences.add(
            topic.name()
                + " has "
                + partitions
                + " partitions (expected: "
                + topic.partitions()
                + ")");
      }
      var config = configs.get(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()));
      cluster
          .settingsFor(topic)
          .forEach((key, expected) -> {
            var entry = config == null ? null : config.get(key);
            String actual = entry == null ? "nothing" : entry.value();
            if (!expected.equals(actual)) {
              differences.add(
                  topic.name() + " has " + key + "=" + actual + " (expected: " + expected + ")");
            }
          });
    }
    return differences;
  }

  private void register(Topic<?> topic, Schema schema) {
    try {
      registry.register(topic.subject(), new AvroSchema(schema));
      if (!COMPATIBILITY.equals(compatibilityOf(topic.subject()))) {
        registry.updateCompatibility(topic.subject(), COMPATIBILITY);
      }
    } catch (RestClientException e) {
      throw new TopicsUnusableException(
          "the registry refuses the schema of "
              + topic.subject()
              + ": "
              + e.getMessage()
              + " (expected: a schema that is "
              + COMPATIBILITY
              + " with every registered version)",
          e);
    } catch (IOException e) {
      throw new TopicsUnusableException(
          "the schema registry does not answer: " + e.getMessage(), e);
    }
  }

  private String compatibilityOf(String subject) throws IOException, RestClientException {
    try {
      return registry.getCompatibility(subject);
    } catch (RestClientException e) {
      if (e.getStatus() == 404) {
        return "none set";
      }
      throw e;
    }
  }
}
