package moothall.deploy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import moothall.deploy.FreePorts;
import moothall.deploy.broker.EmbeddedBroker;
import moothall.deploy.registry.SchemaRegistry;
import moothall.deploy.standalone.Ports;
import moothall.deploy.verdicts.RecentRecords;
import moothall.escalation.letters.LettersInKafka;
import moothall.escalation.letters.SetAside.Way;
import moothall.events.ReplayRequested;
import moothall.ingest.replays.RequestedReplays;
import moothall.schemas.AvroSerdes;
import moothall.schemas.DeadLetter;
import moothall.schemas.KafkaConnection;
import moothall.schemas.TopicSetup;
import moothall.schemas.TopicSetup.ClusterShape;
import moothall.schemas.Topics;
import moothall.schemas.letters.LetterBook;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dead letters as escalation lists them and ingest sends them again, on a broker. */
class RequestedReplaysTest {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String COMMENTS = Topics.COMMENTS_RECEIVED.name();

  @TempDir static Path folder;
  private static final Ports PORTS = FreePorts.find();
  private static EmbeddedBroker broker;
  private static SchemaRegistry registry;
  private static KafkaConnection kafka;
  private static AvroSerdes serdes;

  @BeforeAll
  static void setSixAside() throws Exception {
    broker = EmbeddedBroker.start(folder, PORTS.kafka(), PORTS.kafkaController());
    registry = SchemaRegistry.start(broker.bootstrap(), PORTS.registry());
    kafka = KafkaConnection.local(broker.bootstrap(), registry.url());
    var client = new CachedSchemaRegistryClient(List.of(registry.url()), 10, Map.of());
    serdes = new AvroSerdes(client, registry.url());
    try (Admin admin = Admin.create(kafka.client("test"))) {
      new TopicSetup(admin, client, ClusterShape.STANDALONE).createAndCheck();
    }
    SetAside office = new SetAside(kafka);
    office.comment("l0", "Invented words.", "unprocessable");
    office.delivery("website:town", "invalid-json");
    office.garbage(Topics.VERDICTS.name() + "/1/7", "undecodable");
    office.comment("l3", "Other invented words.", "too-large");
    office.comment("l4", "The last invented words.", "unprocessable");
    office.garbage("moothall-remarks-by-author-repartition/4/2", "undecodable");
    abort(120);
  }

  /** What a service that dies leaves behind: nobody reads it, and it takes places all the same. */
  private static void abort(int letters) {
    Map<String, Object> settings = kafka.producer("test");
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "test-aborted");
    byte[] value = {1};
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      for (int i = 0; i < letters; i++) {
        var _ =
            producer.send(
                new DeadLetter(value, value, "website:town", "aborted", "for a test").toRecord());
      }
      producer.flush();
      producer.abortTransaction();
    }
  }

  @AfterAll
  static void stop() throws Exception {
    registry.close();
    broker.close();
  }

  /** They lie further back than the newest hundred places. */
  @Test
  void listsTheNewestWithoutTheirWords() {
    LettersInKafka letters = new LettersInKafka(kafka);

    var all = letters.newest(50).orElseThrow();
    var two = letters.newest(2).orElseThrow();

    assertThat(all.letters()).extracting(it -> it.number()).containsExactly(5L, 4L, 3L, 2L, 1L, 0L);
    assertThat(all.letters())
        .extracting(it -> it.way())
        .containsExactly(
            Way.NOBODY, Way.CONSOLE, Way.CONSOLE, Way.COMMAND, Way.SENDER, Way.CONSOLE);
    assertThat(all.letters().get(4).page()).contains("town");
    assertThat(all.letters().get(1).comment().orElseThrow().value()).isEqualTo("website:town:l4");
    assertThat(all.older()).isZero();
    assertThat(two.letters()).extracting(it -> it.number()).containsExactly(5L, 4L);
    assertThat(two.older()).isEqualTo(4);
    assertThat(all.toString()).doesNotContain("nvented");
  }

  @Test
  void knowsThatItDoesNotKnowWhereNobodyAnswers() {
    assertThat(new LettersInKafka(KafkaConnection.local("127.0.0.1:1", registry.url())).newest(50))
        .isEmpty();
  }

  @Test
  void sendsAgainWhatWasAskedForAndIsACommentAndNothingElse() throws Exception {
    var sendable = new LetterBook(kafka, "test").at(0).orElseThrow();
    wish(1, "website:town");
    wish(2, Topics.VERDICTS.name() + "/1/7");
    wish(3, COMMENTS + "/3/99");
    wish(5, "moothall-remarks-by-author-repartition/4/2");
    wish(999, COMMENTS + "/0/0");
    put("no wish".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    put(new byte[] {0, 0});
    put(withoutANumber());
    wish(0, COMMENTS + "/0/0");
    // As a relay does that died before it could mark what it had sent.
    wish(0, COMMENTS + "/0/0");

    try (RequestedReplays _ = new RequestedReplays(kafka, serdes)) {
      Await.until("the comment is there, twice", SOON, () -> sent(COMMENTS).size() >= 2);
    }
    wish(4, COMMENTS + "/0/0");
    try (RequestedReplays _ = new RequestedReplays(kafka, serdes)) {
      Await.until("a restart goes on", SOON, () -> numbers().contains("4"));
    }

    assertThat(numbers()).containsExactlyInAnyOrder("0", "0", "4");
    assertThat(sent(Topics.VERDICTS.name())).isEmpty();
    assertThat(sent(COMMENTS))
        .filteredOn(it -> number(it).equals("0"))
        .allSatisfy(it -> assertThat(it.value()).isEqualTo(sendable.letter().value()))
        .allSatisfy(it -> assertThat(it.key()).isEqualTo(sendable.letter().key()));
  }

  private static void wish(long letter, String origin) throws Exception {
    ReplayRequested wish =
        ReplayRequested.newBuilder()
            .setLetter(letter)
            .setOrigin(origin)
            .setRequestedAt(Instant.now())
            .build();
    put(serdes.serializer(Topics.REPLAYS).serialize(Topics.REPLAYS.name(), wish));
  }

  /** Begins as a wish does, and goes on with what nobody will ever read. */
  private static byte[] withoutANumber() {
    ReplayRequested wish =
        ReplayRequested.newBuilder()
            .setLetter(0)
            .setOrigin("x")
            .setRequestedAt(Instant.now())
            .build();
    byte[] bytes =
        Arrays.copyOf(serdes.serializer(Topics.REPLAYS).serialize(Topics.REPLAYS.name(), wish), 20);
    Arrays.fill(bytes, 5, bytes.length, (byte) 0xff);
    return bytes;
  }

  private static void put(byte[] value) throws Exception {
    try (var producer =
        new KafkaProducer<>(
            kafka.producer("test"), new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(Topics.REPLAYS.name(), value)).get();
    }
  }

  private static List<String> numbers() {
    return sent(COMMENTS).stream().map(RequestedReplaysTest::number).toList();
  }

  private static String number(ConsumerRecord<byte[], byte[]> record) {
    return DeadLetter.header(record.headers(), DeadLetter.REPLAY).orElse("none");
  }

  private static List<ConsumerRecord<byte[], byte[]>> sent(String topic) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (RecentRecords all =
        new RecentRecords(
            kafka,
            "test",
            Instant.EPOCH,
            Topics.all().stream().filter(it -> it.name().equals(topic)).toList())) {
      all.readAll(records::add, _ -> {});
    }
    return records;
  }
}
