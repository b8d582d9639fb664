package moothall.deploy.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import moothall.schemas.KafkaConnection;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Uuid;

/** A Kafka of three nodes, each a process that can be stopped, killed and started again. */
final class ThreeBrokers implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Path folder;
  private final int base;
  private final String cluster = Uuid.randomUuid().toString();
  private final Map<Integer, Command> running = new TreeMap<>();

  /** Needs six ports in a row from there. */
  ThreeBrokers(Path folder, int base) throws Exception {
    this.folder = folder;
    this.base = base;
    for (int node = 1; node <= BrokerNode.NODES; node++) {
      begin(node);
    }
    for (Command each : running.values()) {
      each.awaitSaying(" is ready");
    }
  }

  String bootstrap() {
    List<String> addresses = new ArrayList<>();
    for (int node = 1; node <= BrokerNode.NODES; node++) {
      addresses.add("127.0.0.1:" + BrokerNode.port(base, node));
    }
    return String.join(",", addresses);
  }

  private void begin(int node) throws IOException {
    running.put(
        node,
        Command.start(
            folder,
            BrokerNode.class.getName(),
            Map.of(),
            folder.resolve("kafka-" + node).toString(),
            Integer.toString(node),
            Integer.toString(base),
            cluster));
  }

  void start(int node) throws Exception {
    begin(node);
    node(node).awaitSaying(" is ready");
  }

  Command node(int node) {
    Command command = running.get(node);
    if (command == null) {
      throw new IllegalArgumentException("node " + node + " (expected: 1 to 3)");
    }
    return command;
  }

  /** Until every partition stands on all three again, after which the next may go. */
  void awaitAllInSync() throws Exception {
    try (Admin admin =
        Admin.create(KafkaConnection.local(bootstrap(), "http://127.0.0.1").client("test"))) {
      Await.until("every partition is on three nodes", PATIENCE, () -> isAllInSync(admin));
    }
  }

  private static boolean isAllInSync(Admin admin) throws Exception {
    try {
      Collection<String> topics =
          admin.listTopics().names().get(20, TimeUnit.SECONDS).stream()
              .filter(it -> !it.equals("_schemas"))
              .collect(Collectors.toSet());
      Map<String, TopicDescription> descriptions =
          admin.describeTopics(topics).allTopicNames().get(20, TimeUnit.SECONDS);
      return !descriptions.isEmpty()
          && descriptions.values().stream()
              .flatMap(it -> it.partitions().stream())
              .allMatch(it -> it.isr().size() == it.replicas().size());
    } catch (ExecutionException e) {
      return false;
    }
  }

  @Override
  public void close() {
    running.values().forEach(Command::close);
  }
}
