package moothall.deploy.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * One of three Kafka nodes, broker and controller at once, as a process of its own: {@code folder
 * node base cluster}. Each partition stands on all three, and two must have a record before it
 * counts as written.
 */
final class BrokerNode {

  static final int NODES = 3;

  private BrokerNode() {}

  public static void main(String[] words) throws Exception {
    Path folder = Path.of(words[0]);
    int node = Integer.parseInt(words[1]);
    int base = Integer.parseInt(words[2]);
    Files.createDirectories(folder);
    if (!Files.exists(folder.resolve("meta.properties"))) {
      format(folder, node, words[3]);
    }
    KafkaRaftServer server =
        new KafkaRaftServer(new KafkaConfig(settings(folder, node, base)), Time.SYSTEM);
    server.startup();
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
    System.out.println("node " + node + " is ready");
    server.awaitShutdown();
  }

  /** Where clients reach it. */
  static int port(int base, int node) {
    return base + node - 1;
  }

  private static int controllerPort(int base, int node) {
    return base + NODES + node - 1;
  }

  private static void format(Path folder, int node, String cluster) throws Exception {
    try (PrintStream silent =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      new Formatter()
          .setNodeId(node)
          .setClusterId(cluster)
          .addDirectory(folder.toString())
          .setMetadataLogDirectory(Optional.of(folder.toString()))
          .setControllerListenerName("CONTROLLER")
          .setPrintStream(silent)
          .run();
    } catch (IOException e) {
      throw new IllegalStateException(folder + " could not be formatted", e);
    }
  }

  private static Map<String, String> settings(Path folder, int node, int base) {
    Map<String, String> settings = new HashMap<>();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", Integer.toString(node));
    StringBuilder voters = new StringBuilder();
    for (int each = 1; each <= NODES; each++) {
      voters.append(each == 1 ? "" : ",");
      voters.append(each).append("@127.0.0.1:").append(controllerPort(base, each));
    }
    settings.put("controller.quorum.voters", voters.toString());
    settings.put("controller.listener.names", "CONTROLLER");
    String clients = "BROKER://127.0.0.1:" + port(base, node);
    settings.put("listeners", clients + ",CONTROLLER://127.0.0.1:" + controllerPort(base, node));
    settings.put("advertised.listeners", clients);
    settings.put("inter.broker.listener.name", "BROKER");
    settings.put("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("log.dirs", folder.toString());
    settings.put("auto.create.topics.enable", "false");
    for (String topic :
        List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
      settings.put(topic + ".replication.factor", Integer.toString(NODES));
    }
    settings.put("transaction.state.log.min.isr", "2");
    settings.put("share.coordinator.state.topic.min.isr", "2");
    settings.put("offsets.topic.num.partitions", "4");
    settings.put("transaction.state.log.num.partitions", "4");
    settings.put("log.cleaner.dedupe.buffer.size", "16777216");
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "4");
    return settings;
  }
}
