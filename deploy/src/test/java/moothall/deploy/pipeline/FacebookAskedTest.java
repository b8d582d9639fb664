package moothall.deploy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import moothall.contracts.facebook.GraphComment;
import moothall.contracts.facebook.GraphPage;
import moothall.contracts.facebook.GraphServer;
import moothall.contracts.facebook.GraphWebhook;
import moothall.deploy.FreePorts;
import moothall.deploy.cli.Moothall;
import moothall.deploy.standalone.Home;
import moothall.deploy.standalone.Ports;
import moothall.deploy.standalone.Standalone;
import moothall.schemas.KafkaConnection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A page whose webhook is silent for a while, is asked, and is whole again. */
class FacebookAskedTest {

  private static final String ACCOUNT = "104500000000001";
  private static final String TOKEN = "EAAInventedPageToken";
  private static final byte[] APP_SECRET =
      "an invented app secret".getBytes(StandardCharsets.UTF_8);
  private static final String VILE = "immigrants are vermin, wipe them out";
  private static final Duration SOON = Duration.ofSeconds(60);

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** Whole seconds, as Facebook has them; within the week that is looked at. */
  private final Instant before =
      Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofMinutes(20));

  @TempDir static Path folder;
  private static final Ports PORTS = FreePorts.find();
  private static final GraphPage PAGE = new GraphPage(ACCOUNT, TOKEN);
  private static GraphServer facebook;
  private static Map<String, String> settings;
  private static Standalone standalone;

  @BeforeAll
  static void start() throws Exception {
    facebook = new GraphServer(PAGE);
    settings =
        Map.of(
            "moothall.escalation.facebook.base-url",
            facebook.address().toString(),
            "moothall.ingest.facebook.base-url",
            facebook.address().toString(),
            "moothall.ingest.facebook.interval",
            "1s",
            "moothall.ingest.polling.lag",
            "0s",
            "moothall.ingest.polling.thorough-every",
            "2s");
    settings.forEach(System::setProperty);
    standalone = Standalone.start(home(), PORTS, false, (what, time) -> {});
  }

  @AfterAll
  static void stop() {
    standalone.close();
    facebook.close();
    settings.keySet().forEach(System::clearProperty);
  }

  private static Home home() throws IOException {
    Home home = new Home(folder.resolve("home"));
    Files.createDirectories(home.secrets());
    Files.write(home.secrets().resolve("facebook.app-secret"), APP_SECRET);
    Files.writeString(home.secrets().resolve("facebook.town"), TOKEN);
    Files.writeString(
        home.pages(),
        """
        pages:
          - id: town-facebook
            council: ambermere
            platform: facebook
            account: "%s"
            name: Ambermere Borough Council
            mode: ENFORCE
            status: APPROVED
            approved-by: test
            secret: facebook.town
        """
            .formatted(ACCOUNT));
    return home;
  }

  @Test
  void closesTheGapThatASilentWebhookLeaves() throws Exception {
    Records records = new Records(PORTS);
    GraphComment told = comment("1001", "When will the bins be collected?", before);
    assertThat(webhook().deliver(GraphWebhook.change("add", told, told.created()))).isEqualTo(200);
    Await.until("it is decided", SOON, () -> events(records, told) == 1);

    // The webhook is silent for twenty minutes, in which two comments are written.
    GraphComment vile = comment("1002", VILE, before.plusSeconds(60));
    GraphComment fine = comment("1003", "Lovely park", before.plusSeconds(1199));

    Await.until("what is vile is hidden", SOON, () -> PAGE.isHidden(vile.id()));
    Await.until("both are decided", SOON, () -> events(records, fine) == 1);
    String registry = "http://127.0.0.1:" + PORTS.registry();
    assertThat(
            Verdicts.all(KafkaConnection.local("127.0.0.1:" + PORTS.kafka(), registry), registry))
        .as("original times are kept")
        .filteredOn(it -> it.getComment().getCommentId().equals(id(vile)))
        .extracting(it -> it.getComment().getPostedAt())
        .contains(vile.created());
    assertThat(
            records.count("referral WHERE type = 'HATE_CRIME' AND comment_id = '" + id(vile) + "'"))
        .isOne();
    Await.until("our own hide is seen", SOON, () -> events(records, vile) == 2);
    assertThat(PAGE.timesHidden(vile.id())).isOne();
    assertThat(events(records, told)).as("what the webhook told is not judged twice").isOne();
    Await.until("coverage is whole", SOON, () -> coverage().path("waiting").asInt(-1) == 0);
    // Three comments and the hide of one; of these the webhook had told one.
    assertThat(coverage().path("received").asInt()).isEqualTo(4);
    assertThat(coverage().path("decided").asInt()).isEqualTo(4);
    // What the webhook tells may have been seen a moment earlier in the list.
    assertThat(coverage().path("found").asInt()).isBetween(3, 4);
    Await.until("a round shows all", SOON, () -> coverage().path("listed").asInt() == 3);

    seesEditsAndRemovals(records, fine);
    asksForNothingTwiceAfterARestart(records, told, vile, fine);
  }

  private static void seesEditsAndRemovals(Records records, GraphComment fine) throws Exception {
    PAGE.add(
        new GraphComment(
            fine.id(), fine.postId(), null, fine.author(), "Lovely park!", fine.created()));
    Await.until("the edit is decided", SOON, () -> events(records, fine) == 2);
    PAGE.remove(fine.id());
    Await.until("the removal is decided", SOON, () -> events(records, fine) == 3);
    assertThat(facebook.violations()).isEmpty();
  }

  private void asksForNothingTwiceAfterARestart(
      Records records, GraphComment told, GraphComment vile, GraphComment fine) throws Exception {
    standalone.close();
    standalone = Standalone.start(home(), PORTS, false, (what, time) -> {});
    long calls = facebook.calls().size();
    Await.until("rounds are made", SOON, () -> facebook.calls().size() > calls + 10);

    GraphComment late = comment("1004", "Thank you", before.plusSeconds(1300));
    Await.until("a new comment is decided", SOON, () -> events(records, late) == 1);
    assertThat(events(records, told)).isEqualTo(1);
    assertThat(events(records, vile)).isEqualTo(2);
    assertThat(events(records, fine)).isEqualTo(3);
    assertThat(coverage().path("found").asInt()).isOne();
    assertThat(printed()).contains("town-facebook", "APPROVED", "RECEIVED");
  }

  private static String printed() {
    StringWriter out = new StringWriter();
    CommandLine command = Moothall.commandLine().setOut(new PrintWriter(out));
    assertThat(command.execute("coverage", "--home", folder.resolve("home").toString())).isZero();
    return out.toString();
  }

  private static JsonNode coverage() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORTS.ingest() + "/coverage"))
            .build();
    JsonNode pages =
        new ObjectMapper().readTree(HTTP.send(request, BodyHandlers.ofByteArray()).body());
    assertThat(pages).hasSize(1);
    return pages.get(0);
  }

  /** How many versions and other news of a comment have been judged and taken in. */
  private static long events(Records records, GraphComment comment) throws Exception {
    return records.count("inbox WHERE comment_id = '" + id(comment) + "'");
  }

  private static GraphWebhook webhook() {
    return new GraphWebhook(
        URI.create("http://127.0.0.1:" + PORTS.ingest() + "/channels/facebook"),
        APP_SECRET,
        ACCOUNT);
  }

  private static GraphComment comment(String number, String words, Instant at) {
    GraphComment comment =
        new GraphComment(
            "901097836652708_" + number,
            ACCOUNT + "_901097836652708",
            null,
            new GraphComment.Author("7300000000000001", "Jo Example"),
            words,
            at);
    PAGE.add(comment);
    return comment;
  }

  private static String id(GraphComment comment) {
    return "facebook:town-facebook:" + comment.id();
  }
}
