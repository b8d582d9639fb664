package moothall.deploy.pipeline;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import moothall.deploy.standalone.Ports;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A KRaft node that lets clients in over TLS with SCRAM-SHA-512 alone, and asks the
 * StandardAuthorizer about each request. A second listener on the loopback address is its own.
 */
final class SecuredBroker implements AutoCloseable {

  static final String ADMINISTRATOR = "admin";

  private final KafkaRaftServer server;
  private final Ports ports;

  private SecuredBroker(KafkaRaftServer server, Ports ports) {
    this.server = server;
    this.ports = ports;
  }

  /** {@code passwords} are those of its users, {@link #ADMINISTRATOR} among them. */
  static SecuredBroker start(
      Path folder, Ports ports, TestCertificate certificate, Map<String, String> passwords)
      throws Exception {
    List<String> users = new ArrayList<>();
    passwords.forEach((user, password) ->
        users.add("SCRAM-SHA-512=[name=" + user + ",password=" + password + "]"));
    new Formatter()
        .setClusterId(Uuid.randomUuid().toString())
        .setNodeId(1)
        .addDirectory(folder.toString())
        .setMetadataLogDirectory(Optional.of(folder.toString()))
        .setControllerListenerName("CONTROLLER")
        .setScramArguments(users)
        .setPrintStream(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
        .run();
    KafkaRaftServer server =
        new KafkaRaftServer(new KafkaConfig(settings(folder, ports, certificate)), Time.SYSTEM);
    server.startup();
    return new SecuredBroker(server, ports);
  }

  private static Map<String, String> settings(
      Path folder, Ports ports, TestCertificate certificate) {
    Map<String, String> settings = new HashMap<>();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", "1");
    settings.put("controller.quorum.voters", "1@127.0.0.1:" + ports.kafkaController());
    settings.put("controller.listener.names", "CONTROLLER");
    String clients = "CLIENTS://127.0.0.1:" + ports.kafka();
    String inner = "INNER://127.0.0.1:" + ports.channel(0);
    settings.put(
        "listeners", clients + "," + inner + ",CONTROLLER://127.0.0.1:" + ports.kafkaController());
    settings.put("advertised.listeners", clients + "," + inner);
    settings.put("inter.broker.listener.name", "INNER");
    settings.put(
        "listener.security.protocol.map", "CLIENTS:SASL_SSL,INNER:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("sasl.enabled.mechanisms", "SCRAM-SHA-512");
    settings.put(
        "listener.name.clients.scram-sha-512.sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required;");
    settings.put("ssl.keystore.type", "PKCS12");
    settings.put("ssl.keystore.location", certificate.keystore().toString());
    settings.put("ssl.keystore.password", TestCertificate.PASSWORD);
    settings.put("ssl.key.password", TestCertificate.PASSWORD);
    settings.put(
        "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    settings.put("super.users", "User:" + ADMINISTRATOR + ";User:ANONYMOUS");
    settings.put("log.dirs", folder.toString());
    settings.put("auto.create.topics.enable", "false");
    for (String topic :
        List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
      settings.put(topic + ".replication.factor", "1");
    }
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("offsets.topic.num.partitions", "4");
    settings.put("transaction.state.log.num.partitions", "4");
    settings.put("group.initial.rebalance.delay.ms", "0");
    settings.put("log.cleaner.dedupe.buffer.size", "16777216");
    return settings;
  }

  /** Where clients sign in. */
  String bootstrap() {
    return "127.0.0.1:" + ports.kafka();
  }

  /** Where nobody is asked who they are. */
  String inner() {
    return "127.0.0.1:" + ports.channel(0);
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
