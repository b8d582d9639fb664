package moothall.deploy.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moothall.ingest.polling.LedgerInKafka;
import moothall.ingest.replays.RequestedReplays;
import moothall.schemas.Topic;
import moothall.schemas.Topics;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What each service, and an operator, may do at Kafka, and no more: its own topics, groups and
 * transactions. The topics follow from the catalogue. No service may make or change a topic of the
 * catalogue; the stream makes its own internal ones, under its own prefix.
 */
public final class KafkaRights {

  /** Every service that signs in, in the order in which a comment passes. */
  public static final List<String> SERVICES = List.of("ingest", "moderation", "escalation");

  /** A person who looks after a cluster by the commands that work on what is in Kafka. */
  public static final String OPERATOR = "operator";

  /** Everybody who signs in: the services, and the operator. */
  public static final List<String> USERS =
      Stream.concat(SERVICES.stream(), Stream.of(OPERATOR)).toList();

  /** What a Kafka user's name begins with; the service's follows. */
  public static final String USER_PREFIX = "moothall-";

  private static final Set<AclOperation> LOOK =
      EnumSet.of(AclOperation.DESCRIBE, AclOperation.DESCRIBE_CONFIGS);
  private static final Set<AclOperation> IN_A_TRANSACTION =
      EnumSet.of(AclOperation.WRITE, AclOperation.DESCRIBE);
  private static final Set<AclOperation> AS_A_MEMBER =
      EnumSet.of(AclOperation.READ, AclOperation.DESCRIBE);
  // The stream purges what it has read of its own repartition topics.
  private static final Set<AclOperation> ON_ITS_OWN =
      EnumSet.of(
          AclOperation.CREATE,
          AclOperation.READ,
          AclOperation.WRITE,
          AclOperation.DELETE,
          AclOperation.DESCRIBE,
          AclOperation.DESCRIBE_CONFIGS);

  private static final String STREAM = "moothall-moderation";
  private static final String READERS = "moothall-escalation";
  private static final String ASKERS = "moothall-ingest-pollers";

  private static final Map<String, List<Right>> BESIDE_TOPICS =
      Map.of(
          "ingest",
          List.of(
              new Right(ResourceType.GROUP, ASKERS, false, AS_A_MEMBER),
              new Right(ResourceType.GROUP, RequestedReplays.GROUP, false, AS_A_MEMBER),
              new Right(ResourceType.TRANSACTIONAL_ID, ASKERS + "-", true, IN_A_TRANSACTION),
              new Right(
                  ResourceType.TRANSACTIONAL_ID, LedgerInKafka.LINE, false, IN_A_TRANSACTION)),
          "moderation",
          List.of(
              new Right(ResourceType.GROUP, STREAM, false, AS_A_MEMBER),
              new Right(ResourceType.TRANSACTIONAL_ID, STREAM + "-", true, IN_A_TRANSACTION),
              new Right(ResourceType.TOPIC, STREAM + "-", true, ON_ITS_OWN)),
          "escalation",
          List.of(new Right(ResourceType.GROUP, READERS, false, AS_A_MEMBER)),
          OPERATOR,
          List.of(new Right(ResourceType.GROUP, READERS, false, AS_A_MEMBER)));

  // deadletters reads the letters and sends them again to where services read; candidate reads
  // verdicts; reread moves escalation's place in verdicts and signals, which Kafka takes for
  // reading.
  private static final Map<Topic<?>, Set<AclOperation>> OF_THE_OPERATOR =
      Map.of(
          Topics.DEAD_LETTERS,
          EnumSet.of(AclOperation.READ),
          Topics.COMMENTS_RECEIVED,
          EnumSet.of(AclOperation.WRITE),
          Topics.VERDICTS,
          EnumSet.of(AclOperation.READ, AclOperation.WRITE),
          Topics.SIGNALS,
          EnumSet.of(AclOperation.READ, AclOperation.WRITE));

  private KafkaRights() {}

  /**
   * What may be done to one thing, or to everything whose name begins so.
   *
   * @param prefix whether {@code name} is only the beginning
   */
  public record Right(
      ResourceType type, String name, boolean prefix, Set<AclOperation> operations) {

    /** As Kafka's administration takes it. */
    public List<AclBinding> bindings(String user) {
      ResourcePattern pattern =
          new ResourcePattern(type, name, prefix ? PatternType.PREFIXED : PatternType.LITERAL);
      return operations.stream()
          .sorted()
          .map(operation ->
              new AclBinding(
                  pattern,
                  new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW)))
          .toList();
    }

    /** As somebody types it. */
    public String command(String user) {
      String kind =
          switch (type) {
            case TOPIC -> "--topic";
            case GROUP -> "--group";
            case TRANSACTIONAL_ID -> "--transactional-id";
            default -> throw new IllegalStateException("a right to " + type);
          };
      return "kafka-acls --bootstrap-server \"$KAFKA\" --command-config \"$ADMIN\" --add"
          + " --allow-principal User:"
          + user
          + operations.stream()
              .sorted()
              .map(it -> " --operation " + words(it))
              .collect(Collectors.joining())
          + " "
          + kind
          + " "
          + name
          + (prefix ? " --resource-pattern-type prefixed" : "");
    }

    private static String words(AclOperation operation) {
      return operation == AclOperation.DESCRIBE_CONFIGS
          ? "DescribeConfigs"
          : operation.name().charAt(0) + operation.name().substring(1).toLowerCase(Locale.ROOT);
    }
  }

  /** What the names of those topics begin with that the service makes for itself. */
  static List<String> ownTopics(String service) {
    return BESIDE_TOPICS.getOrDefault(service, List.of()).stream()
        .filter(it -> it.type() == ResourceType.TOPIC)
        .map(Right::name)
        .toList();
  }

  /** All that the service needs, or the operator. */
  public static List<Right> of(String user) {
    List<Right> rights = new ArrayList<>();
    for (Topic<?> topic : Topics.all()) {
      Set<AclOperation> does = user.equals(OPERATOR) ? byOperator(topic) : byService(topic, user);
      if (!does.isEmpty()) {
        Set<AclOperation> operations = EnumSet.copyOf(LOOK);
        operations.addAll(does);
        rights.add(new Right(ResourceType.TOPIC, topic.name(), false, operations));
      }
    }
    rights.sort(Comparator.comparing(Right::name));
    rights.addAll(BESIDE_TOPICS.getOrDefault(user, List.of()));
    return rights;
  }

  private static Set<AclOperation> byOperator(Topic<?> topic) {
    return OF_THE_OPERATOR.getOrDefault(topic, Set.of());
  }

  private static Set<AclOperation> byService(Topic<?> topic, String service) {
    Set<AclOperation> operations = EnumSet.noneOf(AclOperation.class);
    if (topic.isReadBy(service)) {
      operations.add(AclOperation.READ);
    }
    if (topic.isWrittenBy(service)) {
      operations.add(AclOperation.WRITE);
    }
    return operations;
  }
}
