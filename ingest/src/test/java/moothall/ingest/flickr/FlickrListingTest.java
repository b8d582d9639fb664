package moothall.ingest.flickr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import moothall.contracts.flickr.FlickrAccount;
import moothall.contracts.flickr.FlickrComment;
import moothall.contracts.flickr.FlickrFault;
import moothall.contracts.flickr.FlickrServer;
import moothall.contracts.serving.ContractServer;
import moothall.ingest.CommentListingContract;
import moothall.ingest.polling.Account;
import moothall.ingest.polling.CommentListing;
import moothall.ingest.polling.Heard;
import moothall.ingest.polling.Question;
import moothall.ingest.polling.Shown;
import moothall.ingest.polling.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlickrListingTest extends CommentListingContract {

  private static final Instant SINCE = NOON.minusSeconds(60);

  @TempDir Path secrets;
  private FlickrAccount account;
  private FlickrServer server;
  private FlickrListing listing;

  @BeforeEach
  void start() throws IOException {
    TownOnFlickr town = new TownOnFlickr(secrets);
    account = town.account;
    server = town.server;
    listing = town.listing();
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
    return TownOnFlickr.account();
  }

  @Override
  protected Account accountWithADeadToken() {
    return TownOnFlickr.account("72157-dead " + FlickrServer.TOKEN_SECRET);
  }

  /** Twenty to a photo. */
  @Override
  protected void write(Written it) {
    account.put(comment(it.number(), it.author(), it.text(), it.at()));
  }

  private static FlickrComment comment(
      int number, @Nullable String author, @Nullable String words, Instant at) {
    return new FlickrComment(
        "5628" + number / 20,
        Integer.toString(number),
        author == null ? null : "111@N01",
        author,
        words,
        at);
  }

  @Override
  protected void takeAway(int number) {
    account.remove(nativeId(number));
  }

  @Override
  protected String nativeId(int number) {
    return comment(number, null, null, NOON).id();
  }

  @Override
  protected void limitTheRate() {
    server.next(FlickrFault.TOO_MANY);
  }

  /** Comments stand below one another, and answer the photo. */
  @Override
  protected int levels() {
    return 1;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tom & Jerry <3 \"it's\" | true",
        "Tom & Jerry <3 \"it's\" | false",
        "a &amp; b | true"
      })
  void showsTheWordsThatWereWritten(String words, boolean escaped) {
    server.behaviour().escapeWords(escaped);
    write(written(17, words));

    assertThat(words()).containsExactly(words);
  }

  @Test
  void readsNothingButWhatHasCommentsOfLate() {
    write(written(17, "a"));
    write(new Written(40, null, "Jo Example", "old", NOON.minusSeconds(600)));

    assertThat(words()).containsExactly("a");
    assertThat(server.calls("flickr.photos.comments.getList")).isOne();
  }

  /** The photo has all that was ever written, and what is long over would be judged again. */
  @Test
  void leavesOutWhatWasWrittenBefore() {
    write(written(17, "a"));
    write(new Written(18, null, "Jo Example", "old", NOON.minus(Duration.ofDays(400))));

    assertThat(words()).containsExactly("a");
  }

  @Test
  void readsAPhotoOfWhoseActivityOnlySomeIsShown() {
    server.behaviour().showEvents(0);
    write(written(17, "a"));

    assertThat(words()).containsExactly("a");
  }

  @Test
  void showsTheWordsAsTheyAreNow() {
    write(written(17, "a"));
    account.put(comment(17, "Jo Example", "a", NOON).edited("b"));

    assertThat(words()).containsExactly("b");
  }

  @Test
  void leavesOutTheCouncilsOwnComments() {
    account.put(
        new FlickrComment(
            "56280", "17", TownOnFlickr.NSID, "Ambermere Borough Council", "Thank you.", NOON));

    assertThat(words()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void goesThroughAllPagesOfWhatHappened(boolean said) {
    server.behaviour().sayPages(said);
    IntStream.range(0, 130).forEach(i -> write(written(i * 20, "words " + i)));

    assertThat(words()).hasSize(130);
    assertThat(server.calls("flickr.activity.userPhotos")).isEqualTo(3);
  }

  /** Fifty are a full page, and all there is. */
  @ParameterizedTest
  @CsvSource({"true, true, 1", "true, false, 1", "false, true, 2", "false, false, 2"})
  void asksForNoPageBehindTheLast(boolean said, boolean repeated, int pages) {
    server.behaviour().sayPages(said);
    server.behaviour().repeatTheLastPage(repeated);
    IntStream.range(0, 50).forEach(i -> write(written(i * 20, "words " + i)));

    assertThat(words()).hasSize(50);
    assertThat(server.calls("flickr.activity.userPhotos")).isEqualTo(pages);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 47, 49, 24 * 7})
  void asksAsFarBackAsIsWanted(long hours) {
    Instant then = TownOnFlickr.NOW.minus(Duration.ofHours(hours)).plusSeconds(1);
    write(new Written(17, null, "Jo Example", "a", then));

    assertThat(round(then)).hasSize(1);
  }

  @Test
  void saysThatAPhotoHasGoneWithItsComments() {
    write(written(17, "a"));
    account.removePhoto("56280");

    assertThat(listing.standing(account(), nativeId(17))).isInstanceOf(Standing.Gone.class);
  }

  /** The evidence of a removal must not hold what others wrote. */
  @Test
  void provesAnAbsenceWithoutTheWordsOfOthers() {
    write(written(17, "a"));
    write(written(18, "canary"));
    takeAway(17);

    Standing.Gone gone = (Standing.Gone) listing.standing(account(), nativeId(17));

    assertThat(new String(gone.raw(), StandardCharsets.UTF_8))
        .isEqualTo("{\"photo_id\":\"56280\",\"listed\":[\"" + nativeId(18) + "\"]}");
  }

  @Test
  void goesOnWhereAPhotoHasGone() {
    write(written(17, "a"));
    write(written(40, "b"));
    Heard.Listed photos = (Heard.Listed) listing.ask(new Question(account(), SINCE, true, null));
    account.removePhoto("56282");

    Heard.Listed gone =
        (Heard.Listed) listing.ask(new Question(account(), SINCE, true, photos.next()));

    assertThat(gone.comments()).isEmpty();
    assertThat(Objects.requireNonNull(gone.next())).contains("56280").doesNotContain("56282");
  }

  @Test
  void cannotAskForWhatIsNoCommentOfFlickrs() {
    assertThat(listing.standing(account(), "17")).isInstanceOf(Standing.Unsaid.class);
    assertThat(server.calls()).isEmpty();
  }

  private List<String> words() {
    return round(SINCE).stream().map(Shown::delivered).map(it -> it.text()).toList();
  }
}
