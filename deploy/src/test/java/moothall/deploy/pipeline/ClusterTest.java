package moothall.deploy.pipeline;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import moothall.deploy.FreePorts;
import moothall.deploy.cluster.Doctor;
import moothall.deploy.cluster.Finding;
import moothall.deploy.cluster.KafkaRights;
import moothall.deploy.standalone.Home;
import moothall.deploy.standalone.Ports;
import moothall.ingest.polling.CallLedger;
import moothall.ingest.polling.LedgerInKafka;
import moothall.schemas.AvroSerdes;
import moothall.schemas.KafkaConnection;
import moothall.schemas.Topic;
import moothall.schemas.Topics;
import moothall.service.KafkaClients;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The services as processes of their own on a Kafka with TLS, SCRAM and an authorizer, a registry
 * behind a password and a PostgreSQL that wants TLS and passwords.
 */
class ClusterTest {

  private static final byte[] SECRET = "a secret of the cluster".getBytes(StandardCharsets.UTF_8);
  private static final String VILE = "immigrants are vermin, wipe them out";

  // What a run leaves behind when it fails is all that says why.
  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  static Path folder;

  private static final Ports PORTS = FreePorts.find();
  private static StubWebsite website;
  private static SecuredCluster cluster;

  @BeforeAll
  static void start() throws Exception {
    website = new StubWebsite(SECRET);
    Home home = TownHome.prepare(folder.resolve("home"), website, SECRET);
    Files.writeString(
        home.secrets().resolve("console-signing-key"), "an invented key that instances share");
    cluster = new SecuredCluster(folder, PORTS, home);
    Map<String, String> administrator = cluster.environment(SecuredBroker.ADMINISTRATOR);
    try (Command topics = Command.start(folder, administrator, "topics", "--create-acls");
        Command migrate = Command.start(folder, administrator, "migrate", "--as", "postgres")) {
      assertThat(topics.ended()).as(topics.said()).isZero();
      assertThat(migrate.ended()).as(migrate.said()).isZero();
    }
  }

  @AfterAll
  static void stop() {
    cluster.close();
    website.close();
  }

  @Test
  void takesInJudgesAndHidesWithEachServiceAsAUserOfItsOwn() throws Exception {
    try (Command moderation = serve("moderation");
        Command escalation = serve("escalation");
        Command ingest = serve("ingest")) {
      for (Command service : List.of(ingest, moderation, escalation)) {
        service.awaitSaying(" is ready");
      }
      Deliveries town = new Deliveries(PORTS, SECRET);

      assertThat(town.comment("c1", VILE).statusCode()).isEqualTo(202);

      Await.until("it is hidden", Duration.ofSeconds(60), () -> website.isHidden("c1"));
      assertThat(
              cluster.countAsAdministrator(
                  """
                  select count(*) from pg_stat_ssl join pg_stat_activity using (pid)
                  where usename = 'moothall_escalation' and ssl
                  """))
          .as("connections of escalation with TLS")
          .isPositive();
      findsWhatWasSetAsideAndSendsItAgainAsAnOperator();
      for (Command service : List.of(ingest, moderation, escalation)) {
        service.stop();
        assertThat(service.said()).as("ends cleanly when it is asked to").contains(" has stopped");
        assertThat(service.said()).doesNotContain("AuthorizationException", "Not authorized");
      }
    }
  }

  /** The runbooks say these commands; nobody's home is on this machine. */
  private static void findsWhatWasSetAsideAndSendsItAgainAsAnOperator() throws Exception {
    new SetAside(cluster.inner()).comment("c2", VILE, "unprocessable");
    Map<String, String> operator = cluster.environment("moothall-operator");
    operator.put("MOOTHALL_HOME", folder.resolve("nobody-lives-here").toString());
    operator.put(
        "MOOTHALL_ESCALATION_WATCH_INGEST",
        "http://127.0.0.1:" + PORTS.ingest() + ",http://127.0.0.1:" + PORTS.channel(5));

    try (Command again =
            Command.start(folder, operator, "deadletters", "--reason=unprocessable", "--replay");
        Command candidate = Command.start(folder, operator, "candidate")) {
      assertThat(again.ended()).as(again.said()).isZero();
      assertThat(again.said()).contains("sent again: 1 of 1");
      assertThat(candidate.ended()).isEqualTo(1);
      assertThat(candidate.said()).contains("was shown to a candidate (expected: a model in the");
    }
    Await.until("the letter's, too", Duration.ofSeconds(60), () -> website.isHidden("c2"));
    try (Command coverage = Command.start(folder, operator, "coverage")) {
      assertThat(coverage.ended()).as(coverage.said()).isZero();
      assertThat(coverage.said())
          .containsPattern("town +website +APPROVED +2 +2 ")
          .contains(PORTS.channel(5) + " does not tell its coverage");
    }
  }

  private static Command serve(String service) throws IOException {
    return Command.start(folder, cluster.environmentOf(service), "serve", service);
  }

  /** Kafka itself is asked what each user may do, and it must be what the catalogue says. */
  @Test
  void allowsEachUserItsOwnTopicsAndNoOther() throws Exception {
    int looked = 0;
    for (String service : KafkaRights.SERVICES) {
      try (Admin admin = Admin.create(cluster.as("moothall-" + service).client("test"))) {
        for (Topic<?> topic : Topics.all()) {
          Set<AclOperation> expected = EnumSet.noneOf(AclOperation.class);
          if (topic.isReadBy(service)) {
            expected.add(AclOperation.READ);
          }
          if (topic.isWrittenBy(service)) {
            expected.add(AclOperation.WRITE);
          }
          if (!expected.isEmpty()) {
            expected.addAll(EnumSet.of(AclOperation.DESCRIBE, AclOperation.DESCRIBE_CONFIGS));
          }
          assertThat(allowed(admin, topic)).as(service + " on " + topic.name()).isEqualTo(expected);
          looked++;
        }
      }
    }

    assertThat(looked).isEqualTo(3 * Topics.all().size());
  }

  private static Set<AclOperation> allowed(Admin admin, Topic<?> topic) throws Exception {
    try {
      return admin
          .describeTopics(
              List.of(topic.name()), new DescribeTopicsOptions().includeAuthorizedOperations(true))
          .allTopicNames()
          .get(20, TimeUnit.SECONDS)
          .values()
          .iterator()
          .next()
          .authorizedOperations();
    } catch (ExecutionException e) {
      assertThat(e).hasCauseInstanceOf(TopicAuthorizationException.class);
      return Set.of();
    }
  }

  @Test
  void allowsAnOperatorToReadLettersAndVerdictsAndToSendAgainAndNoMore() throws Exception {
    Set<AclOperation> look = EnumSet.of(AclOperation.DESCRIBE, AclOperation.DESCRIBE_CONFIGS);
    Map<Topic<?>, Set<AclOperation>> does =
        Map.of(
            Topics.DEAD_LETTERS, EnumSet.of(AclOperation.READ),
            Topics.COMMENTS_RECEIVED, EnumSet.of(AclOperation.WRITE),
            Topics.VERDICTS, EnumSet.of(AclOperation.READ, AclOperation.WRITE),
            Topics.SIGNALS, EnumSet.of(AclOperation.READ, AclOperation.WRITE));
    try (Admin admin = Admin.create(cluster.as("moothall-operator").client("test"))) {
      for (Topic<?> topic : Topics.all()) {
        Set<AclOperation> expected = EnumSet.noneOf(AclOperation.class);
        if (does.containsKey(topic)) {
          expected.addAll(look);
          expected.addAll(does.getOrDefault(topic, Set.of()));
        }
        assertThat(allowed(admin, topic)).as(topic.name()).isEqualTo(expected);
      }
      assertThat(
              admin
                  .listConsumerGroupOffsets("moothall-escalation")
                  .partitionsToOffsetAndMetadata()
                  .get(20, TimeUnit.SECONDS))
          .as("what reread moves")
          .isNotNull();
    }
  }

  @Test
  void refusesAUserWhatAnotherServiceDoes() throws Exception {
    var ingest = cluster.as("moothall-ingest");
    Map<String, Object> settings = new HashMap<>(ingest.producer("test"));
    try (KafkaProducer<byte[], byte[]> producer =
            new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        Admin admin = Admin.create(ingest.client("test"))) {
      assertThatThrownBy(
              () -> producer.send(new ProducerRecord<>(Topics.VERDICTS.name(), new byte[1])).get())
          .hasCauseInstanceOf(TopicAuthorizationException.class);
      assertThatThrownBy(
              () -> admin.createTopics(List.of(new NewTopic("its-own", 1, (short) 1))).all().get())
          .hasCauseInstanceOf(AuthorizationException.class);
      assertThatThrownBy(
              () -> admin.deleteTopics(List.of(Topics.COMMENTS_RECEIVED.name())).all().get())
          .hasCauseInstanceOf(AuthorizationException.class);
      assertThatThrownBy(() ->
              admin
                  .listConsumerGroupOffsets("moothall-escalation")
                  .partitionsToOffsetAndMetadata()
                  .get())
          .hasCauseInstanceOf(AuthorizationException.class);
      assertThatThrownBy(() ->
              admin.describeAcls(org.apache.kafka.common.acl.AclBindingFilter.ANY).values().get())
          .hasCauseInstanceOf(AuthorizationException.class);
    }
  }

  /** Without this nothing of YouTube and LinkedIn is read. */
  @Test
  void letsIngestTakeFromTheLedgerOfTheDaysCalls() throws Exception {
    KafkaConnection ingest = cluster.as("moothall-ingest");
    try (SchemaRegistryClient registry =
        new KafkaClients(
                cluster.settings("ingest", "moothall-ingest", Map.of()).kafka(),
                cluster.settings("ingest", "moothall-ingest", Map.of()).secrets())
            .registry()) {
      LedgerInKafka ledger =
          new LedgerInKafka(ingest, new AvroSerdes(registry, ingest.registryUrl()));

      Instant midnight = Instant.parse("2026-01-05T08:00:00Z");
      var day = new CallLedger.Day(midnight, midnight.plus(Duration.ofDays(1)));
      assertThat(ledger.take("a-test", day, 3, 2)).isEqualTo(2);
    }
  }

  @Test
  void findsNothingWrongWithWhatWasPrepared() throws Exception {
    for (String service : KafkaRights.SERVICES) {
      List<Finding> findings =
          new Doctor(cluster.settings(service, "moothall-" + service, Map.of())).examine();

      assertThat(findings).as(service).allMatch(Finding::isFine);
      assertThat(findings)
          .extracting(Finding::subject)
          .contains("disk", "Kafka", "topics", "rights", "registry");
    }
  }

  @Test
  void findsARegistryThatDoesNotLetItIn() throws Exception {
    Map<String, Object> another = Map.of("moothall.kafka.registry-password-name", "kafka.password");

    assertThat(new Doctor(cluster.settings("ingest", "moothall-ingest", another)).beforeAStart())
        .filteredOn(it -> !it.isFine())
        .extracting(Finding::sentence)
        .singleElement(as(InstanceOfAssertFactories.STRING))
        .contains("it answers 401 (expected: a user that may read its subjects)");
  }

  @Test
  void startsWithABrokerLessAndSaysSo() throws Exception {
    assertThat(
            new Doctor(
                    cluster.settings(
                        "ingest", "moothall-ingest", Map.of("moothall.kafka.replicas", "2")))
                .beforeAStart())
        .filteredOn(it -> it.subject().equals("Kafka") && !it.isFine())
        .singleElement()
        .extracting(Finding::verdict, Finding::sentence)
        .containsExactly(
            Finding.Verdict.LACKING,
            "1 broker is alive (expected: 2 or more, as moothall.kafka.replicas says)");
  }

  @Test
  void findsAUserThatMayNotDoWhatTheServiceDoes() throws Exception {
    try (Admin admin = cluster.administrator()) {
      AclBinding right =
          KafkaRights.of("escalation").stream()
              .filter(it -> it.name().equals(Topics.REFERRALS.name()))
              .flatMap(it -> it.bindings("moothall-escalation").stream())
              .filter(it -> it.entry().operation() == AclOperation.WRITE)
              .findFirst()
              .orElseThrow();
      admin.deleteAcls(List.of(right.toFilter())).all().get(20, TimeUnit.SECONDS);
      try {
        assertThat(
                new Doctor(cluster.settings("escalation", "moothall-escalation", Map.of()))
                    .beforeAStart())
            .filteredOn(it -> !it.isFine())
            .extracting(Finding::sentence)
            .containsExactly(
                "this user may not [WRITE] moothall.referrals.v1 (expected: [WRITE, DESCRIBE,"
                    + " DESCRIBE_CONFIGS]); ./moothall topics --acls says how");
      } finally {
        admin.createAcls(List.of(right)).all().get(20, TimeUnit.SECONDS);
      }
    }
  }

  /** Whoever listens on the way must neither read nor be taken for the server. */
  @Test
  void letsEscalationIntoTheDatabaseOverTlsOnly() throws Exception {
    String role = "&user=moothall_escalation&password=";
    String secret =
        cluster.environmentOf("escalation").getOrDefault("MOOTHALL_SECRET_DATABASE_SERVICE", "");
    String known = role + URLEncoder.encode(secret, StandardCharsets.UTF_8);
    String verified = cluster.verified(SecuredCluster.DATABASE, cluster.trusted());

    assertThat(answer(verified + known, "select ssl from pg_stat_ssl where pid = pg_backend_pid()"))
        .isEqualTo("t");
    assertThatThrownBy(() ->
            answer(
                cluster.jdbcUrl(SecuredCluster.DATABASE) + "?sslmode=disable" + known, "select 1"))
        .isInstanceOfSatisfying(
            SQLException.class, it -> assertThat(it.getSQLState()).isEqualTo("28000"));
    assertThatThrownBy(
            () -> answer(cluster.verified(SecuredCluster.DATABASE, stranger()) + known, "select 1"))
        .isInstanceOf(SQLException.class)
        .hasCauseInstanceOf(SSLException.class);
    assertThatThrownBy(() -> answer(verified.replace("127.0.0.1", "localhost") + known, "select 1"))
        .as("another host's name")
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("localhost");
  }

  private static String answer(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  /** The certificate of an authority that vouches for none of ours. */
  private static Path stranger() throws Exception {
    return TestCertificate.make(Files.createTempDirectory(folder, "stranger")).pem();
  }

  @Test
  void saysInASentenceEachWhatAStartLacksAndEnds() throws Exception {
    String nobody = "127.0.0.1:" + PORTS.channel(5);
    String stranger = stranger().toString();
    String nothingListens = "nothing listens at " + nobody + " ";

    RefusedStarts.assertThatAllAreSaid(
        folder,
        cluster,
        List.of(
            new RefusedStarts(
                "wrong addresses and a full disk",
                Map.of(
                    "MOOTHALL_KAFKA_BOOTSTRAP_SERVERS",
                    nobody,
                    "MOOTHALL_KAFKA_REGISTRY_URL",
                    "https://" + nobody,
                    "MOOTHALL_ESCALATION_JDBC_URL",
                    "jdbc:postgresql://" + nobody + "/moothall",
                    "MOOTHALL_DISK_LEAST_FREE",
                    Long.toString(Long.MAX_VALUE)),
                List.of(
                    List.of("the disk of ", " MiB free (", "as moothall.disk.least-free says"),
                    List.of(nothingListens, "a broker, as moothall.kafka.bootstrap-servers says"),
                    List.of(nothingListens, "as moothall.kafka.registry-url says")),
                List.of(List.of(nothingListens, "as moothall.escalation.jdbc-url says"))),
            new RefusedStarts(
                "wrong passwords",
                Map.of(
                    "MOOTHALL_SECRET_KAFKA_PASSWORD",
                    "another",
                    "MOOTHALL_SECRET_REGISTRY_PASSWORD",
                    "another",
                    "MOOTHALL_SECRET_DATABASE_SERVICE",
                    "another"),
                List.of(
                    List.of("Kafka does not let USER in", "its password as secret kafka.password"),
                    List.of("it answers 401 (expected: a user that may read its subjects)")),
                List.of(
                    List.of(
                        "the server does not let moothall_escalation in (",
                        "with the password in the secret database.service"))),
            new RefusedStarts(
                "certificates of a stranger",
                Map.of(
                    "MOOTHALL_KAFKA_TRUSTED",
                    stranger,
                    "MOOTHALL_ESCALATION_JDBC_URL",
                    cluster.verified(SecuredCluster.DATABASE, Path.of(stranger))),
                List.of(
                    List.of(
                        "Kafka and we do not agree on TLS",
                        "a certificate that moothall.kafka.trusted vouches for"),
                    List.of(
                        "the schema registry and we do not agree on TLS",
                        "a certificate that moothall.kafka.trusted vouches for")),
                List.of(
                    List.of(
                        "the server and we do not agree on TLS",
                        "a certificate that sslrootcert in moothall.escalation.jdbc-url"))),
            new RefusedStarts(
                "no TLS",
                Map.of(
                    "MOOTHALL_KAFKA_TLS",
                    "false",
                    "MOOTHALL_KAFKA_REGISTRY_URL",
                    cluster.door().url().replace("https:", "http:"),
                    "MOOTHALL_ESCALATION_JDBC_URL",
                    cluster.jdbcUrl(SecuredCluster.DATABASE) + "?sslmode=disable"),
                List.of(
                    List.of("does not answer as Kafka within 8 s", "moothall.kafka.tls is false"),
                    List.of(
                        "the schema registry does not answer: ",
                        "one, with https if it has TLS, as moothall.kafka.registry-url says")),
                List.of(
                    List.of(
                        "the server does not let moothall_escalation in without TLS",
                        "sslmode=verify-full in moothall.escalation.jdbc-url")))));
  }

  @Test
  void namesTheTopicThatIsMissingTheSchemaThatDoesNotFitAndTheOldTables() throws Exception {
    prepareOldTables();
    cluster.registerAsStrict(
        "narrow-value",
        """
        {"type":"record","name":"PageRegistered","namespace":"moothall.events","fields":[]}\
        """);
    // All three services have to do with both.
    String topic = Topics.DEAD_LETTERS.name();
    String subject = Topics.VERDICTS.subject();
    try (Admin admin = cluster.administrator()) {
      admin.deleteTopics(List.of(topic)).all().get(20, TimeUnit.SECONDS);
      cluster.door().rename(subject, "narrow-value");
      RefusedStarts.assertThatAllAreSaid(
          folder,
          cluster,
          List.of(
              new RefusedStarts(
                  "what an older version left",
                  Map.of(
                      "MOOTHALL_ESCALATION_JDBC_URL", cluster.verified("old", cluster.trusted())),
                  List.of(
                      List.of(
                          topic + " does not exist (expected: a topic of 1 partitions)",
                          "./moothall topics makes it"),
                      List.of(
                          "the registry refuses the schema of " + subject,
                          "expected: a schema that is BACKWARD_TRANSITIVE")),
                  List.of(
                      List.of(
                          "the database's tables are those of version 9 (expected: version ",
                          "./moothall migrate brings them there")))));
      try (Command check =
          Command.start(
              folder, cluster.environment(SecuredBroker.ADMINISTRATOR), "topics", "--check")) {
        assertThat(check.ended()).isEqualTo(1);
        assertThat(check.said())
            .contains("moothall topics: " + topic + " does not exist")
            .contains("moothall topics: the registry refuses the schema of " + subject);
      }
      assertThat(admin.listTopics().names().get(20, TimeUnit.SECONDS))
          .as("topics --check changes nothing")
          .doesNotContain(topic);
    } finally {
      cluster.door().renameNothing();
      try (Command topics =
          Command.start(folder, cluster.environment(SecuredBroker.ADMINISTRATOR), "topics")) {
        assertThat(topics.ended()).as(topics.said()).isZero();
        assertThat(topics.said()).contains("created " + topic);
      }
    }
  }

  private static void prepareOldTables() throws Exception {
    cluster.asAdministrator("postgres", "create database old owner moothall");
    Flyway.configure()
        .dataSource(cluster.jdbcUrl("old"), "postgres", null)
        .locations("classpath:db/escalation")
        .table("escalation_schema_history")
        .placeholders(Map.of("service", "moothall_escalation"))
        .skipDefaultCallbacks(true)
        .target("9")
        .load()
        .migrate();
    cluster.asAdministrator(
        "old", "grant select on escalation_schema_history to moothall_escalation");
  }
}
