package moothall.deploy.pipeline;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moothall.deploy.database.EmbeddedDatabase;
import moothall.deploy.registry.SchemaRegistry;
import moothall.deploy.standalone.Home;
import moothall.deploy.standalone.Ports;
import moothall.schemas.KafkaConnection;
import moothall.service.KafkaClients;
import moothall.service.ServiceSettings;
import org.apache.kafka.clients.admin.Admin;

/**
 * A Kafka with TLS, SCRAM and an authorizer, a registry behind a password, and a PostgreSQL that
 * wants TLS and passwords too: a council's cluster on one machine, and the environment that leads a
 * service there.
 */
final class SecuredCluster implements AutoCloseable {

  static final String DATABASE = "moothall";
  private static final List<String> USERS =
      List.of("ingest", "moderation", "escalation", "operator");

  private final Path folder;
  private final Ports ports;
  private final Home home;
  private final TestCertificate certificate;
  private final SecuredBroker broker;
  private final SchemaRegistry registry;
  private final RegistryDoor door;
  private EmbeddedDatabase database;

  SecuredCluster(Path folder, Ports ports, Home home) throws Exception {
    this.folder = folder;
    this.ports = ports;
    this.home = home;
    this.certificate = TestCertificate.make(folder);
    Map<String, String> passwords = new HashMap<>();
    passwords.put(SecuredBroker.ADMINISTRATOR, passwordOf(SecuredBroker.ADMINISTRATOR));
    USERS.forEach(it -> passwords.put("moothall-" + it, passwordOf("moothall-" + it)));
    this.broker = SecuredBroker.start(folder.resolve("kafka"), ports, certificate, passwords);
    this.registry = SchemaRegistry.start(broker.inner(), ports.registry());
    this.door = new RegistryDoor(registry.url(), certificate);
    this.database = startDatabase();
    wantTlsAndPasswords();
  }

  private EmbeddedDatabase startDatabase() {
    return EmbeddedDatabase.start(
        folder.resolve("postgres"), folder.resolve("programs"), ports.postgres());
  }

  /** The server and all that it had are gone; another one begins with what was copied. */
  void loseTheDatabaseAndBeginWith(Path copied) throws Exception {
    database.close();
    Files.move(folder.resolve("postgres"), folder.resolve("postgres-that-was-lost"));
    Files.move(copied, folder.resolve("postgres"));
    database = startDatabase();
  }

  private static String passwordOf(String user) {
    return user + " is invented";
  }

  /** The administrator alone is trusted from here on, as whoever is on the server is. */
  private void wantTlsAndPasswords() throws Exception {
    Files.writeString(
        folder.resolve("postgres").resolve("pg_hba.conf"),
        """
        host all postgres 127.0.0.1/32 trust
        hostssl all all 127.0.0.1/32 scram-sha-256
        """);
    asAdministrator("postgres", "alter system set ssl_cert_file = '" + certificate.pem() + "'");
    asAdministrator("postgres", "alter system set ssl_key_file = '" + certificate.key() + "'");
    asAdministrator("postgres", "alter system set ssl = on");
    asAdministrator("postgres", "select pg_reload_conf()");
    Await.until("PostgreSQL speaks TLS", Duration.ofSeconds(20), this::speaksTls);
  }

  private boolean speaksTls() {
    try (Connection connection =
        DriverManager.getConnection(
            verified("postgres", certificate.pem()) + "&user=" + EmbeddedDatabase.OWNER)) {
      return connection.isValid(1);
    } catch (SQLException notYet) {
      return false;
    }
  }

  void asAdministrator(String name, String sql) throws Exception {
    try (Connection connection =
            DriverManager.getConnection(jdbcUrl(name) + "?user=" + EmbeddedDatabase.OWNER);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  long countAsAdministrator(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(jdbcUrl(DATABASE) + "?user=" + EmbeddedDatabase.OWNER);
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(sql)) {
      answer.next();
      return answer.getLong(1);
    }
  }

  /** As it is before anything is said of TLS. */
  String jdbcUrl(String name) {
    return "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + name;
  }

  /** As a council sets it. */
  String verified(String name, Path trusted) {
    return jdbcUrl(name) + "?sslmode=verify-full&sslrootcert=" + trusted;
  }

  /** Whose word counts for Kafka, the registry and PostgreSQL. */
  Path trusted() {
    return certificate.pem();
  }

  RegistryDoor door() {
    return door;
  }

  /** What an operator would set for a command that works as that Kafka user. */
  Map<String, String> environment(String user) {
    Map<String, String> environment = new HashMap<>();
    environment.put("MOOTHALL_KAFKA_BOOTSTRAP_SERVERS", broker.bootstrap());
    environment.put("MOOTHALL_KAFKA_REGISTRY_URL", door.url());
    environment.put("MOOTHALL_KAFKA_TLS", "true");
    environment.put("MOOTHALL_KAFKA_TRUSTED", certificate.pem().toString());
    environment.put("MOOTHALL_KAFKA_REPLICAS", "1");
    environment.put("MOOTHALL_KAFKA_USER", user);
    environment.put("MOOTHALL_SECRET_KAFKA_PASSWORD", passwordOf(user));
    environment.put("MOOTHALL_KAFKA_REGISTRY_USER", RegistryDoor.USER);
    environment.put("MOOTHALL_SECRET_REGISTRY_PASSWORD", RegistryDoor.PASSWORD);
    environment.put("MOOTHALL_SECRETS_DIR", home.secrets().toString());
    environment.put("MOOTHALL_INGEST_PAGES_FILES", home.pages().toString());
    environment.put("MOOTHALL_MODERATION_STATE_DIR", home.streams().toString());
    environment.put("MOOTHALL_ESCALATION_JDBC_URL", verified(DATABASE, trusted()));
    environment.put("MOOTHALL_ESCALATION_OWNER", "moothall");
    environment.put("MOOTHALL_ESCALATION_OWNER_PASSWORD_NAME", "database.owner");
    environment.put("MOOTHALL_SECRET_DATABASE_OWNER", passwordOf("moothall"));
    environment.put("MOOTHALL_ESCALATION_PASSWORD_NAME", "database.service");
    environment.put("MOOTHALL_SECRET_DATABASE_SERVICE", passwordOf("moothall_escalation"));
    environment.put("MOOTHALL_ESCALATION_ACCOUNTS_FILE", home.accounts().toString());
    environment.put("MOOTHALL_ESCALATION_FIRST_RUN_FILE", home.firstRun().toString());
    environment.put("MOOTHALL_ESCALATION_CHECKPOINTS_FOLDER", home.checkpoints().toString());
    return environment;
  }

  /** The same for a service, which the owner's password does not concern. */
  Map<String, String> environmentOf(String service) {
    Map<String, String> environment = environment("moothall-" + service);
    environment.remove("MOOTHALL_SECRET_DATABASE_OWNER");
    int port =
        switch (service) {
          case "ingest" -> ports.ingest();
          case "moderation" -> ports.moderation();
          default -> ports.console();
        };
    environment.put("MICRONAUT_SERVER_PORT", Integer.toString(port));
    return environment;
  }

  /** Settings of a Kafka client that is signed in as that user. */
  KafkaConnection as(String user) throws Exception {
    ServiceSettings settings = settings("ingest", user, Map.of());
    return new KafkaClients(settings.kafka(), settings.secrets()).connection();
  }

  /** The same as settings, with the passwords in a folder. */
  ServiceSettings settings(String service, String user, Map<String, Object> more) throws Exception {
    Path secrets = Files.createDirectories(folder.resolve("secrets-of-" + user));
    Files.writeString(secrets.resolve("kafka.password"), passwordOf(user));
    Files.writeString(secrets.resolve("registry.password"), RegistryDoor.PASSWORD);
    Files.writeString(
        secrets.resolve("database.service"), passwordOf(EmbeddedDatabase.SERVICE_ROLE));
    Files.write(secrets.resolve("website.town"), new byte[] {'x'});
    Files.write(secrets.resolve("ingest.file-token"), new byte[] {'x'});
    Map<String, Object> settings =
        new HashMap<>(
            Map.of(
                "moothall.secrets-dir", secrets.toString(),
                "moothall.kafka.bootstrap-servers", broker.bootstrap(),
                "moothall.kafka.registry-url", door.url(),
                "moothall.kafka.tls", "true",
                "moothall.kafka.trusted", certificate.pem().toString(),
                "moothall.kafka.replicas", "1",
                "moothall.kafka.user", user,
                "moothall.kafka.registry-user", RegistryDoor.USER,
                "moothall.ingest.pages-files", home.pages().toString(),
                "moothall.escalation.jdbc-url", verified(DATABASE, trusted())));
    settings.put("moothall.escalation.password-name", "database.service");
    settings.putAll(more);
    return ServiceSettings.of(service, settings);
  }

  /** As whoever is asked for no password. */
  KafkaConnection inner() {
    return KafkaConnection.local(broker.inner(), registry.url());
  }

  Admin administrator() {
    return Admin.create(inner().client("test"));
  }

  /** A subject with a history that no schema of ours fits into. */
  void registerAsStrict(String subject, String schema) throws Exception {
    try (SchemaRegistryClient client =
        new CachedSchemaRegistryClient(List.of(registry.url()), 10, Map.of())) {
      client.register(subject, new AvroSchema(schema));
      client.updateCompatibility(subject, "BACKWARD_TRANSITIVE");
    }
  }

  @Override
  public void close() {
    door.close();
    database.close();
    registry.close();
    broker.close();
  }
}
