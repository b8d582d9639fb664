package moothall.deploy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import moothall.contracts.linkedin.LinkedInComment;
import moothall.contracts.linkedin.LinkedInPage;
import moothall.contracts.linkedin.LinkedInServer;
import moothall.contracts.linkedin.LinkedInWebhook;
import moothall.deploy.FreePorts;
import moothall.deploy.standalone.Home;
import moothall.deploy.standalone.Ports;
import moothall.deploy.standalone.Standalone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page on which nobody can hide is asked, told of late, and what is vile is a person's. */
class LinkedInAskedTest {

  private static final String ACCOUNT = "96072893";
  private static final String POST = "7094637247890620418";
  private static final String VILE = "immigrants are vermin, wipe them out";
  private static final Duration SOON = Duration.ofSeconds(60);

  /** The bits of a comment's number below its time. */
  private static final int BITS = 22;

  @TempDir static Path folder;
  private static final Ports PORTS = FreePorts.find();
  private static final LinkedInPage PAGE = new LinkedInPage(ACCOUNT);
  private static LinkedInServer linkedin;
  private static Map<String, String> settings;
  private static Standalone standalone;

  private final Instant before = Instant.now().minus(Duration.ofMinutes(20));

  @BeforeAll
  static void start() throws Exception {
    linkedin = new LinkedInServer(PAGE, Clock.systemUTC());
    String asking = "moothall.ingest.linkedin.asking.";
    settings =
        Map.of(
            asking + "base-url",
            linkedin.address().toString(),
            asking + "token-url",
            linkedin.address().resolve(LinkedInServer.TOKEN).toString(),
            asking + "daily-calls",
            "10000000",
            asking + "interval",
            "1s",
            asking + "thorough-every",
            "2s",
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
    linkedin.close();
    settings.keySet().forEach(System::clearProperty);
  }

  private static Home home() throws IOException {
    Home home = new Home(folder.resolve("home"));
    Files.createDirectories(home.secrets());
    Files.writeString(home.secrets().resolve("linkedin.client-id"), LinkedInServer.CLIENT_ID);
    Files.writeString(
        home.secrets().resolve("linkedin.client-secret"), LinkedInServer.CLIENT_SECRET);
    Files.writeString(home.secrets().resolve("linkedin.town"), LinkedInServer.REFRESH_TOKEN);
    Files.writeString(
        home.pages(),
        """
        pages:
          - id: town-linkedin
            council: ambermere
            platform: linkedin
            account: "%s"
            name: Ambermere Borough Council
            mode: ENFORCE
            status: APPROVED
            approved-by: test
            secret: linkedin.town
        """
            .formatted(ACCOUNT));
    return home;
  }

  @Test
  void leavesWhatIsVileToAPersonAndJudgesNothingTwice() throws Exception {
    Records records = new Records(PORTS);
    LinkedInComment fine = comment("When will the bins be collected?", before);
    PAGE.put(fine);
    LinkedInComment vile =
        fine.answered(
            number(before.plusSeconds(60)), "urn:li:person:Al", VILE, before.plusSeconds(60));
    PAGE.put(vile);

    // Two comments, perhaps two partitions: neither says that the other is through.
    Await.until("the comment is decided", SOON, () -> isDecided(records, fine));
    Await.until("its answer is decided", SOON, () -> isDecided(records, vile));
    assertThat(records.count("cases WHERE " + is(vile))).isOne();
    assertThat(records.count("referral WHERE type = 'HATE_CRIME' AND " + is(vile))).isOne();
    assertThat(records.count("action_intent WHERE " + is(vile))).as("nobody can hide").isZero();

    // The webhook was away and tells of both now.
    assertThat(webhook().challenge("890e4665-4dfe-4ab1-b689-ed553bceeed0")).isTrue();
    assertThat(webhook().deliver(2)).isEqualTo(200);
    LinkedInComment last = comment("Thank you", before.plusSeconds(600));
    PAGE.put(last);
    assertThat(webhook().deliver(1)).isEqualTo(200);
    Await.until("what came later is decided", SOON, () -> isDecided(records, last));
    assertThat(records.count("inbox WHERE " + is(fine))).as("one version").isOne();
    assertThat(records.count("inbox WHERE " + is(vile))).as("one version").isOne();

    PAGE.remove(vile.number(), Instant.now());
    Await.until("the removal is found", SOON, () -> records.count("inbox WHERE " + is(vile)) == 2);
    assertThat(linkedin.violations()).isEmpty();
  }

  private static boolean isDecided(Records records, LinkedInComment comment) throws Exception {
    return records.count("inbox WHERE " + is(comment)) == 1;
  }

  private static String is(LinkedInComment comment) {
    return "comment_id = 'linkedin:town-linkedin:activity:" + POST + "," + comment.number() + "'";
  }

  private static LinkedInComment comment(String words, Instant at) {
    return LinkedInComment.onPost(POST, number(at), "urn:li:person:Jo", words, at);
  }

  /** As LinkedIn is seen to number its comments. */
  private static String number(Instant at) {
    return Long.toString(at.toEpochMilli() << BITS);
  }

  private static LinkedInWebhook webhook() {
    return new LinkedInWebhook(
        URI.create("http://127.0.0.1:" + PORTS.ingest() + "/channels/linkedin"),
        LinkedInServer.CLIENT_SECRET.getBytes(StandardCharsets.UTF_8),
        PAGE);
  }
}
