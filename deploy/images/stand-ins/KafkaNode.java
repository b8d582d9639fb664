import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * One KRaft node whose settings are those of the environment: KAFKA_LOG_DIRS is log.dirs, as the
 * image apache/kafka has it. Formats its folder on the first start.
 */
final class KafkaNode {

  private static final String PREFIX = "KAFKA_";

  private KafkaNode() {}

  public static void main(String[] arguments) throws Exception {
    Map<String, String> settings = new HashMap<>();
    System.getenv().forEach((name, value) -> {
      if (name.startsWith(PREFIX)) {
        settings.put(
            name.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '.'), value);
      }
    });
    settings.putIfAbsent("log.dirs", "/tmp/kafka-logs");
    settings.putIfAbsent("log.cleaner.dedupe.buffer.size", "16777216");
    Path folder = Path.of(settings.get("log.dirs"));
    Files.createDirectories(folder);
    if (!Files.exists(folder.resolve("meta.properties"))) {
      new Formatter()
          .setNodeId(Integer.parseInt(settings.get("node.id")))
          .setClusterId(
              System.getenv().getOrDefault("CLUSTER_ID", Uuid.randomUuid().toString()))
          .addDirectory(folder.toString())
          .setMetadataLogDirectory(Optional.of(folder.toString()))
          .setControllerListenerName(settings.get("controller.listener.names"))
          .run();
    }
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
    server.startup();
    server.awaitShutdown();
  }
}
