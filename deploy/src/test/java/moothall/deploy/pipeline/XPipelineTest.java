package moothall.deploy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import moothall.contracts.serving.LineFault;
import moothall.contracts.x.XAccount;
import moothall.contracts.x.XDialect;
import moothall.contracts.x.XFault;
import moothall.contracts.x.XPost;
import moothall.contracts.x.XServer;
import moothall.contracts.x.XWebhook;
import moothall.deploy.FreePorts;
import moothall.deploy.standalone.Home;
import moothall.deploy.standalone.Ports;
import moothall.deploy.standalone.Standalone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An account of X from the webhook's challenge to a hidden reply, through everything between. */
class XPipelineTest {

  private static final String ACCOUNT = "1111111111111111111";
  private static final String RESIDENT = "2222222222222222222";
  private static final String CONVERSATION = "2080761390344937796";
  private static final byte[] CONSUMER_SECRET =
      "an invented consumer secret".getBytes(StandardCharsets.UTF_8);
  private static final String VILE = "immigrants are vermin, wipe them out";
  private static final String BASE_URL = "moothall.escalation.x.base-url";
  private static final Instant POSTED = Instant.parse("2026-11-21T10:00:00Z");
  private static final Duration SOON = Duration.ofSeconds(60);

  @TempDir static Path folder;
  private static final Ports PORTS = FreePorts.find();
  private static XAccount account;
  private static XServer x;
  private static XWebhook webhook;
  private static Standalone standalone;

  @BeforeAll
  static void start() throws Exception {
    account = new XAccount("InventedRefresh", Instant.now());
    x = new XServer(account, "an-invented-client", "an-invented-secret");
    System.setProperty(BASE_URL, x.address().toString());
    standalone = Standalone.start(home(), PORTS, false, (what, time) -> {});
    webhook =
        new XWebhook(
            URI.create("http://127.0.0.1:" + PORTS.ingest() + "/channels/x"),
            CONSUMER_SECRET,
            ACCOUNT);
  }

  @AfterAll
  static void stop() {
    standalone.close();
    x.close();
    System.clearProperty(BASE_URL);
  }

  private static Home home() throws IOException {
    Home home = new Home(folder.resolve("home"));
    Files.createDirectories(home.secrets());
    Files.write(home.secrets().resolve("x.consumer-secret"), CONSUMER_SECRET);
    Files.writeString(home.secrets().resolve("x.client-id"), "an-invented-client");
    Files.writeString(home.secrets().resolve("x.client-secret"), "an-invented-secret");
    Files.writeString(home.secrets().resolve("x.town"), "InventedRefresh");
    Files.writeString(
        home.pages(),
        """
        pages:
          - id: town-x
            council: ambermere
            platform: x
            account: "%s"
            name: Ambermere Borough Council
            mode: ENFORCE
            status: APPROVED
            approved-by: test
            secret: x.town
        """
            .formatted(ACCOUNT));
    return home;
  }

  @Test
  void answersTheChallenge() throws Exception {
    assertThat(webhook.challenge("MjNhZDMxYmYtOWE3")).isTrue();
  }

  @Test
  void hidesWhatIsVileInBothDialectsAndLeavesWhatIsNot() throws Exception {
    XPost inTweets = reply("2090000000000001001", VILE);
    XPost inPosts = reply("2090000000000001002", VILE + ".");
    XPost fine = reply("2090000000000001003", "When will the bins be collected? \uD83D\uDE00 a/b");

    assertThat(webhook.deliver("post.reply.create", inTweets, XDialect.TWEET)).isEqualTo(200);
    assertThat(webhook.deliver("post.reply.create", inPosts, XDialect.POST)).isEqualTo(200);
    assertThat(webhook.deliver("post.mention.create", inPosts, XDialect.TWEET)).isEqualTo(200);
    assertThat(webhook.deliver("post.reply.create", fine, XDialect.POST)).isEqualTo(200);

    Await.until(
        "both are hidden",
        SOON,
        () -> account.isHidden(inTweets.id()) && account.isHidden(inPosts.id()));
    Records records = new Records(PORTS);
    Await.until(
        "the third is taken in",
        SOON,
        () -> records.count("inbox WHERE comment_id = '" + id(fine) + "'") == 1);
    assertThat(records.count("inbox WHERE comment_id = '" + id(inPosts) + "'")).isOne();
    assertThat(account.timesHidden(inPosts.id())).isOne();
    assertThat(account.isHidden(fine.id())).isFalse();
    assertThat(
            records.count(
                "referral WHERE type = 'HATE_CRIME' AND comment_id = '" + id(inTweets) + "'"))
        .isOne();
  }

  /** It stands in a conversation of somebody else's, where the council can hide nothing. */
  @Test
  void leavesAMentionElsewhereToAPerson() throws Exception {
    XPost mention = new XPost("2090000000000002001", "2090000000000002001", RESIDENT, VILE, POSTED);
    account.add(mention.id(), false);

    assertThat(webhook.deliver("post.mention.create", mention, XDialect.TWEET)).isEqualTo(200);

    Records records = new Records(PORTS);
    Await.until(
        "X has said no",
        SOON,
        () ->
            records.count(
                    "action_intent WHERE outcome = 'FORBIDDEN' AND comment_id = '"
                        + id(mention)
                        + "'")
                == 1);
    assertThat(account.isHidden(mention.id())).isFalse();
  }

  @Test
  void hidesEveryReplyOnceThoughXMisbehaves() throws Exception {
    List<XPost> storm =
        IntStream.range(0, 20)
            .mapToObj(i -> reply("20900000000000030" + (10 + i), VILE + " " + i))
            .toList();
    x.next(
        LineFault.FAILS_AFTER_DOING_IT,
        LineFault.IS_CUT_OFF_AFTER_DOING_IT,
        LineFault.FAILS_WITHOUT_DOING_IT,
        LineFault.TALKS_NONSENSE_AFTER_DOING_IT,
        LineFault.SAYS_NOTHING_AFTER_DOING_IT);
    x.next(XFault.TOKEN_REFUSED, XFault.OVER_CAPACITY, XFault.SAYS_THAT_NOTHING_CHANGED);
    x.next(LineFault.IS_SILENT_AFTER_DOING_IT, LineFault.TRICKLES_AFTER_DOING_IT);

    for (XPost each : storm) {
      assertThat(webhook.deliver("post.reply.create", each, XDialect.POST)).isEqualTo(200);
    }

    Records records = new Records(PORTS);
    Await.until(
        "every hide is settled",
        SOON.multipliedBy(2),
        () ->
            records.count("action_intent WHERE outcome = 'DONE' AND comment_id LIKE '%0000030__'")
                == 20);
    assertThat(storm).allMatch(it -> account.isHidden(it.id()));
    assertThat(storm).allMatch(it -> account.timesHidden(it.id()) == 1);
    assertThat(x.violations()).isEmpty();
  }

  private static XPost reply(String id, String words) {
    account.add(id, true);
    return new XPost(id, CONVERSATION, RESIDENT, words, POSTED);
  }

  private static String id(XPost post) {
    return "x:town-x:" + post.id();
  }
}
