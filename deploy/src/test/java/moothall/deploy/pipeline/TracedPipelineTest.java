package moothall.deploy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import moothall.deploy.FreePorts;
import moothall.deploy.pipeline.OtlpReceiver.Seen;
import moothall.deploy.standalone.Home;
import moothall.deploy.standalone.Ports;
import moothall.deploy.standalone.Standalone;
import moothall.schemas.KafkaConnection;
import moothall.schemas.Topics;
import moothall.service.WebhookSignature;
import moothall.service.tracing.TraceHeader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All three services with a collector beside them, which decodes what it gets. */
class TracedPipelineTest {

  private static final byte[] SECRET = "a secret of a traced town".getBytes(StandardCharsets.UTF_8);
  private static final String ENDPOINT = "moothall.traces.endpoint";
  private static final String VILE = "immigrants are vermin, wipe them out";
  private static final Duration SOON = Duration.ofSeconds(60);

  @TempDir static Path folder;
  private static final Ports PORTS = FreePorts.find();
  private static final Records RECORDS = new Records(PORTS);
  private static OtlpReceiver collector;
  private static StubWebsite website;
  private static Standalone standalone;
  private static Deliveries town;

  @BeforeAll
  static void start() throws Exception {
    collector = new OtlpReceiver();
    System.setProperty(ENDPOINT, collector.endpoint());
    website = new StubWebsite(SECRET);
    Home home = TownHome.prepare(folder.resolve("home"), website, SECRET);
    standalone = Standalone.start(home, PORTS, false, (what, time) -> {});
    town = new Deliveries(PORTS, SECRET);
  }

  @AfterAll
  static void stop() {
    standalone.close();
    website.close();
    collector.close();
    System.clearProperty(ENDPOINT);
  }

  @Test
  void showsAHiddenCommentAsOneTraceFromItsDeliveryToTheSecondTry() throws Exception {
    website.failOnce();
    assertThat(town.comment("traced", VILE).statusCode()).isEqualTo(202);

    String trace = traceOfTheHide("traced");
    awaitSettled(trace);
    List<Seen> way = way(named(trace, "carry-out").getFirst());
    assertThat(way)
        .extracting(it -> it.service() + ": " + it.name())
        .containsExactly(
            "moothall-escalation: carry-out",
            "moothall-escalation: take-in-verdict",
            "moothall-moderation: judge",
            "moothall-ingest: produce",
            "moothall-ingest: receive");
    assertThat(way.getLast().parent()).isEmpty();
    Seen takeIn = way.get(1);
    Seen judge = way.get(2);
    List<Seen> tries = named(trace, "carry-out");
    assertThat(tries).as("a fault, and a try that hides").hasSizeGreaterThan(1);
    assertThat(tries).allMatch(it -> it.parent().equals(takeIn.id()));
    assertThat(tries)
        .extracting(it -> it.attributes().get("moothall.outcome"))
        .contains("DONE")
        .doesNotHaveDuplicates();
    List<Seen> asked = named(trace, "ask-platform");
    assertThat(asked)
        .isNotEmpty()
        .allMatch(it -> tries.stream().anyMatch(each -> each.id().equals(it.parent())));
    assertThat(judge.attributes())
        .isEqualTo(
            Map.of(
                "moothall.outcome", "PERSON",
                "moothall.page", "town",
                "moothall.platform", "website"));
    assertThat(takeIn.attributes()).containsEntry("moothall.outcome", "case-opened");
    assertThat(collector.of(trace)).noneMatch(Seen::isFault);
  }

  @Test
  void leadsOtherSystemsToTheSameTrace() throws Exception {
    assertThat(town.comment("announced", VILE).statusCode()).isEqualTo(202);
    String trace = traceOfTheHide("announced");
    awaitSettled(trace);

    Map<String, Set<String>> traces =
        Map.of(
            Topics.COMMENTS_RECEIVED.name(), new TreeSet<>(),
            Topics.VERDICTS.name(), new TreeSet<>(),
            Topics.ACTIONS.name(), new TreeSet<>(),
            Topics.ACTION_RESULTS.name(), new TreeSet<>());
    try (KafkaConsumer<String, byte[]> consumer = reader()) {
      consumer.subscribe(traces.keySet());
      Await.until(
          "each topic has the comment, with its trace",
          SOON,
          () -> {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
              if (record.key().equals("website:town:announced")) {
                Objects.requireNonNull(traces.get(record.topic()))
                    .add(TraceHeader.of(record.headers()).orElse("none"));
              }
            }
            return traces.values().stream().noneMatch(Set::isEmpty);
          });
    }
    assertThat(traces.values())
        .allSatisfy(it -> assertThat(it).allMatch(each -> each.startsWith("00-" + trace + "-")));
    assertThat(traces.values().stream().flatMap(Set::stream).distinct())
        .as("each from a step of its own")
        .hasSize(4);
  }

  @Test
  void goesOnThroughWhatIsSeenOnlyInSeveralComments() throws Exception {
    for (int copy = 1; copy <= 3; copy++) {
      String words = "Give us our park and ride back, ask them why it went" + "!".repeat(copy);
      town.commentBy("copier", "copy" + copy, words, "2026-11-21T10:0" + copy + ":00Z");
      // Otherwise one that is judged late may show something about the third, in no trace of its.
      String judged = "inbox WHERE comment_id = 'website:town:copy" + copy + "'";
      Await.until("it is judged", SOON, () -> RECORDS.count(judged) == 1);
    }

    String trace = traceOfTheHide("copy3");
    awaitSettled(trace);
    assertThat(named(trace, "raise-signal"))
        .isNotEmpty()
        .allMatch(it -> way(it).get(1).name().equals("judge"));
    assertThat(way(named(trace, "carry-out").getFirst()))
        .extracting(Seen::name)
        .startsWith("carry-out")
        .endsWith("judge", "produce", "receive")
        .containsAnyOf("take-in-signal", "take-in-verdict");
    assertThat(collector.of(trace)).filteredOn(it -> it.name().equals("receive")).hasSize(1);
  }

  @Test
  void saysNothingOfWhoWroteWhat() throws Exception {
    String mark = "zqmarkedz";
    String words = VILE + " " + mark;
    assertThat(town.commentBy(mark + "-author", mark, words, "2026-11-21T10:00:00Z").statusCode())
        .isEqualTo(202);

    String trace = traceOfTheHide(mark);
    awaitSettled(trace);
    String caseId =
        RECORDS.text("SELECT case_id FROM cases WHERE comment_id = 'website:town:" + mark + "'");
    List<String> bodies = collector.bodies();
    assertThat(bodies).isNotEmpty().anyMatch(it -> it.contains("moothall.page"));
    assertThat(bodies)
        .noneMatch(it -> it.contains(mark))
        .noneMatch(it -> it.contains("vermin"))
        .noneMatch(it -> it.contains("A resident"))
        .noneMatch(it -> it.contains(caseId));
    Set<String> keys = new TreeSet<>();
    collector.all().forEach(it -> keys.addAll(it.attributes().keySet()));
    assertThat(keys)
        .isSubsetOf(
            "moothall.action",
            "moothall.kind",
            "moothall.outcome",
            "moothall.page",
            "moothall.platform",
            "moothall.signal",
            "moothall.try",
            "moothall.via");
  }

  @Test
  void beginsATraceOfItsOwnWhateverASenderClaims() throws Exception {
    String claimed = "0123456789abcdef0123456789abcdef";
    byte[] body =
        ("{\"id\":\"stranger\",\"text\":\"" + VILE + "\"}").getBytes(StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:" + PORTS.ingest() + "/channels/website/town/comments"))
            .header(WebhookSignature.HEADER, WebhookSignature.of(body, SECRET))
            .header(TraceHeader.NAME, "00-" + claimed + "-0123456789abcdef-01")
            .header("tracestate", "stranger=1")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      assertThat(http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
          .isEqualTo(202);
    }

    String trace = traceOfTheHide("stranger");
    awaitSettled(trace);
    assertThat(trace).isNotEqualTo(claimed);
    assertThat(one(trace, "receive").parent()).isEmpty();
    assertThat(collector.of(claimed)).isEmpty();
  }

  /** As it stands in the database beside the wish to hide. */
  private static String traceOfTheHide(String id) throws Exception {
    String ours = "action_intent WHERE comment_id = 'website:town:" + id + "'";
    Await.until(id + " is hidden", SOON, () -> website.isHidden(id));
    String traceparent = RECORDS.text("SELECT coalesce(max(traceparent), '') FROM " + ours);
    assertThat(traceparent).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[13]");
    return traceparent.substring(3, 35);
  }

  private static void awaitSettled(String trace) throws Exception {
    Await.until(
        "the collector has the end of the trace",
        SOON,
        () ->
            named(trace, "carry-out").stream()
                    .anyMatch(it -> "DONE".equals(it.attributes().get("moothall.outcome")))
                && Set.of("receive", "produce", "judge", "take-in-verdict").stream()
                    .noneMatch(name -> named(trace, name).isEmpty()));
  }

  private static List<Seen> named(String trace, String name) {
    return collector.of(trace).stream().filter(it -> it.name().equals(name)).toList();
  }

  private static Seen one(String trace, String name) {
    List<Seen> all = named(trace, name);
    assertThat(all).as(name).hasSize(1);
    return all.getFirst();
  }

  /** A span and those above it. */
  private static List<Seen> way(Seen from) {
    List<Seen> way = new ArrayList<>();
    Optional<Seen> at = Optional.of(from);
    while (at.isPresent()) {
      Seen here = at.get();
      way.add(here);
      at =
          collector.of(here.trace()).stream()
              .filter(it -> it.id().equals(here.parent()))
              .findFirst();
    }
    return way;
  }

  private static KafkaConsumer<String, byte[]> reader() {
    KafkaConnection kafka =
        KafkaConnection.local("127.0.0.1:" + PORTS.kafka(), "http://127.0.0.1:" + PORTS.registry());
    return new KafkaConsumer<>(
        kafka.consumer("traced-test", "traced-test"),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }
}
