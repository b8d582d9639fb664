package moothall.schemas;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Creates the catalogue's topics and schemas where they are missing and checks them where they
 * exist. It never changes a topic that is there: what differs is said, and a person decides.
 */
public final class TopicSetup {

  private static final Patience PATIENCE = new Patience(Duration.ofSeconds(30));

  private final Admin admin;
  private final ClusterShape cluster;
  private final TopicDifferences topics;
  private final SchemaSetup schemas;

  /**
   * How the cluster keeps what it is given.
   *
   * @param replicationFactor copies of every partition; 1 only where there is one broker
   * @param flushEveryComment whether each accepted comment is forced to disk before it is
   *     acknowledged: for one broker, whose page cache is the only other copy
   */
  public record ClusterShape(short replicationFactor, boolean flushEveryComment) {

    public static final ClusterShape STANDALONE = new ClusterShape((short) 1, true);

    /** A cluster that keeps so many copies; with a single one, each comment is forced to disk. */
    public static ClusterShape of(int replicas) {
      return replicas == 1 ? STANDALONE : new ClusterShape((short) replicas, false);
    }

    Map<String, String> settingsFor(Topic<?> topic) {
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
    this.cluster = cluster;
    this.topics = new TopicDifferences(admin, cluster, PATIENCE.each());
    this.schemas = new SchemaSetup(registry);
  }

  /**
   * Creates what is missing, compares what is there, registers the schemas.
   *
   * @throws TopicsUnusableException if a topic differs from the catalogue, a schema is
   *     incompatible, or Kafka or the registry does not answer in time
   */
  public void createAndCheck() {
    createMissing();
    refuse(differences());
    schemas.register();
  }

  /**
   * For a service of a cluster, which creates nothing.
   *
   * @throws TopicsUnusableException if any of the topics that it uses, or its schema, is not as
   *     expected
   */
  public void check(List<Topic<?>> used) {
    List<String> differences = new ArrayList<>(topics.of(used));
    differences.addAll(schemas.differences(used));
    refuse(differences);
  }

  /** Returns the names of the topics that it has made. */
  public List<String> createMissing() {
    return PATIENCE.ask(() -> {
      var present = PATIENCE.await(admin.listTopics().names());
      List<NewTopic> missing =
          Topics.all().stream()
              .filter(topic -> !present.contains(topic.name()))
              .map(topic ->
                  new NewTopic(topic.name(), topic.partitions(), cluster.replicationFactor())
                      .configs(cluster.settingsFor(topic)))
              .toList();
      try {
        PATIENCE.await(admin.createTopics(missing).all());
      } catch (ExecutionException e) {
        // Another service was faster; that is as good.
        if (!(e.getCause() instanceof TopicExistsException)) {
          throw e;
        }
      }
      return missing.stream().map(NewTopic::name).toList();
    });
  }

  /** What differs although nothing is missing any more. */
  public List<String> differences() {
    return PATIENCE.ask(this::differencesOnceVisible);
  }

  /** A topic that was created a moment ago is not known to every broker yet. */
  private List<String> differencesOnceVisible()
      throws InterruptedException, ExecutionException, TimeoutException {
    long deadline = System.nanoTime() + PATIENCE.each().toNanos();
    while (true) {
      try {
        return topics.ofVisible(Topics.all());
      } catch (ExecutionException e) {
        boolean unseen = e.getCause() instanceof UnknownTopicOrPartitionException;
        if (!unseen || System.nanoTime() > deadline) {
          throw e;
        }
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
  }

  private static void refuse(List<String> differences) {
    if (!differences.isEmpty()) {
      throw new TopicsUnusableException(String.join("; ", differences));
    }
  }
}
