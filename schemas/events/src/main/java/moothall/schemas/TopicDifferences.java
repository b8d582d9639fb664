package moothall.schemas;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import moothall.schemas.TopicSetup.ClusterShape;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * In what the cluster's topics differ from the catalogue: one sentence each, with what was expected
 * and how a person mends it. Looks only.
 */
public final class TopicDifferences {

  private final Admin admin;
  private final ClusterShape cluster;
  private final Patience patience;

  /** {@code patience} is how long each question to Kafka may take. */
  public TopicDifferences(Admin admin, ClusterShape cluster, Duration patience) {
    this.admin = admin;
    this.cluster = cluster;
    this.patience = new Patience(patience);
  }

  /**
   * Empty if all are as they should be.
   *
   * @throws TopicsUnusableException if Kafka does not answer, or refuses to
   */
  public List<String> of(List<Topic<?>> topics) {
    return patience.ask(() -> compare(topics, true));
  }

  /** The same; but one that does not exist ends it, since it may only not be known yet. */
  List<String> ofVisible(List<Topic<?>> topics)
      throws InterruptedException, ExecutionException, TimeoutException {
    return compare(topics, false);
  }

  private List<String> compare(List<Topic<?>> topics, boolean sayAbsent)
      throws InterruptedException, ExecutionException, TimeoutException {
    List<String> names = topics.stream().map(Topic::name).toList();
    Map<String, KafkaFuture<TopicDescription>> found =
        admin.describeTopics(names).topicNameValues();
    Map<ConfigResource, KafkaFuture<Config>> configs =
        admin
            .describeConfigs(
                names.stream().map(TopicDifferences::resource).collect(Collectors.toSet()))
            .values();
    List<String> differences = new ArrayList<>();
    for (Topic<?> topic : topics) {
      try {
        shape(topic, await(found, topic.name()), differences);
        settings(topic, await(configs, resource(topic.name())), differences);
      } catch (ExecutionException e) {
        if (e.getCause() instanceof UnknownTopicOrPartitionException && sayAbsent) {
          differences.add(
              topic.name()
                  + " does not exist (expected: a topic of "
                  + topic.partitions()
                  + " partitions); ./moothall topics makes it");
        } else if (e.getCause() instanceof TopicAuthorizationException) {
          differences.add(
              topic.name()
                  + " may not be looked at by this user (expected: the rights of its service);"
                  + " ./moothall topics --acls says which");
        } else {
          throw e;
        }
      }
    }
    return differences;
  }

  private void shape(Topic<?> topic, TopicDescription found, List<String> differences) {
    int partitions = found.partitions().size();
    if (partitions != topic.partitions()) {
      differences.add(
          topic.name()
              + " has "
              + partitions
              + " partitions (expected: "
              + topic.partitions()
              + "); "
              + (partitions < topic.partitions()
                  ? "while nothing is in it yet, kafka-topics --alter --partitions adds some"
                  : "partitions cannot be taken away, so make it anew while nothing is in it")
              + ": a comment's events keep their order only where their number never changes");
    }
    int copies = found.partitions().stream().mapToInt(it -> it.replicas().size()).min().orElse(0);
    if (copies < cluster.replicationFactor()) {
      differences.add(
          topic.name()
              + " has "
              + copies
              + (copies == 1 ? " copy" : " copies")
              + " of a partition (expected: "
              + cluster.replicationFactor()
              + " or more); kafka-reassign-partitions adds copies");
    }
  }

  private void settings(Topic<?> topic, Config found, List<String> differences) {
    Map<String, String> expected = new HashMap<>(cluster.settingsFor(topic));
    expected.forEach((key, value) -> {
      var entry = found.get(key);
      String actual = entry == null ? "nothing" : entry.value();
      if (!value.equals(actual)) {
        differences.add(
            topic.name()
                + " has "
                + key
                + "="
                + actual
                + " (expected: "
                + value
                + "); kafka-configs --alter --entity-type topics --entity-name "
                + topic.name()
                + " --add-config "
                + key
                + "="
                + value
                + " sets it");
      }
    });
  }

  private <K, V> V await(Map<K, KafkaFuture<V>> futures, K key)
      throws InterruptedException, ExecutionException, TimeoutException {
    KafkaFuture<V> future = futures.get(key);
    if (future == null) {
      throw new IllegalStateException("Kafka said nothing of " + key);
    }
    return patience.await(future);
  }

  private static ConfigResource resource(String topic) {
    return new ConfigResource(ConfigResource.Type.TOPIC, topic);
  }
}
