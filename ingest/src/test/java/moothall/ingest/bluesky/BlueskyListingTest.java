package moothall.ingest.bluesky;

import static moothall.ingest.bluesky.TownOnBluesky.COUNCIL;
import static moothall.ingest.bluesky.TownOnBluesky.JO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import moothall.contracts.bluesky.BlueskyFault;
import moothall.contracts.bluesky.BlueskyNetwork;
import moothall.contracts.bluesky.BlueskyPost;
import moothall.contracts.bluesky.BlueskyServer;
import moothall.contracts.bluesky.Xrpc;
import moothall.contracts.serving.ContractServer;
import moothall.ingest.CommentListingContract;
import moothall.ingest.polling.Account;
import moothall.ingest.polling.CommentListing;
import moothall.ingest.polling.Heard;
import moothall.ingest.polling.Question;
import moothall.ingest.polling.Shown;
import moothall.ingest.polling.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlueskyListingTest extends CommentListingContract {

  private static final Instant BEFORE = NOON.minusSeconds(60);

  private final TownOnBluesky town = new TownOnBluesky(NOON, DEADLINE);
  private final BlueskyNetwork network = town.network;
  private final BlueskyServer server = town.server;
  private final BlueskyPost root = town.root;
  private final BlueskyListing listing = town.listing;
  private final Map<Integer, BlueskyPost> written = new HashMap<>();

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
    return town.account();
  }

  @Override
  protected Account accountWithADeadToken() {
    return town.accountWithAWithdrawnPassword();
  }

  @Override
  protected void write(Written it) {
    BlueskyPost parent = it.parent() == null ? thread(it) : comment(it.parent());
    BlueskyPost post =
        parent.answered(JO, "3l4n" + it.number(), String.valueOf(it.text()), it.at());
    written.put(it.number(), post);
    network.put(post);
  }

  /** A thousand answers stand in several threads, as they would. */
  private BlueskyPost thread(Written it) {
    BlueskyPost thread =
        it.number() < 1_000
            ? root
            : BlueskyPost.of(COUNCIL, "3l3s" + it.number() % 8, "Bins.", NOON.minusSeconds(30));
    if (it.at().isBefore(thread.created())) {
      thread = BlueskyPost.of(COUNCIL, "3l2old", "Bins, then.", it.at().minusSeconds(30));
    }
    network.put(thread);
    return thread;
  }

  @Override
  protected void takeAway(int number) {
    network.remove(nativeId(number));
  }

  @Override
  protected String nativeId(int number) {
    return comment(number).uri();
  }

  private BlueskyPost comment(int number) {
    return Objects.requireNonNull(written.get(number), "no comment " + number);
  }

  @Override
  protected void limitTheRate() {
    server.next(BlueskyFault.RATE_LIMITED);
  }

  @Override
  protected boolean alwaysNamesAuthors() {
    return true;
  }

  @Test
  void saysWhereACommentStandsAndWhoWroteIt() {
    write(written(17, "a"));

    Shown shown = round(BEFORE).getFirst();

    assertThat(shown.delivered().postId()).isEqualTo(root.uri());
    assertThat(shown.delivered().author().id()).isEqualTo(JO.did());
    assertThat(shown.delivered().permalink())
        .isEqualTo("https://bsky.app/profile/" + JO.did() + "/post/3l4n17");
  }

  @Test
  void readsMentionsAndQuotesOutsideItsThreads() {
    BlueskyPost mention = BlueskyPost.of(JO, "3l5m", "Hear, hear", NOON).mentioning(COUNCIL.did());
    BlueskyPost quote = BlueskyPost.of(JO, "3l5q", "Look at that", NOON).quoting(root.uri());
    network.put(mention);
    network.put(quote);

    assertThat(round(BEFORE))
        .extracting(it -> it.delivered().nativeId(), it -> it.delivered().postId())
        .containsExactlyInAnyOrder(tuple(mention.uri(), null), tuple(quote.uri(), root.uri()));
  }

  /** The network tells of four levels only; a chain of a hundred and fifty is cut by it as well. */
  @Test
  void followsAThreadFurtherDownThanTheNetworkTells() {
    write(written(1, "word of 1"));
    IntStream.rangeClosed(2, 150)
        .forEach(i -> write(new Written(i, i - 1, "Jo Example", "word of " + i, NOON)));

    assertThat(round(BEFORE))
        .extracting(it -> it.delivered().nativeId())
        .containsAll(IntStream.rangeClosed(1, 150).mapToObj(this::nativeId).toList());
    assertThat(town.quickRound()).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10})
  void followsAThreadBelowTheDepthThatTheServerAllows(int levels) {
    server.behaviour().showAtMost(levels);
    write(written(1, "word of 1"));
    IntStream.rangeClosed(2, 25)
        .forEach(i -> write(new Written(i, i - 1, "Jo Example", "word of " + i, NOON)));

    assertThat(round(BEFORE))
        .extracting(it -> it.delivered().nativeId())
        .containsAll(IntStream.rangeClosed(1, 25).mapToObj(this::nativeId).toList());
  }

  @Test
  void findsAMentionThatItsAuthorHasDatedBack() {
    BlueskyPost mention = datedBack(NOON);
    network.put(mention);

    assertThat(town.quickRound())
        .extracting(it -> it.delivered().nativeId())
        .containsExactly(mention.uri());
  }

  /** Or whoever makes up a key would be judged again for ever. */
  @Test
  void believesNoKeyOfAnotherTime() {
    network.put(datedBack(NOON.minus(Duration.ofDays(30))));
    network.put(datedBack(NOON.plus(Duration.ofDays(30))));

    assertThat(town.quickRound()).isEmpty();
  }

  private BlueskyPost datedBack(Instant writtenAt) {
    String key = Tids.at(writtenAt);
    return BlueskyPost.of(JO, key, "Hear, hear", NOON)
        .mentioning(COUNCIL.did())
        .dated(NOON.minus(Duration.ofDays(400)));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void findsWhatItsAuthorHasDatedBack(boolean sortedByClaim) {
    server.behaviour().sortByClaim(sortedByClaim);
    write(written(17, "a"));
    network.put(comment(17).dated(NOON.minus(Duration.ofDays(400))));

    assertThat(round(BEFORE)).extracting(it -> it.delivered().nativeId()).contains(nativeId(17));
    assertThat(town.quickRound()).hasSize(sortedByClaim ? 0 : 1);
  }

  @Test
  void saysWhatTheGateHidesAndReadsBelowIt() {
    write(written(17, "a"));
    write(written(18, "b"));
    network.setGate(root.uri(), gate(nativeId(17)));
    write(new Written(19, 17, "Jo Example", "c", NOON));

    assertThat(round(BEFORE))
        .extracting(it -> it.delivered().nativeId(), Shown::hidden)
        .containsExactlyInAnyOrder(
            tuple(nativeId(17), true), tuple(nativeId(18), false), tuple(nativeId(19), false));
    // What the network tells says nothing of it, and nothing of what stands below.
    assertThat(town.quickRound())
        .extracting(it -> it.delivered().nativeId(), Shown::hidden)
        .containsExactlyInAnyOrder(tuple(nativeId(17), null), tuple(nativeId(18), null));
  }

  @Test
  void leavesOutTheCouncilsOwnAnswersAndThoseToOthers() {
    write(written(17, "a"));
    network.put(comment(17).answered(COUNCIL, "3l6own", "Thank you.", NOON));
    BlueskyPost elsewhere = BlueskyPost.of(JO, "3l6else", "Elsewhere", NOON);
    network.put(elsewhere);
    network.put(elsewhere.answered(COUNCIL, "3l6there", "Good morning.", NOON));

    assertThat(round(BEFORE))
        .extracting(it -> it.delivered().nativeId())
        .containsOnly(nativeId(17));
    assertThat(server.asked(Xrpc.GET_POST_THREAD)).isOne();
  }

  @Test
  void leavesOutWhatWasThereLongBefore() {
    write(written(17, "old"));
    write(new Written(18, null, "Jo Example", "new", NOON.plusSeconds(600)));

    assertThat(
            ((Heard.Listed)
                    listing.ask(new Question(account(), NOON.plusSeconds(300), false, null)))
                .comments())
        .extracting(it -> it.delivered().nativeId())
        .containsExactly(nativeId(18));
  }

  @Test
  void showsOtherWordsUnderTheSameAddress() {
    write(written(17, "a"));
    network.put(comment(17).saying("b"));

    assertThat(round(BEFORE)).extracting(it -> it.delivered().text()).containsOnly("b");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void knowsBothWaysInWhichAPostIsSaidToBeMissing(boolean error) {
    server.behaviour().answerMissingWithAnError(error);
    write(written(17, "a"));
    takeAway(17);

    assertThat(listing.standing(account(), nativeId(17))).isInstanceOf(Standing.Gone.class);
  }

  @Test
  void doesNotTakeABlockForAnAbsence() {
    write(written(17, "a"));
    network.block(JO.did());

    assertThat(round(BEFORE)).isEmpty();
    assertThat(listing.standing(account(), nativeId(17))).isInstanceOf(Standing.There.class);
  }

  private ObjectNode gate(String hidden) {
    ObjectNode gate = new ObjectMapper().createObjectNode();
    gate.put("$type", "app.bsky.feed.threadgate").put("post", root.uri());
    gate.put("createdAt", "2026-02-19T11:00:00.000Z").putArray("hiddenReplies").add(hidden);
    return gate;
  }
}
