package moothall.deploy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import moothall.deploy.FreePorts;
import moothall.deploy.broker.EmbeddedBroker;
import moothall.deploy.registry.SchemaRegistry;
import moothall.deploy.standalone.Ports;
import moothall.events.CommentKind;
import moothall.events.CommentReceived;
import moothall.events.PageSnapshot;
import moothall.moderation.ModerationMetrics;
import moothall.moderation.RunningStreams;
import moothall.moderation.packs.LoadedPolicy;
import moothall.moderation.topology.ModerationTopology;
import moothall.moderation.topology.StreamSettings;
import moothall.schemas.AvroSerdes;
import moothall.schemas.KafkaConnection;
import moothall.schemas.Topics;
import moothall.service.ServiceContext;
import moothall.service.tracing.Traces;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of moderation when a thread of its stream dies, and when all have ended. */
class DyingThreadTest {

  private static final Duration SOON = Duration.ofSeconds(60);

  @TempDir Path folder;
  private final Ports ports = FreePorts.find();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final AtomicInteger judged = new AtomicInteger();
  private final AtomicInteger deaths = new AtomicInteger();
  private EmbeddedBroker broker;
  private SchemaRegistry registry;
  private ServiceContext moderation;

  @BeforeEach
  void start() {
    broker = EmbeddedBroker.start(folder.resolve("kafka"), ports.kafka(), ports.kafkaController());
    registry = SchemaRegistry.start(broker.bootstrap(), ports.registry());
    moderation =
        ServiceContext.start(
            "moderation",
            Map.of(
                "micronaut.server.port", -1,
                "moothall.kafka.bootstrap-servers", broker.bootstrap(),
                "moothall.kafka.registry-url", registry.url(),
                "moothall.kafka.standalone", true,
                "moothall.disk.folder", folder.toString(),
                "moothall.moderation.state-dir", folder.resolve("service").toString()));
  }

  @AfterEach
  void stop() {
    moderation.close();
    registry.close();
    broker.close(); // again, where it was closed before
  }

  @Test
  void replacesAThreadThatDiesAndIsDownOnceTheStreamHasEnded() throws Exception {
    try (RunningStreams stream = streamThatDiesOnce()) {
      send("first");
      Await.until("a thread died", SOON, () -> deaths.get() == 1);
      send("second");

      Await.until("both are judged", SOON, () -> judged.get() >= 2);
      Await.until("the thread is there again", SOON, () -> stream.threads() == 2);
      assertThat(meters.counter("moothall.stream.threads.replaced").count()).isEqualTo(1);
    }

    Await.until("the service is well", SOON, () -> ask("liveness").statusCode() == 200);
    assertThat(ask("readiness").body())
        .contains("stream-threads")
        .containsPattern("\"kafka\":\\{[^}]*\"status\":\"UP\"")
        .doesNotContain("DOWN");

    moderation.bean(RunningStreams.class).close();

    HttpResponse<String> alive = ask("liveness");
    assertThat(alive.statusCode()).isEqualTo(503);
    assertThat(alive.body())
        .contains("the stream has ended and does not begin again by itself", "NOT_RUNNING");
    assertThat(ask("readiness").statusCode()).isEqualTo(503);

    broker.close();

    assertThat(ask("readiness").body())
        .containsPattern("\"kafka\":\\{[^}]*\"status\":\"DOWN\"")
        .contains("\"why\":\"TimeoutException\"");
  }

  /** An Error, which no handler of records takes for the record's fault. */
  private RunningStreams streamThatDiesOnce() {
    KafkaConnection kafka = moderation.bean(KafkaConnection.class);
    ModerationMetrics metrics = new ModerationMetrics(meters, Clock.systemUTC());
    Properties settings =
        new StreamSettings(kafka, "moothall-dying", folder.resolve("dying"), 2).properties(metrics);
    LoadedPolicy.Ready policy = moderation.bean(LoadedPolicy.Ready.class);
    ModerationTopology topology =
        new ModerationTopology(
            moderation.bean(AvroSerdes.class),
            policy.judge(metrics),
            (verdict, receivedAt) -> {
              if (deaths.compareAndSet(0, 1)) {
                throw new StackOverflowError("as if a processor had run out of stack");
              }
              judged.incrementAndGet();
            },
            policy.across(),
            metrics,
            Traces.OFF,
            Clock.systemUTC());
    return RunningStreams.start(topology.build(settings), settings, 2, meters);
  }

  private void send(String id) throws Exception {
    byte[] raw = {'{', '}'};
    String commentId = "website:town:" + id;
    CommentReceived comment =
        CommentReceived.newBuilder()
            .setEventId("00000000-0000-0000-0000-00000000000" + id.length())
            .setKind(CommentKind.CREATED)
            .setCommentId(commentId)
            .setVersion("v1")
            .setPage(
                PageSnapshot.newBuilder()
                    .setPageId("town")
                    .setCouncilId("ambermere")
                    .setPlatform("website")
                    .setName("Ambermere")
                    .setProfile("GENERAL")
                    .setMode("ENFORCE")
                    .build())
            .setText("When is bin day in Ambermere?")
            .setReceivedAt(Instant.now())
            .setVia("WEBHOOK")
            .setRaw(ByteBuffer.wrap(raw))
            .setRawSha256("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a")
            .build();
    try (KafkaProducer<String, CommentReceived> producer =
        new KafkaProducer<>(
            moderation.bean(KafkaConnection.class).producer("test"),
            new StringSerializer(),
            moderation.bean(AvroSerdes.class).serializer(Topics.COMMENTS_RECEIVED))) {
      var _ =
          producer
              .send(new ProducerRecord<>(Topics.COMMENTS_RECEIVED.name(), commentId, comment))
              .get();
    }
  }

  private HttpResponse<String> ask(String which) throws Exception {
    URI address = moderation.bean(EmbeddedServer.class).getURI().resolve("/health/" + which);
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
  }
}
