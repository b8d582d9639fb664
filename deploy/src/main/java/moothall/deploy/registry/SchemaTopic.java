package moothall.deploy.registry;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import moothall.schemas.KafkaConnection;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Makes sure that {@code _schemas} has one partition and forgets nothing but old values. */
final class SchemaTopic {

  private static final String NAME = SchemaLog.TOPIC;
  private static final Duration PAUSE = Duration.ofMillis(50);

  private SchemaTopic() {}

  static void createAndCheck(Admin admin, KafkaConnection kafka, Duration patience) {
    try {
      createIfMissing(admin, (short) kafka.replicas());
      checkOnceItIsKnown(admin, System.nanoTime() + patience.toNanos());
    } catch (ExecutionException e) {
      throw new RegistryUnusableException(
          "Kafka at "
              + kafka.bootstrapServers()
              + " did not create or describe "
              + NAME
              + " within "
              + patience.toSeconds()
              + " s: "
              + e.getCause()
              + " (expected: a running broker)",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RegistryUnusableException("interrupted while " + NAME + " was checked", e);
    }
  }

  private static void createIfMissing(Admin admin, short replicas)
      throws ExecutionException, InterruptedException {
    NewTopic topic =
        new NewTopic(NAME, 1, replicas)
            .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
    try {
      admin.createTopics(List.of(topic)).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }

  /** A broker answers that a topic was made a moment before it can describe it. */
  private static void checkOnceItIsKnown(Admin admin, long deadline)
      throws ExecutionException, InterruptedException {
    while (true) {
      try {
        check(admin);
        return;
      } catch (ExecutionException e) {
        boolean early = e.getCause() instanceof UnknownTopicOrPartitionException;
        if (!early || System.nanoTime() >= deadline) {
          throw e;
        }
        Thread.sleep(PAUSE);
      }
    }
  }

  private static void check(Admin admin) throws ExecutionException, InterruptedException {
    var resource = new ConfigResource(ConfigResource.Type.TOPIC, NAME);
    for (var description : admin.describeTopics(Set.of(NAME)).allTopicNames().get().values()) {
      if (description.partitions().size() != 1) {
        throw unfit(description.partitions().size() + " partitions", "one, so that ids have order");
      }
    }
    for (var settings : admin.describeConfigs(Set.of(resource)).all().get().values()) {
      String policy = settings.get(TopicConfig.CLEANUP_POLICY_CONFIG).value();
      if (!TopicConfig.CLEANUP_POLICY_COMPACT.equals(policy)) {
        throw unfit("cleanup.policy=" + policy, "compact, or schemas would be lost");
      }
    }
  }

  private static RegistryUnusableException unfit(String found, String expected) {
    return new RegistryUnusableException(NAME + " has " + found + " (expected: " + expected + ")");
  }
}
