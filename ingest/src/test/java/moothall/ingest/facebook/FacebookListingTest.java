package moothall.ingest.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import moothall.contracts.facebook.GraphComment;
import moothall.contracts.facebook.GraphPage;
import moothall.contracts.facebook.GraphServer;
import moothall.contracts.facebook.GraphWebhook;
import moothall.contracts.graph.GraphFault;
import moothall.events.PageRegistered;
import moothall.ingest.CommentListingContract;
import moothall.ingest.comment.CommentVersion;
import moothall.ingest.comment.Delivered;
import moothall.ingest.meta.MetaChange;
import moothall.ingest.polling.Account;
import moothall.ingest.polling.CommentListing;
import moothall.ingest.polling.Heard;
import moothall.ingest.polling.PollingConfig;
import moothall.ingest.polling.Question;
import moothall.ingest.polling.Shown;
import moothall.ingest.polling.Standing;
import moothall.ingest.webhook.Reading;
import moothall.service.Secrets;
import org.junit.jupiter.api.Test;

class FacebookListingTest extends CommentListingContract {

  private static final String ACCOUNT = "104500000000001";
  private static final String POST = "901097836652708";
  private static final String TOKEN = "EAAInventedPageToken";

  private final GraphPage page = new GraphPage(ACCOUNT, TOKEN);
  private final GraphServer server = new GraphServer(page);
  private final FacebookListing listing =
      new FacebookListing(
          new FacebookConfig("a", "b", "c", server.address(), "v26.0", null, Duration.ofMinutes(5)),
          new PollingConfig(
              true,
              DEADLINE,
              Duration.ofHours(1),
              Duration.ofDays(7),
              Duration.ofMinutes(15),
              Duration.ofMinutes(2)),
          new Secrets(Path.of("nowhere")));

  @Override
  protected GraphServer server() {
    return server;
  }

  @Override
  protected CommentListing listing() {
    return listing;
  }

  @Override
  protected Account account() {
    return account(TOKEN);
  }

  @Override
  protected Account accountWithADeadToken() {
    return account("EAADead");
  }

  @Override
  protected void write(Written it) {
    page.add(
        new GraphComment(
            nativeId(it.number()),
            ACCOUNT + "_" + POST,
            it.parent() == null ? null : nativeId(it.parent()),
            it.author() == null ? null : new GraphComment.Author("73000001", it.author()),
            it.text(),
            it.at()));
  }

  @Override
  protected void takeAway(int number) {
    page.remove(nativeId(number));
  }

  @Override
  protected String nativeId(int number) {
    return POST + "_" + number;
  }

  @Override
  protected void limitTheRate() {
    server.next(GraphFault.RATE_LIMITED);
  }

  @Test
  void showsWhatTheWebhookTellsAsTheSameVersion() {
    for (String words : new String[] {"When will the bins be collected?", null}) {
      GraphComment comment =
          new GraphComment(
              nativeId(words == null ? 18 : 17),
              ACCOUNT + "_" + POST,
              null,
              new GraphComment.Author("73000001", "Jo Example"),
              words,
              NOON);
      page.add(comment);
      byte[] change =
          GraphWebhook.change("add", comment, NOON).toString().getBytes(StandardCharsets.UTF_8);

      Reading told = FacebookChange.read(new MetaChange(ACCOUNT, change));
      Delivered shown =
          round(NOON.minusSeconds(60)).stream()
              .map(Shown::delivered)
              .filter(it -> it.nativeId().equals(comment.id()))
              .findFirst()
              .orElseThrow();

      Delivered delivered = ((Reading.Comment) told).delivered();
      assertThat(shown.nativeId()).isEqualTo(delivered.nativeId());
      assertThat(version(shown)).isEqualTo(version(delivered));
    }
  }

  @Test
  void leavesOutTheCouncilsOwnComments() {
    page.add(
        new GraphComment(
            nativeId(17),
            ACCOUNT + "_" + POST,
            null,
            new GraphComment.Author(ACCOUNT, "Ambermere Borough Council"),
            "Thank you for telling us.",
            NOON));

    assertThat(round(NOON.minusSeconds(60))).isEmpty();
  }

  @Test
  void knowsACommentByEitherOfItsSpellings() {
    write(written(17, "a"));
    server.spellIdsShort(true);

    assertThat(round(NOON.minusSeconds(60)))
        .extracting(it -> it.delivered().nativeId())
        .containsExactly(nativeId(17));
  }

  @Test
  void seesWhoseTokenItIsThoughFacebookShowsAnEmptyListToAnyone() {
    write(written(17, "a"));

    Heard heard = listing.ask(new Question(account(GraphPage.FOREIGN_TOKEN), NOON, true, null));

    assertThat(heard).isInstanceOf(Heard.Refused.class);
  }

  @Test
  void doesNotTakeWhatAnothersTokenCannotSeeForAnAbsence() {
    write(written(17, "a"));

    assertThat(listing.standing(account(GraphPage.FOREIGN_TOKEN), nativeId(17)))
        .isInstanceOf(Standing.Silent.class);
  }

  @Test
  void saysWhetherACommentIsHidden() {
    write(written(17, "a"));
    assertThat(round(NOON.minusSeconds(60))).extracting(Shown::hidden).containsExactly(false);

    page.setHidden(nativeId(17), true);

    assertThat(round(NOON.minusSeconds(60))).extracting(Shown::hidden).containsExactly(true);
  }

  @Test
  void setsAsideAnEntryThatIsNoCommentAndReadsTheOthers() {
    byte[] raw = "{\"id\":\"a b\",\"message\":\"x\"}".getBytes(StandardCharsets.UTF_8);

    assertThat(FacebookEntry.read(raw, POST, ACCOUNT)).isInstanceOf(FacebookEntry.Unreadable.class);
    assertThat(
            FacebookEntry.read(
                "{\"id\":\"17\",\"message\":{}}".getBytes(StandardCharsets.UTF_8), POST, ACCOUNT))
        .isInstanceOf(FacebookEntry.Unreadable.class);
    assertThat(
            FacebookEntry.read(
                "{\"id\":\"17\",\"created_time\":\"x\"}".getBytes(StandardCharsets.UTF_8),
                POST,
                ACCOUNT))
        .isInstanceOf(FacebookEntry.Comment.class);
  }

  @Test
  void readsSeveralPosts() {
    for (int post = 0; post < 30; post++) {
      page.add(
          new GraphComment(
              "9000" + post + "_17" + post, ACCOUNT + "_9000" + post, null, null, "a", NOON));
    }

    assertThat(round(NOON.minusSeconds(60))).hasSize(30);
  }

  private static String version(Delivered it) {
    return CommentVersion.of(it.kind(), it.text(), it.claimedAt());
  }

  private static Account account(String token) {
    return new Account(
        PageRegistered.newBuilder()
            .setPageId("town-facebook")
            .setCouncilId("ambermere")
            .setPlatform("facebook")
            .setName("Ambermere Borough Council")
            .setAccount(ACCOUNT)
            .build(),
        token.getBytes(StandardCharsets.UTF_8));
  }
}
