package moothall.deploy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import moothall.contracts.facebook.GraphComment;
import moothall.contracts.facebook.GraphPage;
import moothall.contracts.facebook.GraphServer;
import moothall.contracts.facebook.GraphWebhook;
import moothall.contracts.graph.GraphFault;
import moothall.contracts.serving.LineFault;
import moothall.deploy.FreePorts;
import moothall.deploy.standalone.Home;
import moothall.deploy.standalone.Ports;
import moothall.deploy.standalone.Standalone;
import moothall.schemas.KafkaConnection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Facebook page from Meta's webhook to {@code is_hidden}, through everything between. */
class FacebookPipelineTest {

  private static final String ACCOUNT = "104500000000001";
  private static final String TOKEN = "EAAInventedPageToken";
  private static final byte[] APP_SECRET =
      "an invented app secret".getBytes(StandardCharsets.UTF_8);
  private static final String VILE = "immigrants are vermin, wipe them out";
  private static final String BASE_URL = "moothall.escalation.facebook.base-url";
  private static final String POLLING = "moothall.ingest.polling.enabled";
  private static final Instant POSTED = Instant.parse("2026-11-21T10:00:00Z");
  private static final Duration SOON = Duration.ofSeconds(60);

  @TempDir static Path folder;
  private static final Ports PORTS = FreePorts.find();
  private static final GraphPage PAGE = new GraphPage(ACCOUNT, TOKEN);
  private static GraphServer facebook;
  private static GraphWebhook webhook;
  private static Standalone standalone;

  @BeforeAll
  static void start() throws Exception {
    facebook = new GraphServer(PAGE);
    System.setProperty(BASE_URL, facebook.address().toString());
    // What asking brings has a test of its own; here it would take the faults that are not for it.
    System.setProperty(POLLING, "false");
    standalone = Standalone.start(home(), PORTS, false, (what, time) -> {});
    webhook = webhookOf(ACCOUNT);
  }

  @AfterAll
  static void stop() {
    standalone.close();
    facebook.close();
    System.clearProperty(BASE_URL);
    System.clearProperty(POLLING);
  }

  private static GraphWebhook webhookOf(String account) {
    return new GraphWebhook(address(""), APP_SECRET, account);
  }

  private static URI address(String query) {
    return URI.create("http://127.0.0.1:" + PORTS.ingest() + "/channels/facebook" + query);
  }

  private static Home home() throws IOException {
    Home home = new Home(folder.resolve("home"));
    Files.createDirectories(home.secrets());
    Files.write(home.secrets().resolve("facebook.app-secret"), APP_SECRET);
    Files.writeString(home.secrets().resolve("facebook.verify-token"), "word");
    Files.writeString(home.secrets().resolve("facebook.town"), TOKEN);
    Files.writeString(
        home.pages(),
        """
        pages:
          - id: town-facebook
            council: ambermere
            platform: facebook
            account: %s
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
  void shakesHands() throws Exception {
    URI handshake = address("?hub.mode=subscribe&hub.verify_token=word&hub.challenge=1158201444");

    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(handshake).build(), HttpResponse.BodyHandlers.ofString());

    assertThat(answer.body()).isEqualTo("1158201444");
  }

  @Test
  void hidesWhatIsVileAndLeavesWhatIsNot() throws Exception {
    GraphComment vile = comment("1001", VILE);
    GraphComment fine = comment("1002", "When will the bins be collected? \uD83D\uDE00 a/b");

    assertThat(webhook.deliver(added(vile), added(fine))).isEqualTo(200);
    Await.until("it is hidden", SOON, () -> PAGE.isHidden(vile.id()));
    assertThat(webhook.deliver(GraphWebhook.change("hide", vile, POSTED.plusSeconds(9))))
        .isEqualTo(200);
    assertThat(webhook.deliver(added(vile))).isEqualTo(200);

    Records records = new Records(PORTS);
    Await.until(
        "the echo is taken in",
        SOON,
        () -> records.count("inbox WHERE comment_id = '" + id(vile) + "'") == 2);
    assertThat(PAGE.timesHidden(vile.id())).isOne();
    assertThat(PAGE.isHidden(fine.id())).isFalse();
    assertThat(records.count("cases WHERE comment_id = '" + id(vile) + "'")).isOne();
    assertThat(
            records.count("referral WHERE type = 'HATE_CRIME' AND comment_id = '" + id(vile) + "'"))
        .isOne();
    assertThat(records.count("inbox WHERE comment_id = '" + id(fine) + "'")).isOne();
  }

  @Test
  void hidesEveryCommentOnceThoughFacebookMisbehaves() throws Exception {
    List<GraphComment> storm =
        IntStream.range(0, 60).mapToObj(i -> comment("20" + i, VILE + " " + i)).toList();
    for (int round = 0; round < 3; round++) {
      facebook.next(LineFault.FAILS_AFTER_DOING_IT);
      facebook.next(GraphFault.PASSING_TROUBLE);
      facebook.next(
          LineFault.IS_CUT_OFF_AFTER_DOING_IT,
          LineFault.FAILS_WITHOUT_DOING_IT,
          LineFault.TALKS_NONSENSE_AFTER_DOING_IT,
          LineFault.SAYS_NOTHING_AFTER_DOING_IT);
      facebook.next(GraphFault.SPELLS_OUT_SUCCESS);
    }
    facebook.next(LineFault.IS_SILENT_AFTER_DOING_IT, LineFault.TRICKLES_AFTER_DOING_IT);
    var changes = new ArrayList<ObjectNode>();
    storm.forEach(it -> changes.add(added(it)));

    assertThat(webhook.deliver(changes.toArray(new ObjectNode[0]))).isEqualTo(200);

    Records records = new Records(PORTS);
    Await.until(
        "every hide is settled",
        SOON.multipliedBy(2),
        () ->
            records.count("action_intent WHERE state = 'SETTLED' AND comment_id LIKE '%\\_20%'")
                == 60);
    assertThat(storm).allMatch(it -> PAGE.isHidden(it.id()));
    assertThat(storm).allMatch(it -> PAGE.timesHidden(it.id()) == 1);
    assertThat(facebook.violations()).isEmpty();
  }

  @Test
  void setsAsideWhatIsForAPageThatNobodyRegistered() throws Exception {
    assertThat(webhookOf("999").deliver(added(comment("3001", VILE)))).isEqualTo(200);

    DeadLetterCount letters =
        new DeadLetterCount(
            KafkaConnection.local(
                "127.0.0.1:" + PORTS.kafka(), "http://127.0.0.1:" + PORTS.registry()));
    assertThat(letters.withReason("page-not-registered")).isEqualTo(1);
  }

  private static ObjectNode added(GraphComment comment) {
    return GraphWebhook.change("add", comment, comment.created());
  }

  private static GraphComment comment(String number, String words) {
    GraphComment comment =
        new GraphComment(
            "901097836652708_" + number,
            ACCOUNT + "_901097836652708",
            null,
            new GraphComment.Author("7300000000000001", "Jo Example"),
            words,
            POSTED);
    PAGE.add(comment);
    return comment;
  }

  private static String id(GraphComment comment) {
    return "facebook:town-facebook:" + comment.id();
  }
}
