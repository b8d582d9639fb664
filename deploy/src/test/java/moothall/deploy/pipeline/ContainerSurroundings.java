package moothall.deploy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import moothall.deploy.FreePorts;
import moothall.deploy.standalone.Home;
import moothall.deploy.standalone.Ports;
import moothall.schemas.KafkaConnection;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.startupcheck.OneShotStartupCheckStrategy;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startable;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Kafka, PostgreSQL, the registry and the three services, each in a container of its own. */
final class ContainerSurroundings implements Surroundings {

  private static final byte[] SECRET =
      "a secret of the town in containers".getBytes(StandardCharsets.UTF_8);
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String ADMINISTRATOR = "postgres";
  private static final String PASSWORD = "invented, of the administrator";
  private static final int REGISTRY = 7412;

  private final Deque<Runnable> ends = new ArrayDeque<>();
  private final List<GenericContainer<?>> services = new ArrayList<>();
  private final Ports ports = FreePorts.find();
  private final Network network;
  private final StubWebsite website;
  private final Path council;
  private final KafkaContainer kafka;
  private final PostgreSQLContainer postgres;

  private ContainerSurroundings(Path folder) throws Exception {
    this.network = Network.newNetwork();
    ends.push(network::close);
    this.website = new StubWebsite(SECRET, gateway(network));
    ends.push(website::close);
    this.council = council(folder);
    this.kafka =
        keep(
            new KafkaContainer(
                    Images.named("kafka-stand-in").asCompatibleSubstituteFor("apache/kafka"))
                .withNetwork(network)
                .withNetworkAliases("kafka")
                .withListener("kafka:19092")
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withCreateContainerCmdModifier(ContainerSurroundings::onLoopback)
                .withStartupTimeout(PATIENCE));
    this.postgres =
        keep(
            new PostgreSQLContainer(
                    Images.named("postgres-stand-in").asCompatibleSubstituteFor("postgres"))
                .withNetwork(network)
                .withNetworkAliases("postgres")
                .withUsername(ADMINISTRATOR)
                .withPassword(PASSWORD)
                .withDatabaseName(ADMINISTRATOR)
                // The library's own command turns fsync off, and escalation refuses such a server.
                .withCommand("postgres")
                .withCreateContainerCmdModifier(ContainerSurroundings::onLoopback)
                .withStartupTimeout(PATIENCE));
  }

  static ContainerSurroundings start(Path folder) throws Exception {
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      throw new AssertionError(
          "no container engine answers (expected: one at DOCKER_HOST; these tests were asked for,"
              + " so they fail and are not skipped)");
    }
    ContainerSurroundings surroundings = new ContainerSurroundings(folder);
    try {
      surroundings.startAll();
      return surroundings;
    } catch (Exception | Error e) {
      surroundings.close();
      throw e;
    }
  }

  private void startAll() throws Exception {
    Startables.deepStart(kafka, postgres).join();
    GenericContainer<?> registry =
        keep(careful("ingest", "registry", "--host", "0.0.0.0"))
            .withNetworkAliases("registry")
            .waitingFor(Wait.forLogMessage(".*the registry is ready.*", 1));
    publish(registry, ports.registry(), REGISTRY);
    registry.start();
    once(careful("ingest", "topics"));
    once(
        careful(
            "escalation", "migrate", "--as", ADMINISTRATOR, "--password-name", "administrator"));
    add("moderation-streams", ports.moderation(), 7402);
    add("escalation", ports.console(), 7400);
    add("ingest", ports.ingest(), 7401);
    Startables.deepStart(services).join();
  }

  private void add(String image, int outside, int inside) {
    GenericContainer<?> service = keep(careful(image)).waitingFor(new Healthy(PATIENCE));
    publish(service, outside, inside);
    services.add(service);
  }

  private GenericContainer<?> careful(String image, String... command) {
    GenericContainer<?> container =
        Images.careful(image, council, environment()).withNetwork(network);
    return command.length == 0 ? container : container.withCommand(command);
  }

  private static void once(GenericContainer<?> command) {
    try (command) {
      command
          .withStartupCheckStrategy(new OneShotStartupCheckStrategy().withTimeout(PATIENCE))
          .start();
    }
  }

  /** What is published of the engines, which let in whoever comes, is so for this machine alone. */
  private static void onLoopback(CreateContainerCmd command) {
    HostConfig host = Objects.requireNonNull(command.getHostConfig());
    var published = new com.github.dockerjava.api.model.Ports();
    for (ExposedPort port : Objects.requireNonNull(command.getExposedPorts())) {
      published.bind(port, com.github.dockerjava.api.model.Ports.Binding.bindIp("127.0.0.1"));
    }
    host.withPortBindings(published);
  }

  /** On the loopback address alone, at a port that outlives a restart. */
  private static void publish(GenericContainer<?> container, int outside, int inside) {
    container.setPortBindings(List.of("127.0.0.1:" + outside + ":" + inside));
  }

  private static Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("MOOTHALL_JAVA_OPTS", "-Xmx512m -XX:TieredStopAtLevel=1");
    environment.put("MOOTHALL_KAFKA_BOOTSTRAP_SERVERS", "kafka:19092");
    environment.put("MOOTHALL_KAFKA_REGISTRY_URL", "http://registry:" + REGISTRY);
    environment.put("MOOTHALL_KAFKA_REPLICAS", "1");
    environment.put("MOOTHALL_ESCALATION_JDBC_URL", "jdbc:postgresql://postgres:5432/moothall");
    environment.put("MOOTHALL_ESCALATION_OWNER", "moothall");
    environment.put("MOOTHALL_ESCALATION_OWNER_PASSWORD_NAME", "database.owner");
    environment.put("MOOTHALL_ESCALATION_PASSWORD_NAME", "database.service");
    return environment;
  }

  /** The register and every secret, readable by the user of the images. */
  private Path council(Path folder) throws Exception {
    Home home = TownHome.prepare(folder.resolve("council"), website, SECRET);
    for (String name :
        List.of(
            "database.owner",
            "database.service",
            "console-signing-key",
            "evidence-key",
            "authors.key",
            "tokens.key",
            "ingest.file-token")) {
      Files.writeString(
          home.secrets().resolve(name), "invented, for the secret " + name + ", and long enough");
    }
    Files.writeString(home.secrets().resolve("administrator"), PASSWORD);
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Base64.Encoder base64 = Base64.getEncoder();
    Files.writeString(
        home.secrets().resolve("checkpoint-signing-key"),
        base64.encodeToString(pair.getPrivate().getEncoded())
            + " "
            + base64.encodeToString(pair.getPublic().getEncoded()));
    try (Stream<Path> all = Files.walk(home.folder())) {
      for (Path each : all.toList()) {
        Files.setPosixFilePermissions(
            each,
            PosixFilePermissions.fromString(Files.isDirectory(each) ? "rwxr-xr-x" : "rw-r--r--"));
      }
    }
    return home.folder();
  }

  /** This machine, as containers of that network see it. */
  private static InetAddress gateway(Network network) {
    return InetAddress.ofLiteral(
        DockerClientFactory.instance()
            .client()
            .inspectNetworkCmd()
            .withNetworkId(network.getId())
            .exec()
            .getIpam()
            .getConfig()
            .getFirst()
            .getGateway());
  }

  List<GenericContainer<?>> services() {
    return List.copyOf(services);
  }

  @Override
  public byte[] secret() {
    return SECRET.clone();
  }

  @Override
  public StubWebsite website() {
    return website;
  }

  @Override
  public KafkaConnection kafka() {
    return KafkaConnection.local(
        kafka.getBootstrapServers(), "http://127.0.0.1:" + ports.registry());
  }

  @Override
  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:"
        + postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT)
        + "/moothall?user="
        + ADMINISTRATOR
        + "&password="
        + PASSWORD.replace(" ", "%20").replace(",", "%2C");
  }

  @Override
  public int ingest() {
    return ports.ingest();
  }

  @Override
  public void restart() throws Exception {
    var docker = DockerClientFactory.instance().client();
    for (GenericContainer<?> service : services) {
      docker.stopContainerCmd(service.getContainerId()).withTimeout(60).exec();
    }
    for (GenericContainer<?> service : services) {
      assertThat(service.getLogs()).as("ended cleanly on SIGTERM").contains(" has stopped");
      assertThat(service.getCurrentContainerInfo().getState().getExitCodeLong()).isEqualTo(143L);
      docker.startContainerCmd(service.getContainerId()).exec();
    }
    for (GenericContainer<?> service : services) {
      Healthy.await(service.getContainerId(), PATIENCE);
    }
  }

  /** Ended with the others, whether or not it ever starts. */
  private <T extends Startable> T keep(T container) {
    ends.push(container::close);
    return container;
  }

  @Override
  public void close() {
    while (!ends.isEmpty()) {
      ends.pop().run();
    }
  }
}
