package moothall.deploy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import moothall.contracts.facebook.GraphComment;
import moothall.contracts.facebook.GraphPage;
import moothall.contracts.facebook.GraphServer;
import moothall.deploy.FreePorts;
import moothall.deploy.broker.EmbeddedBroker;
import moothall.deploy.registry.SchemaRegistry;
import moothall.deploy.standalone.Ports;
import moothall.events.CommentReceived;
import moothall.schemas.AvroSerdes;
import moothall.schemas.KafkaConnection;
import moothall.schemas.Topics;
import moothall.service.ServiceContext;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances of ingest share the pages that are asked, and take over from one another. */
class TwoAskersTest {

  private static final int PAGES = 4;
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Pattern LISTED =
      Pattern.compile("(?m)^moothall_page_last_listed_seconds\\{page=\"([^\"]+)\"\\} (\\S+)$");
  private static final Pattern REBALANCES =
      Pattern.compile(
          "(?m)^kafka_consumer_coordinator_rebalance_total\\{[^}]*"
              + "client_id=\"moothall-ingest-pollers\"[^}]*\\} (\\S+)$");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir Path folder;
  private final Ports ports = FreePorts.find();
  private final List<GraphPage> pages =
      IntStream.range(0, PAGES)
          .mapToObj(i -> new GraphPage("10450000000000" + i, "EAAInventedToken" + i))
          .toList();
  private final Map<String, ServiceContext> instances = new TreeMap<>();
  private GraphServer facebook;
  private EmbeddedBroker broker;
  private SchemaRegistry registry;

  @BeforeEach
  void start() throws IOException {
    facebook = new GraphServer(pages.getFirst(), pages.subList(1, PAGES).toArray(new GraphPage[0]));
    broker = EmbeddedBroker.start(folder.resolve("kafka"), ports.kafka(), ports.kafka() + 1);
    registry = SchemaRegistry.start(broker.bootstrap(), ports.registry());
    Files.createDirectories(folder.resolve("secrets"));
    StringBuilder register = new StringBuilder("pages:\n");
    for (int i = 0; i < PAGES; i++) {
      Files.writeString(folder.resolve("secrets/facebook." + i), pages.get(i).token());
      register.append(
          """
            - id: town-%d
              council: ambermere
              platform: facebook
              account: "%s"
              name: Ambermere Borough Council
              status: APPROVED
              approved-by: test
              secret: facebook.%d
          """
              .formatted(i, pages.get(i).account(), i));
    }
    Files.writeString(folder.resolve("pages.yaml"), register);
  }

  @AfterEach
  void stop() {
    instances.values().forEach(ServiceContext::close);
    registry.close();
    broker.close();
    facebook.close();
  }

  @Test
  void askEachPageBetweenThemAndPublishNothingTwice() throws Exception {
    startInstance("one");
    write(1);
    Await.until("one instance reads all", SOON, () -> received().size() == PAGES);

    startInstance("two");
    Await.until("the other asks pages too", SOON, () -> !asked("two").isEmpty());
    write(2);
    Await.until("both read all", SOON, () -> received().size() == 2 * PAGES);

    // Asked about before the other stops: its pages are taken over while it does.
    Set<String> before = asked("two");
    stopInstance("one");
    write(3);
    Await.until("the other takes over", SOON, () -> received().size() == 3 * PAGES);
    Await.until("it asks every page", SOON, () -> asked("two").size() == PAGES);

    assertThat(rebalancesOfAskers("two")).isPositive();
    assertThat(metrics("two"))
        .contains("client_id=\"moothall-ingest-recent\"")
        .contains("client_id=\"moothall-ingest-pages\"")
        .contains("client_id=\"moothall-ingest-pollers-0\"");
    assertThat(before).hasSizeBetween(1, PAGES - 1);
    assertThat(received()).doesNotHaveDuplicates();
    assertThat(facebook.violations()).isEmpty();

    // Where nobody can ask, whoever is started again knows all the same how long ago somebody did.
    stopInstance("two");
    facebook.close();
    Instant began = Instant.now();
    startInstance("three");
    Await.until(
        "it knows that no page was read since it was started",
        SOON,
        () ->
            lastListed("three").size() == PAGES
                && lastListed("three").values().stream().allMatch(it -> it.isBefore(began)));
    assertThat(asked("three")).isEmpty();
  }

  /** When the last complete look at each page began, as this instance says. */
  private Map<String, Instant> lastListed(String name) throws Exception {
    Map<String, Instant> listed = new TreeMap<>();
    Instant now = Instant.now();
    LISTED
        .matcher(metrics(name))
        .results()
        .forEach(it ->
            listed.put(
                it.group(1), now.minusMillis((long) (1000 * Double.parseDouble(it.group(2))))));
    return listed;
  }

  private double rebalancesOfAskers(String name) throws Exception {
    return REBALANCES
        .matcher(metrics(name))
        .results()
        .mapToDouble(it -> Double.parseDouble(it.group(1)))
        .sum();
  }

  private String metrics(String name) throws Exception {
    ServiceContext instance = Objects.requireNonNull(instances.get(name));
    URI metrics = instance.bean(EmbeddedServer.class).getURI().resolve("/prometheus");
    return HTTP.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString()).body();
  }

  private void startInstance(String name) {
    instances.put(
        name,
        ServiceContext.start(
            "ingest",
            Map.of(
                "micronaut.server.port", -1,
                "moothall.kafka.bootstrap-servers", broker.bootstrap(),
                "moothall.kafka.registry-url", registry.url(),
                "moothall.kafka.standalone", true,
                "moothall.kafka.instance", name,
                "moothall.secrets-dir", folder.resolve("secrets").toString(),
                "moothall.ingest.pages-files", folder.resolve("pages.yaml").toString(),
                "moothall.ingest.facebook.base-url", facebook.address().toString(),
                "moothall.ingest.facebook.interval", "500ms")));
  }

  private void stopInstance(String name) {
    Objects.requireNonNull(instances.remove(name)).close();
  }

  /** One comment on each page. */
  private void write(int number) {
    for (GraphPage page : pages) {
      String post = page.account() + "_900";
      page.add(
          new GraphComment(
              "900_" + number + page.account(),
              post,
              null,
              null,
              "When will the bins be collected?",
              Instant.now().truncatedTo(ChronoUnit.SECONDS)));
    }
  }

  /** The pages of which this instance has ever completed a round. */
  private Set<String> asked(String name) throws Exception {
    String body = metrics(name);
    Set<String> asked = new TreeSet<>();
    for (int i = 0; i < PAGES; i++) {
      String rounds = "moothall_poll_rounds_total{page=\"town-" + i + "\"} ";
      // It is there from the start, and then says none.
      if (body.contains(rounds) && !body.contains(rounds + "0.0")) {
        asked.add("town-" + i);
      }
    }
    return asked;
  }

  /** Ids of all comments in the topic, in its order. */
  private List<String> received() {
    List<String> ids = new ArrayList<>();
    KafkaConnection kafka = KafkaConnection.local(broker.bootstrap(), registry.url());
    AvroSerdes serdes =
        new AvroSerdes(
            new CachedSchemaRegistryClient(List.of(registry.url()), 10, Map.of()), registry.url());
    try (KafkaConsumer<String, CommentReceived> consumer =
        new KafkaConsumer<>(
            kafka.consumer("read", "read"),
            new StringDeserializer(),
            serdes.deserializer(Topics.COMMENTS_RECEIVED))) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topics.COMMENTS_RECEIVED.name()).stream()
              .map(it -> new TopicPartition(it.topic(), it.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream()
          .anyMatch(it -> consumer.position(it) < ends.getOrDefault(it, 0L))) {
        consumer.poll(Duration.ofMillis(100)).forEach(it -> ids.add(it.value().getCommentId()));
      }
    }
    return ids;
  }
}
