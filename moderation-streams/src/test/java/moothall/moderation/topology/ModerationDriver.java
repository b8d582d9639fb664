package moothall.moderation.topology;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import moothall.events.CommentReceived;
import moothall.events.RemarkKept;
import moothall.events.SignalRaised;
import moothall.events.VerdictReached;
import moothall.moderation.conduct.Window;
import moothall.moderation.packs.ShippedPolicy;
import moothall.moderation.verdict.Judge;
import moothall.schemas.AvroSerdes;
import moothall.schemas.DeadLetter;
import moothall.schemas.KafkaConnection;
import moothall.schemas.Topic;
import moothall.schemas.Topics;
import moothall.service.tracing.Traces;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.test.TestRecord;

/** The topology on a bench, spoken to in the words of the domain. */
final class ModerationDriver implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private final AvroSerdes serdes;
  private final Topology topology;
  private final TopologyTestDriver driver;
  private final TestInputTopic<String, byte[]> comments;
  private final List<String> setAside = new ArrayList<>();

  ModerationDriver(Judge judge, Path stateDirectory) {
    this(judge, stateDirectory, new MockSchemaRegistryClient());
  }

  ModerationDriver(Judge judge, Path stateDirectory, SchemaRegistryClient registry) {
    String url = "mock://bench";
    register(registry);
    this.serdes = new AvroSerdes(registry, url);
    Properties settings =
        new StreamSettings(KafkaConnection.local("nowhere:1", url), "bench", stateDirectory, 1)
            .properties(setAside::add);
    this.topology =
        new ModerationTopology(
                serdes,
                judge,
                JudgementListener.UNHEARD,
                ShippedPolicy.ready().across(),
                counting(),
                Traces.OFF,
                Clock.fixed(NOW, ZoneOffset.UTC))
            .build(settings);
    this.driver = new TopologyTestDriver(topology, settings, NOW);
    this.comments =
        driver.createInputTopic(
            Topics.COMMENTS_RECEIVED.name(), new StringSerializer(), new ByteArraySerializer());
  }

  private SignalListener counting() {
    return new SignalListener() {
      @Override
      public void raised(Window.Kind kind) {}

      @Override
      public void lost() {
        setAside.add(QuarantineListener.UNREADABLE_REMARK);
      }
    };
  }

  /** As if what is kept there had been written by something else. */
  void spoil(String store) {
    WindowStore<String, byte[]> kept = driver.getWindowStore(store);
    List<Windowed<String>> keys = new ArrayList<>();
    try (var all = kept.all()) {
      all.forEachRemaining(it -> keys.add(it.key));
    }
    keys.forEach(key -> kept.put(key.key(), new byte[] {1, 2, 3}, key.window().start()));
  }

  /** As if the author of what is kept there had written it so often, a second apart. */
  void repeat(String store, int times) {
    WindowStore<String, byte[]> kept = driver.getWindowStore(store);
    KeyValue<Windowed<String>, byte[]> one;
    try (var all = kept.all()) {
      one = all.next();
    }
    RemarkKept it = RemarkSerde.remark(one.value);
    for (int i = 1; i <= times; i++) {
      RemarkKept other =
          RemarkKept.newBuilder(it)
              .setCommentId(it.getCommentId() + "-" + i)
              .setAt(it.getAt().plusSeconds(i))
              .build();
      kept.put(
          one.key.key().replace(it.getCommentId(), other.getCommentId()),
          RemarkSerde.bytes(other),
          one.key.window().start() + i * 1000L);
    }
  }

  /** How many remarks are kept there. */
  int kept(String store) {
    return changelog(store).contents().size();
  }

  void receive(CommentReceived comment) {
    receive(comment, NOW.toEpochMilli());
  }

  void receive(CommentReceived comment, long timestamp) {
    receiveBytes(comment.getCommentId(), encoded(comment), timestamp);
  }

  void receiveBytes(String key, byte[] value, long timestamp) {
    comments.pipeInput(new TestRecord<>(key, value, null, timestamp));
  }

  /** As a person sends a dead letter again. */
  void replay(CommentReceived comment) {
    var replayed = new RecordHeaders().add(DeadLetter.REPLAY, new byte[0]);
    comments.pipeInput(
        new TestRecord<>(comment.getCommentId(), encoded(comment), replayed, NOW.toEpochMilli()));
  }

  byte[] encoded(CommentReceived comment) {
    return serdes
        .serializer(Topics.COMMENTS_RECEIVED)
        .serialize(Topics.COMMENTS_RECEIVED.name(), comment);
  }

  List<byte[]> verdictBytes() {
    return out(Topics.VERDICTS).readRecordsToList().stream().map(TestRecord::value).toList();
  }

  List<VerdictReached> verdicts() {
    var reader = serdes.deserializer(Topics.VERDICTS);
    return verdictBytes().stream()
        .map(bytes -> reader.deserialize(Topics.VERDICTS.name(), bytes))
        .toList();
  }

  List<SignalRaised> signals() {
    var reader = serdes.deserializer(Topics.SIGNALS);
    return out(Topics.SIGNALS).readRecordsToList().stream()
        .map(record -> reader.deserialize(Topics.SIGNALS.name(), record.value()))
        .toList();
  }

  /**
   * What another instance finds that takes a partition over.
   *
   * @param records how many were written to the store's changelog topic
   */
  record Changelog(int records, List<KeyValue<Windowed<String>, byte[]>> contents) {}

  /** What was written of a store so far. */
  Changelog changelog(String store) {
    List<KeyValue<Windowed<String>, byte[]>> contents = new ArrayList<>();
    try (var all = driver.<String, byte[]>getWindowStore(store).all()) {
      all.forEachRemaining(contents::add);
    }
    var topic =
        driver.createOutputTopic(
            "bench-" + store + "-changelog",
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    return new Changelog(topic.readRecordsToList().size(), contents);
  }

  void restore(String store, Changelog changelog) {
    WindowStore<String, byte[]> empty = driver.getWindowStore(store);
    changelog.contents().forEach(it -> empty.put(it.key.key(), it.value, it.key.window().start()));
  }

  TestRecord<byte[], byte[]> deadLetter() {
    return out(Topics.DEAD_LETTERS).readRecord();
  }

  /** Reasons for which records were set aside. */
  List<String> setAside() {
    return setAside;
  }

  String description() {
    return topology.describe().toString();
  }

  @Override
  public void close() {
    driver.close();
  }

  private TestOutputTopic<byte[], byte[]> out(Topic<?> topic) {
    return driver.createOutputTopic(
        topic.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private static void register(SchemaRegistryClient registry) {
    try {
      for (var topic : List.of(Topics.COMMENTS_RECEIVED, Topics.VERDICTS, Topics.SIGNALS)) {
        registry.register(topic.subject(), new AvroSchema(topic.schema().orElseThrow()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RestClientException e) {
      throw new IllegalStateException(e);
    }
  }
}
