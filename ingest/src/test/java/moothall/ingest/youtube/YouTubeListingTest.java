package moothall.ingest.youtube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import moothall.contracts.serving.ContractServer;
import moothall.contracts.youtube.ModerationStatus;
import moothall.contracts.youtube.YouTubeChannel;
import moothall.contracts.youtube.YouTubeComment;
import moothall.contracts.youtube.YouTubeFault;
import moothall.contracts.youtube.YouTubeServer;
import moothall.events.PageRegistered;
import moothall.ingest.CommentListingContract;
import moothall.ingest.polling.Account;
import moothall.ingest.polling.CommentListing;
import moothall.ingest.polling.Heard;
import moothall.ingest.polling.LedgerInMemory;
import moothall.ingest.polling.PollingConfig;
import moothall.ingest.polling.Question;
import moothall.ingest.polling.Shown;
import moothall.ingest.polling.Standing;
import moothall.service.Secrets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YouTubeListingTest extends CommentListingContract {

  private static final String CHANNEL = "UCambermereAmbermere0001";
  private static final String VIDEO = "dQw4w9WgXcQ";

  @TempDir Path secrets;
  private final LedgerInMemory ledger = new LedgerInMemory();
  private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
  private final YouTubeChannel channel = new YouTubeChannel(CHANNEL);
  private final YouTubeServer server = new YouTubeServer(channel, clock);
  private final Map<Integer, YouTubeComment> written = new HashMap<>();
  private YouTubeListing listing;

  @BeforeEach
  void store() throws IOException {
    Files.writeString(secrets.resolve("youtube.client-id"), YouTubeServer.CLIENT_ID);
    Files.writeString(secrets.resolve("youtube.client-secret"), YouTubeServer.CLIENT_SECRET);
    listing = within(5_000);
  }

  private YouTubeListing within(int units) {
    URI address = server.address();
    return new YouTubeListing(
        new YouTubeConfig(
            address,
            address.resolve("/token"),
            "youtube.client-id",
            "youtube.client-secret",
            units,
            Duration.ofMinutes(2)),
        new PollingConfig(
            true,
            DEADLINE,
            Duration.ofHours(1),
            Duration.ofDays(7),
            Duration.ofMinutes(15),
            Duration.ofMinutes(2)),
        ledger,
        new Secrets(secrets),
        clock);
  }

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
    return account(YouTubeServer.REFRESH_TOKEN);
  }

  @Override
  protected Account accountWithADeadToken() {
    return account("1//dead");
  }

  @Override
  protected void write(Written it) {
    YouTubeComment.Author author =
        new YouTubeComment.Author("UCresident", String.valueOf(it.author()));
    String text = String.valueOf(it.text());
    YouTubeComment comment =
        it.parent() == null
            ? YouTubeComment.onVideo("UgzTHREAD" + it.number(), VIDEO, author, text, it.at())
            : comment(it.parent()).answered("9" + it.number(), author, text, it.at());
    written.put(it.number(), comment);
    channel.put(comment);
  }

  @Override
  protected void takeAway(int number) {
    channel.remove(nativeId(number));
  }

  @Override
  protected String nativeId(int number) {
    return comment(number).id();
  }

  private YouTubeComment comment(int number) {
    return Objects.requireNonNull(written.get(number), "no comment " + number);
  }

  @Override
  protected void limitTheRate() {
    server.next(YouTubeFault.RATE_LIMITED);
  }

  @Override
  protected int levels() {
    return 2;
  }

  @Override
  protected boolean alwaysNamesAuthors() {
    return true;
  }

  @Test
  void showsWhatYouTubeHoldsBackAndTakesForSpam() {
    IntStream.range(17, 20).forEach(i -> write(written(i, "words")));
    channel.set(nativeId(18), ModerationStatus.HELD);
    channel.set(nativeId(19), ModerationStatus.SPAM);

    assertThat(round(NOON.minusSeconds(60)))
        .extracting(it -> it.delivered().nativeId(), Shown::hidden)
        .containsExactlyInAnyOrder(
            tuple(nativeId(17), false), tuple(nativeId(18), true), tuple(nativeId(19), true));
  }

  @Test
  void readsTheAnswersThatAListLeavesOut() {
    write(written(17, "a"));
    IntStream.range(0, 250)
        .forEach(i -> write(new Written(1_000 + i, 17, "Al Example", "b" + i, NOON)));

    assertThat(round(NOON.minusSeconds(60)).stream().map(it -> it.delivered().nativeId()))
        .hasSize(251)
        .contains(nativeId(1_249));
  }

  @Test
  void saysWhenACommentWasEdited() {
    write(written(17, "a"));
    channel.put(comment(17).edited("b", NOON.plusSeconds(60)));

    Shown shown = round(NOON.minusSeconds(60)).getFirst();

    assertThat(shown.delivered().text()).isEqualTo("b");
    assertThat(shown.delivered().claimedAt()).isEqualTo("2026-02-19T12:00:00Z");
    assertThat(shown.editedAt()).isEqualTo("2026-02-19T12:01:00Z");
  }

  @Test
  void doesNotTakeAHeldCommentForOneThatHasGone() {
    write(written(17, "a"));
    channel.set(nativeId(17), ModerationStatus.HELD);
    for (boolean byId : new boolean[] {true, false}) {
      server.behaviour().showHeldById(byId);

      assertThat(listing.standing(account(), nativeId(17))).isInstanceOf(Standing.There.class);
    }
  }

  @Test
  void looksForTwentyWithOneUnit() {
    List<String> ids = written(20);

    Map<String, Standing> standings = listing.standings(account(), ids);

    assertThat(listing.atOnce()).isEqualTo(20);
    assertThat(standings).hasSize(20);
    assertThat(standings.values()).allMatch(Standing.There.class::isInstance);
    assertThat(server.unitsSpent()).isOne();
  }

  @Test
  void tellsWhatHasGoneFromWhatIsHeldWhereItLooksForFiftyAtOnce() {
    List<String> ids = written(20);
    takeAway(1_003);
    channel.set(nativeId(1_004), ModerationStatus.HELD);
    channel.set(nativeId(1_005), ModerationStatus.SPAM);
    server.behaviour().showHeldById(false);

    Map<String, Standing> standings = listing.standings(account(), ids);

    assertThat(standings.get(ids.get(3))).isInstanceOf(Standing.Gone.class);
    standings.remove(ids.get(3));
    assertThat(standings).hasSize(19);
    assertThat(standings.values()).allMatch(Standing.There.class::isInstance);
    // One call for the twenty, one for each list of what is held, one for what is in none.
    assertThat(server.unitsSpent()).isEqualTo(4);
  }

  @Test
  void doesNotTakeWhatAShortAnswerLeavesOutForGone() {
    List<String> ids = written(20);
    takeAway(1_019);
    server.behaviour().giveById(15);

    Map<String, Standing> standings = listing.standings(account(), ids);

    assertThat(standings.remove(ids.getLast())).isInstanceOf(Standing.Gone.class);
    assertThat(standings.values()).hasSize(19).allMatch(Standing.There.class::isInstance);
  }

  @Test
  void losesNoneWhereOneIdSpoilsTheCall() {
    List<String> ids = written(20);
    server.next(YouTubeFault.FORBIDDEN);

    assertThat(listing.standings(account(), ids).values())
        .hasSize(20)
        .allMatch(Standing.There.class::isInstance);
    assertThat(server.unitsSpent()).isEqualTo(2);
  }

  @Test
  void takesItsSilenceForNobodysAbsence() {
    server.next(YouTubeFault.BACKEND_ERROR);

    assertThat(listing.standings(account(), written(2)).values())
        .hasSize(2)
        .allMatch(Standing.Silent.class::isInstance);
  }

  private List<String> written(int many) {
    return IntStream.range(1_000, 1_000 + many)
        .peek(i -> write(written(i, "words")))
        .mapToObj(this::nativeId)
        .toList();
  }

  @Test
  void doesNotSpendTheDaysUnitsASecondTimeAfterARestart() {
    write(written(17, "a"));
    Question question = new Question(account(), NOON.minusSeconds(60), false, null);
    int asked = 0;
    for (int start = 0; start < 5; start++) {
      YouTubeListing restarted = within(3);
      for (int i = 0; i < 2; i++) {
        restarted.ask(question);
        asked++;
      }
    }

    assertThat(asked).isEqualTo(10);
    assertThat(server.unitsSpent()).isEqualTo(3);
  }

  @Test
  void leavesOutTheCouncilsOwnComments() {
    channel.put(
        YouTubeComment.onVideo(
            "UgzOWN",
            VIDEO,
            new YouTubeComment.Author(CHANNEL, "Ambermere Borough Council"),
            "Thank you for telling us.",
            NOON));

    assertThat(round(NOON.minusSeconds(60))).isEmpty();
  }

  @Test
  void keepsWithinItsUnitsAndWaitsForMidnightInCalifornia() {
    write(written(17, "a"));
    YouTubeListing poor = within(2);
    Question question = new Question(account(), NOON.minusSeconds(60), false, null);
    poor.ask(question);
    poor.ask(question);

    Heard heard = poor.ask(question);

    // Noon in London is four in the morning there.
    assertThat(heard).isEqualTo(new Heard.LeaveAlone(Duration.ofHours(20)));
    assertThat(server.unitsSpent()).isEqualTo(2);
  }

  @Test
  void believesYouTubeThatTheQuotaIsSpent() {
    server.next(YouTubeFault.QUOTA_EXCEEDED);

    assertThat(listing.ask(new Question(account(), NOON, false, null)))
        .isEqualTo(new Heard.LeaveAlone(Duration.ofHours(20)));
  }

  @Test
  void fetchesAnotherAccessTokenWhenOneIsRefused() {
    write(written(17, "a"));
    round(NOON.minusSeconds(60));
    server.revokeAccessTokens();

    assertThat(round(NOON.minusSeconds(60))).hasSize(1);
    assertThat(server.refreshes()).isEqualTo(2);
  }

  private static Account account(String token) {
    return new Account(
        PageRegistered.newBuilder()
            .setPageId("town-youtube")
            .setCouncilId("ambermere")
            .setPlatform("youtube")
            .setName("Ambermere Borough Council")
            .setAccount(CHANNEL)
            .build(),
        token.getBytes(StandardCharsets.UTF_8));
  }
}
