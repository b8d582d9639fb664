package moothall.deploy.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import moothall.deploy.cluster.KafkaRights.Right;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.resource.ResourceType;

/** Whether the user as whom we are signed in may do to topics and groups what its service does. */
final class RightsCheck {

  private static final String RIGHTS = "rights";

  private final Admin admin;
  private final Duration patience;

  RightsCheck(Admin admin, Duration patience) {
    this.admin = admin;
    this.patience = patience;
  }

  List<Finding> look(String service) {
    List<Right> named = KafkaRights.of(service).stream().filter(right -> !right.prefix()).toList();
    List<Finding> findings = new ArrayList<>();
    try {
      topics(named.stream().filter(it -> it.type() == ResourceType.TOPIC).toList(), findings);
      for (Right right : named) {
        if (right.type() == ResourceType.GROUP) {
          group(right.name(), findings);
        }
      }
      if (findings.isEmpty()) {
        findings.add(Finding.fine(RIGHTS, "those of " + service));
      }
    } catch (ExecutionException | TimeoutException e) {
      findings.add(Finding.wrong(RIGHTS, "Kafka does not say what may be done: " + e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return findings;
  }

  private void topics(List<Right> topics, List<Finding> findings)
      throws InterruptedException, ExecutionException, TimeoutException {
    Map<String, TopicDescription> described =
        admin
            .describeTopics(
                topics.stream().map(Right::name).toList(),
                new DescribeTopicsOptions().includeAuthorizedOperations(true))
            .allTopicNames()
            .get(patience.toMillis(), TimeUnit.MILLISECONDS);
    for (Right right : topics) {
      TopicDescription topic = described.get(right.name());
      Set<AclOperation> allowed =
          topic == null || topic.authorizedOperations() == null
              ? Set.of()
              : topic.authorizedOperations();
      Set<AclOperation> lacking = new TreeSet<>(right.operations());
      lacking.removeAll(allowed);
      if (!lacking.isEmpty()) {
        findings.add(
            Finding.wrong(
                RIGHTS,
                "this user may not "
                    + lacking
                    + " "
                    + right.name()
                    + " (expected: "
                    + new TreeSet<>(right.operations())
                    + "); ./moothall topics --acls says how"));
      }
    }
  }

  /** Looking at the group's offsets needs less than being in it; without that, all is lacking. */
  private void group(String group, List<Finding> findings)
      throws InterruptedException, ExecutionException, TimeoutException {
    try {
      admin
          .listConsumerGroupOffsets(group)
          .partitionsToOffsetAndMetadata()
          .get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof AuthorizationException)) {
        throw e;
      }
      findings.add(
          Finding.wrong(
              RIGHTS,
              "this user may not look at the group "
                  + group
                  + " (expected: to be a member of it); ./moothall topics --acls says how"));
    }
  }
}
