package moothall.ingest.wordpress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.IntStream;
import moothall.contracts.serving.ContractServer;
import moothall.contracts.wordpress.WordPressComment;
import moothall.contracts.wordpress.WordPressFault;
import moothall.contracts.wordpress.WordPressServer;
import moothall.contracts.wordpress.WordPressSite;
import moothall.contracts.wordpress.WordPressStatus;
import moothall.events.PageRegistered;
import moothall.ingest.CommentListingContract;
import moothall.ingest.polling.Account;
import moothall.ingest.polling.CommentListing;
import moothall.ingest.polling.Heard;
import moothall.ingest.polling.PollingConfig;
import moothall.ingest.polling.Question;
import moothall.ingest.polling.Shown;
import moothall.ingest.polling.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordPressListingTest extends CommentListingContract {

  private static final long POST = 41;

  private final WordPressSite site = new WordPressSite();
  private final WordPressServer server = new WordPressServer(site);
  private final WordPressListing listing =
      new WordPressListing(
          new WordPressConfig(Duration.ofMinutes(2)),
          new PollingConfig(
              true,
              DEADLINE,
              Duration.ofHours(1),
              Duration.ofDays(7),
              Duration.ofMinutes(15),
              Duration.ofMinutes(2)));

  @Override
  protected ContractServer<?> server() {
    return server;
  }

  @Override
  protected CommentListing listing() {
    return listing;
  }

  @Override
  protected Account account() {
    return account(WordPressServer.CREDENTIALS);
  }

  @Override
  protected Account accountWithADeadToken() {
    return account("moothall:withdrawn");
  }

  @Override
  protected void write(Written it) {
    site.put(
        new WordPressComment(
            it.number(),
            POST,
            it.parent() == null ? 0 : it.parent(),
            0,
            it.author() == null ? "" : it.author(),
            it.at(),
            it.text() == null ? "" : it.text()));
  }

  @Override
  protected void takeAway(int number) {
    site.delete(number);
  }

  @Override
  protected String nativeId(int number) {
    return String.valueOf(number);
  }

  @Override
  protected void limitTheRate() {
    server.next(WordPressFault.RATE_LIMITED);
  }

  @Test
  void showsWhatWaitsForApprovalAndNeitherSpamNorTrash() {
    IntStream.range(17, 21).forEach(i -> write(written(i, "words")));
    site.set(18, WordPressStatus.HOLD);
    site.set(19, WordPressStatus.SPAM);
    site.set(20, WordPressStatus.TRASH);

    assertThat(round(NOON.minusSeconds(60)))
        .extracting(it -> it.delivered().nativeId(), Shown::hidden)
        .containsExactlyInAnyOrder(tuple("17", false), tuple("18", true));
  }

  @Test
  void readsWhatWasTypedAndNotWhatWordPressMadeOfIt() {
    write(written(17, "Fish &amp; chips\n\"cheap\" at <a href=\"https://bad.example\">ours</a>"));

    assertThat(round(NOON.minusSeconds(60)).getFirst().delivered().text())
        .isEqualTo("Fish & chips\n\"cheap\" at ours (https://bad.example)");
  }

  @Test
  void knowsThatWordPressSpeaksOfUtc() {
    site.put(
        new WordPressComment(17, POST, 0, 0, "Jo", NOON.plus(Duration.ofDays(150)), "in summer"));

    assertThat(round(NOON).getFirst().delivered().claimedAt()).isEqualTo("2026-07-19T12:00:00Z");
  }

  /** The server would add e-mail and network addresses to an answer that asks for everything. */
  @Test
  void neverAsksWhereSomebodyWritesFrom() {
    write(written(17, "words"));

    assertThat(round(NOON.minusSeconds(60)))
        .extracting(it -> new String(it.raw(), StandardCharsets.UTF_8))
        .allMatch(raw -> !raw.contains("author_email") && !raw.contains("author_ip"));
  }

  @Test
  void goesOnBehindAPageThatCannotBeRead() {
    IntStream.range(0, 350).forEach(i -> write(written(1_000 + i, "words")));
    Heard.Listed first = (Heard.Listed) ask();

    String behind = listing.beyond(String.valueOf(first.next())).orElseThrow();
    Heard.Listed third = (Heard.Listed) ask(behind);

    assertThat(third.comments()).hasSize(100);
    Heard.Listed last = (Heard.Listed) ask(String.valueOf(third.next()));
    assertThat(last.comments()).hasSize(50);
    assertThat(server.calls()).filteredOn(it -> it.contains("comments")).hasSize(3);
  }

  /** A site that answers for nothing but its newest comments is to be asked for those again. */
  @ParameterizedTest
  @CsvSource({"150, 1", "250, 2", "950, 4"})
  void passesByThreePagesInARowAndNoMore(int comments, int steps) {
    IntStream.range(0, comments).forEach(i -> write(written(1_000 + i, "words")));
    String position = String.valueOf(((Heard.Listed) ask()).next());
    for (int i = 0; i < steps; i++) {
      position = listing.beyond(position).orElseThrow();
    }

    assertThat(WordPressPosition.read(position).orElseThrow().list()).isEqualTo(CommentStatus.HELD);
    assertThat(listing.beyond(position)).isEmpty();
  }

  @Test
  void leavesOutItsOwnUsersCommentsAndKeepsThoseOfOthers() {
    site.put(comment(17, WordPressSite.MODERATOR));
    site.put(comment(18, 12));

    assertThat(round(NOON.minusSeconds(60)))
        .extracting(it -> it.delivered().nativeId(), it -> it.delivered().author().id())
        .containsExactly(tuple("18", "12"));
  }

  private static WordPressComment comment(long id, long author) {
    return new WordPressComment(id, POST, 0, author, "Somebody", NOON, "words");
  }

  @ParameterizedTest
  @CsvSource({"APPROVED, There", "HOLD, There", "SPAM, Gone", "TRASH, Gone"})
  void takesWhatWasThrownAwayForRemoved(WordPressStatus status, String standing) {
    write(written(17, "words"));
    site.set(17, status);

    assertThat(listing.standing(account(), "17").getClass().getSimpleName()).isEqualTo(standing);
  }

  @ParameterizedTest
  @EnumSource(names = {"NOT_FOUND_BEFORE_IT", "FORBIDDEN", "IN_MAINTENANCE", "MOVED"})
  void takesOnlyWordPresssWordForAnAbsence(WordPressFault fault) {
    server.next(fault);

    assertThat(listing.standing(account(), "17")).isNotInstanceOf(Standing.Gone.class);
    assertThat(listing.standing(account(), "17")).isInstanceOf(Standing.Gone.class);
  }

  @Test
  void waitsUntilASiteHasBeenLookedAfter() {
    server.next(WordPressFault.IN_MAINTENANCE);
    assertThat(ask()).isEqualTo(new Heard.LeaveAlone(Duration.ofMinutes(10)));
    server.next(WordPressFault.RATE_LIMITED_WITHOUT_A_TIME);
    assertThat(ask()).isEqualTo(new Heard.LeaveAlone(Duration.ofMinutes(1)));
  }

  @ParameterizedTest
  @CsvSource({
    "MOVED, the site's own address",
    "FORBIDDEN, a role that may moderate",
    "NOT_FOUND_BEFORE_IT, REST API"
  })
  void saysWhatSomebodyMustDo(WordPressFault fault, String remedy) {
    server.next(fault);

    assertThat(ask())
        .isInstanceOfSatisfying(
            Heard.Refused.class, it -> assertThat(it.remedy()).contains(remedy));
  }

  @Test
  void saysThatTheWebServerKeepsThePasswordToItself() {
    server.letAuthorizationArrive(false);

    assertThat(ask())
        .isInstanceOfSatisfying(
            Heard.Refused.class,
            it -> assertThat(it.remedy()).contains("passes the Authorization header on"));
  }

  @Test
  void sendsNoPasswordThatIsNone() {
    for (String broken : new String[] {"withoutaname", "moothall:with blanks in it", ":", "a:\n"}) {
      assertThat(listing.ask(new Question(account(broken), NOON, true, null)))
          .isInstanceOf(Heard.Refused.class);
    }
    assertThat(server.calls()).isEmpty();
  }

  private Heard ask() {
    return listing.ask(new Question(account(), NOON.minusSeconds(60), true, null));
  }

  private Heard ask(String position) {
    return listing.ask(new Question(account(), NOON.minusSeconds(60), true, position));
  }

  private Account account(String credentials) {
    return new Account(
        PageRegistered.newBuilder()
            .setPageId("town-news")
            .setCouncilId("ambermere")
            .setPlatform("wordpress")
            .setName("Ambermere News")
            .setAccount(server.address().toString())
            .build(),
        credentials.getBytes(StandardCharsets.UTF_8));
  }
}
