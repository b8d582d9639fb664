package moothall.ingest.flickr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import moothall.contracts.flickr.FlickrComment;
import moothall.contracts.flickr.FlickrFault;
import moothall.contracts.flickr.FlickrServer;
import moothall.events.PageRegistered;
import moothall.ingest.polling.Account;
import moothall.ingest.polling.Heard;
import moothall.ingest.polling.Question;
import moothall.ingest.polling.Standing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How much Flickr is asked, with what, and what follows from its refusals. */
class FlickrRefusalsTest {

  private static final Instant SINCE = TownOnFlickr.NOW.minusSeconds(3_600);

  @TempDir Path secrets;
  private TownOnFlickr town;
  private FlickrServer server;
  private FlickrListing listing;

  @BeforeEach
  void start() throws IOException {
    town = new TownOnFlickr(secrets);
    server = town.server;
    listing = town.listing();
  }

  @AfterEach
  void stop() {
    assertThat(server.violations()).isEmpty();
    server.close();
  }

  @Test
  void asksNoMoreThanOnceAnHour() {
    URI address = URI.create("https://flickr.example");
    assertThatThrownBy(
            () -> new FlickrConfig(address, "key", "secret", 3_000, Duration.ofMinutes(59)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("moothall.ingest.flickr.interval");
    assertThat(listing.interval()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void spreadsItsCallsOverTheHour() {
    FlickrListing poor = town.asking(40, TownOnFlickr.NOW);
    List<Heard> first =
        IntStream.range(0, 4).mapToObj(_ -> ask(poor, TownOnFlickr.account())).toList();

    Heard heard = ask(poor, TownOnFlickr.account());

    assertThat(first).allMatch(it -> it instanceof Heard.Listed);
    assertThat(((Heard.LeaveAlone) heard).pause())
        .isBetween(Duration.ofSeconds(90), Duration.ofSeconds(102));
    assertThat(server.calls()).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void saysWhatToDoHoweverADeadTokenIsRefused(boolean problem) {
    server.behaviour().sayProblems(problem);

    assertThat(remedy(TownOnFlickr.account("72157-dead x"))).contains("allow the app");
  }

  @Test
  void saysWhatToDoAboutASecretOfAnotherApp() throws IOException {
    Files.writeString(secrets.resolve("flickr.api-secret"), "another");

    assertThat(remedy(TownOnFlickr.account())).contains("secret of the app");
  }

  @Test
  void saysWhatToDoAboutTheSecretOfAnotherToken() {
    assertThat(remedy(TownOnFlickr.account(FlickrServer.TOKEN + " another"))).contains("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"flickr.api-key", "flickr.api-secret"})
  void asksNothingWithoutItsSecrets(String name) throws IOException {
    Files.delete(secrets.resolve(name));

    assertThat(remedy(TownOnFlickr.account())).contains("key and the secret of the app");
    assertThat(server.calls()).isEmpty();
  }

  @Test
  void knowsATokenAndItsSecretFromEachOther() {
    String twoLines = FlickrServer.TOKEN + "\n" + FlickrServer.TOKEN_SECRET;

    assertThat(ask(listing, TownOnFlickr.account(twoLines))).isInstanceOf(Heard.Listed.class);
    assertThat(remedy(TownOnFlickr.account(FlickrServer.TOKEN))).contains("a blank between them");
    assertThat(remedy(TownOnFlickr.account("one two three"))).contains("a blank between them");
  }

  @Test
  void saysThatTheClockIsWrong() {
    FlickrListing late = town.asking(1_000, TownOnFlickr.NOW.minusSeconds(600));

    assertThat(((Heard.Refused) ask(late, TownOnFlickr.account())).remedy()).contains("clock");
  }

  @ParameterizedTest
  @CsvSource({"NO_PERMISSION, allow the app", "SIGNATURE_REFUSED, signature"})
  void saysWhatAPersonMustDo(FlickrFault fault, String remedy) {
    server.next(fault);

    assertThat(remedy(TownOnFlickr.account())).contains(remedy);
  }

  @ParameterizedTest
  @EnumSource(names = {"UNAVAILABLE", "NOT_FOUND_BEFORE_FLICKR"})
  void asksAgainLater(FlickrFault fault) {
    server.next(fault);

    assertThat(ask(listing, TownOnFlickr.account())).isInstanceOf(Heard.Nothing.class);
  }

  @ParameterizedTest
  @EnumSource(FlickrFault.class)
  void takesNoRefusalForAnAbsence(FlickrFault fault) {
    FlickrComment comment = new FlickrComment("1", "2", null, null, "a", SINCE);
    town.account.put(comment);
    server.next(fault);

    assertThat(listing.standing(TownOnFlickr.account(), comment.id()))
        .isInstanceOf(Standing.Silent.class);
  }

  /** A token is its account's, and nobody has approved that one. */
  @Test
  void readsNoAccountButTheOneThatWasApproved() {
    town.account.put(new FlickrComment("1", "2", null, null, "a", SINCE));
    Account approved =
        new Account(
            PageRegistered.newBuilder(TownOnFlickr.account().page()).setAccount("77@N07").build(),
            TownOnFlickr.account().token());

    assertThat(remedy(approved)).contains("allow the app to read this account");
    assertThat(server.calls("flickr.photos.comments.getList")).isZero();
  }

  private String remedy(Account account) {
    return ((Heard.Refused) ask(listing, account)).remedy();
  }

  private static Heard ask(FlickrListing listing, Account account) {
    return listing.ask(new Question(account, SINCE, true, null));
  }
}
