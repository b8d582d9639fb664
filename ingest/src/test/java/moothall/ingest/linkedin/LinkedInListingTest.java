package moothall.ingest.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import moothall.contracts.linkedin.LinkedInComment;
import moothall.contracts.linkedin.LinkedInFault;
import moothall.contracts.linkedin.LinkedInPage;
import moothall.contracts.linkedin.LinkedInServer;
import moothall.contracts.serving.ContractServer;
import moothall.ingest.CommentListingContract;
import moothall.ingest.polling.Account;
import moothall.ingest.polling.CommentListing;
import moothall.ingest.polling.Heard;
import moothall.ingest.polling.Question;
import moothall.ingest.polling.Shown;
import moothall.ingest.polling.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedInListingTest extends CommentListingContract {

  private static final String COUNCIL = "urn:li:organization:96072893";

  @TempDir Path secrets;
  private final Map<Integer, LinkedInComment> written = new HashMap<>();
  private LinkedInPage page;
  private LinkedInServer server;
  private LinkedInListing listing;

  @BeforeEach
  void start() throws IOException {
    TownOnLinkedIn town = new TownOnLinkedIn(secrets);
    page = town.page;
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
    return TownOnLinkedIn.account(LinkedInServer.REFRESH_TOKEN);
  }

  @Override
  protected Account accountWithADeadToken() {
    return TownOnLinkedIn.account("AQdead");
  }

  /** A hundred to a post. */
  @Override
  protected void write(Written it) {
    String author = it.author() == null ? null : "urn:li:person:" + it.author().replace(" ", "");
    String number = Integer.toString(it.number());
    LinkedInComment comment =
        it.parent() == null
            ? LinkedInComment.onPost("70" + it.number() / 100, number, author, it.text(), it.at())
            : comment(it.parent()).answered(number, author, it.text(), it.at());
    written.put(it.number(), comment);
    page.put(comment);
  }

  @Override
  protected void takeAway(int number) {
    page.remove(Integer.toString(number), NOON);
  }

  @Override
  protected String nativeId(int number) {
    LinkedInComment it = comment(number);
    return "activity:" + it.post() + "," + it.number();
  }

  private LinkedInComment comment(int number) {
    return Objects.requireNonNull(written.get(number), "no comment " + number);
  }

  @Override
  protected void limitTheRate() {
    server.next(LinkedInFault.OTHER_LIMIT);
  }

  @Override
  protected boolean saysNames() {
    return false;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void readsThreeLevelsWhetherOrNotAnswersAreCounted(boolean counted) {
    server.behaviour().countAnswers(counted);
    write(written(17, "a"));
    write(new Written(18, 17, "Al Example", "b", NOON));
    write(new Written(19, 18, "Jo Example", "c", NOON));
    write(written(20, "d"));

    assertThat(shown()).containsExactlyInAnyOrder("a", "b", "c", "d");
    // The notifications, the post, and what has answers, or may have some.
    assertThat(server.calls()).filteredOn(it -> it.startsWith("GET")).hasSize(counted ? 4 : 5);
  }

  @Test
  void asksOnceWhereNothingHappened() {
    write(written(17, "a"));

    assertThat(round(NOON.plusSeconds(60))).isEmpty();

    assertThat(server.calls()).filteredOn(it -> it.startsWith("GET")).hasSize(1);
  }

  @Test
  void findsAnswersToTheCouncilsOwnCommentsAndLeavesThoseOut() {
    LinkedInComment own = LinkedInComment.onPost("701", "17", COUNCIL, "Thank you.", NOON);
    page.put(own);
    page.put(own.answered("18", "urn:li:person:Jo", "You are welcome.", NOON));

    assertThat(shown()).containsExactly("You are welcome.");
  }

  @Test
  void readsAPostOnWhichAnOldCommentWasEditedAndSaysWhen() {
    write(written(17, "a"));
    page.edit(comment(17).edited("b", NOON.plusSeconds(120)));

    Shown shown = round(NOON.plusSeconds(60)).getFirst();

    assertThat(shown.delivered().text()).isEqualTo("b");
    assertThat(shown.delivered().claimedAt()).isEqualTo("1771502400000");
    assertThat(shown.editedAt()).isEqualTo("1771502520000");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 10, 100})
  void takesAsFewAtATimeAsLinkedInGives(int most) {
    server.behaviour().giveAtOnce(most);
    IntStream.range(0, 21).forEach(i -> write(written(i, "words " + i)));

    assertThat(shown()).hasSize(21).doesNotHaveDuplicates();
  }

  @Test
  void endsARoundThoughEveryPageIsTheFirst() {
    server.behaviour().ignoreStart(true);
    server.behaviour().giveAtOnce(7);
    IntStream.range(0, 21).forEach(i -> write(written(i, "words " + i)));

    assertThat(shown()).hasSize(7);
    // The first page of the notifications, and of the comments, each once more.
    assertThat(server.calls()).filteredOn(it -> it.startsWith("GET")).hasSize(4);
  }

  @Test
  void namesACommentByItsPostAndNumberWhereTheListDoesNot() {
    server.behaviour().nameComments(false);
    write(written(17, "a"));

    assertThat(round(NOON.minusSeconds(60)))
        .extracting(it -> it.delivered().nativeId())
        .containsExactly(nativeId(17));
  }

  /** What the webhook told in the form of LinkedInNotice must not become another version here. */
  @Test
  void saysTheSameTimeAsTheWebhook() {
    Instant at = Instant.ofEpochMilli(Long.parseLong(LinkedInNotice.WRITTEN_AT));
    page.put(
        LinkedInComment.onPost(
            "7094637247890620418", LinkedInNotice.NUMBER, LinkedInNotice.RESIDENT, "a", at));

    Shown shown = round(at.minusSeconds(60)).getFirst();

    assertThat(shown.delivered().nativeId()).isEqualTo(LinkedInNotice.NATIVE);
    assertThat(shown.delivered().claimedAt()).isEqualTo(LinkedInNotice.WRITTEN_AT);
    assertThat(shown.editedAt()).isNull();
  }

  /** The post has all that was ever written, and what is long over would be judged again. */
  @Test
  void leavesOutWhatWasWrittenBeforeAndFindsItsNewAnswers() {
    write(new Written(17, null, "Jo Example", "old", NOON.minusSeconds(600)));
    write(new Written(18, 17, "Al Example", "new", NOON));

    assertThat(shown()).containsExactly("new");
  }

  @Test
  void goesOnWhereAPostHasGone() {
    write(written(17, "a"));
    write(written(117, "b"));
    Heard.Listed posts =
        (Heard.Listed) listing.ask(new Question(account(), NOON.minusSeconds(60), true, null));
    String broken = Objects.requireNonNull(posts.next()).replace("activity:701", "activity:799");

    Heard.Listed gone =
        (Heard.Listed) listing.ask(new Question(account(), NOON.minusSeconds(60), true, broken));

    assertThat(gone.comments()).isEmpty();
    assertThat(gone.next()).contains("activity:700").doesNotContain("activity:799");
  }

  @Test
  void passesByAPostThatItMayNotRead() {
    write(written(17, "a"));
    write(written(117, "b"));
    page.shut("701");
    Heard.Listed posts =
        (Heard.Listed) listing.ask(new Question(account(), NOON.minusSeconds(60), true, null));
    String position = Objects.requireNonNull(posts.next());

    Heard shut = listing.ask(new Question(account(), NOON.minusSeconds(60), true, position));

    assertThat(position).contains("activity:701");
    assertThat(shut).isInstanceOf(Heard.Nothing.class);
    String beyond = listing.beyond(position).orElseThrow();
    Heard other = listing.ask(new Question(account(), NOON.minusSeconds(60), true, beyond));
    assertThat(((Heard.Listed) other).comments())
        .extracting(it -> it.delivered().text())
        .containsExactly("a");
  }

  @Test
  void cannotAskForWhatIsNoCommentOfLinkedIns() {
    assertThat(listing.standing(account(), "../17")).isInstanceOf(Standing.Unsaid.class);
    assertThat(server.calls()).isEmpty();
  }

  private List<String> shown() {
    return round(NOON.minusSeconds(60)).stream().map(it -> it.delivered().text()).toList();
  }
}
