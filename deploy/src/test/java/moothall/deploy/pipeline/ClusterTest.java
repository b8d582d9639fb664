package moothall.deploy.pipeline;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
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
import org.assertj.core.api.SoftAssertions;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The services as processes of their own on a Kafka with TLS, SCRAM and an authorizer, a registry
 * behind a password and a PostgreSQL that wants passwords.
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

  /** What a start lacks, and the sentence in which it says so. */
  private record Lack(
      String service, Map<String, String> setting, String sentence, List<String> expected) {}

  @Test
  void saysInASentenceWhatAStartLacksAndEnds() throws Exception {
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
    List<Lack> lacks =
        List.of(
            new Lack(
                "ingest",
                Map.of("MOOTHALL_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + PORTS.channel(5)),
                "nothing listens at 127.0.0.1:" + PORTS.channel(5),
                List.of("expected: a broker")),
            new Lack(
                "moderation",
                Map.of("MOOTHALL_SECRET_KAFKA_PASSWORD", "another"),
                "Kafka does not let moothall-moderation in",
                List.of("expected: its password as secret kafka.password")),
            new Lack(
                "escalation",
                Map.of("MOOTHALL_SECRET_DATABASE_SERVICE", "another"),
                "the server does not let moothall_escalation in",
                List.of("expected: the role, with the password in the secret database.service")),
            new Lack(
                "escalation",
                Map.of("MOOTHALL_ESCALATION_JDBC_URL", cluster.jdbcUrl("old")),
                "the database's tables are those of version 9 (expected: version ",
                List.of("./moothall migrate brings them there")),
            new Lack(
                "moderation",
                Map.of("MOOTHALL_DISK_LEAST_FREE", Long.toString(Long.MAX_VALUE)),
                "the disk of",
                List.of("MiB free (expected: ", "moothall.disk.least-free")));

    assertThatAllAreSaid(lacks);
  }

  @Test
  void namesTheTopicThatIsMissingAndTheSchemaThatDoesNotFit() throws Exception {
    cluster.registerAsStrict(
        "narrow-value",
        """
        {"type":"record","name":"PageRegistered","namespace":"moothall.events","fields":[]}\
        """);
    try (Admin admin = cluster.administrator()) {
      admin.deleteTopics(List.of(Topics.SIGNALS.name())).all().get(20, TimeUnit.SECONDS);
      cluster.door().rename(Topics.PAGES.subject(), "narrow-value");
      assertThatAllAreSaid(
          List.of(
              new Lack(
                  "moderation",
                  Map.of(),
                  "moothall.signals.v1 does not exist",
                  List.of("expected: a topic of 4 partitions", "./moothall topics makes it")),
              new Lack(
                  "ingest",
                  Map.of(),
                  "the registry refuses the schema of moothall.pages.v1-value",
                  List.of("expected: a schema that is BACKWARD_TRANSITIVE"))));
      try (Command check =
          Command.start(
              folder, cluster.environment(SecuredBroker.ADMINISTRATOR), "topics", "--check")) {
        assertThat(check.ended()).isEqualTo(1);
        assertThat(check.said())
            .contains("moothall topics: moothall.signals.v1 does not exist")
            .contains(
                "moothall topics: the registry refuses the schema of moothall.pages.v1-value");
      }
      assertThat(admin.listTopics().names().get(20, TimeUnit.SECONDS))
          .as("topics --check changes nothing")
          .doesNotContain(Topics.SIGNALS.name());
    } finally {
      cluster.door().renameNothing();
      try (Command topics =
          Command.start(folder, cluster.environment(SecuredBroker.ADMINISTRATOR), "topics")) {
        assertThat(topics.ended()).as(topics.said()).isZero();
        assertThat(topics.said()).contains("created moothall.signals.v1");
      }
    }
  }

  /** Two at a time: each has half a minute, and the machine may be small. */
  private static void assertThatAllAreSaid(List<Lack> lacks) throws Exception {
    SoftAssertions all = new SoftAssertions();
    for (int i = 0; i < lacks.size(); i += 2) {
      List<Command> running = new ArrayList<>();
      List<Lack> some = lacks.subList(i, Math.min(i + 2, lacks.size()));
      for (Lack lack : some) {
        Map<String, String> environment = new HashMap<>(cluster.environmentOf(lack.service()));
        environment.putAll(lack.setting());
        running.add(Command.start(folder, environment, "serve", lack.service()));
      }
      for (int each = 0; each < some.size(); each++) {
        try (Command command = running.get(each)) {
          all.assertThat(command.endedWithin(Command.REFUSAL)).as(command.said()).hasValue(1);
          List<String> lines = command.said().lines().toList();
          all.assertThat(lines).as(some.get(each).sentence()).hasSize(1);
          all.assertThat(command.said())
              .startsWith("moothall serve " + some.get(each).service() + ": ")
              .contains(some.get(each).sentence())
              .contains(some.get(each).expected());
        }
      }
    }
    all.assertAll();
    assertThat(lacks).hasSizeGreaterThan(1);
  }
}
