package moothall.ingest.instagram;

import static moothall.ingest.instagram.InstagramDelivery.ACCOUNT;
import static moothall.ingest.instagram.InstagramDelivery.COMMENT;
import static moothall.ingest.instagram.InstagramDelivery.MEDIA;
import static moothall.ingest.instagram.InstagramDelivery.batch;
import static moothall.ingest.instagram.InstagramDelivery.change;
import static moothall.ingest.instagram.InstagramDelivery.comment;
import static moothall.ingest.instagram.InstagramDelivery.entry;
import static moothall.ingest.instagram.InstagramDelivery.flat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import moothall.events.CommentKind;
import moothall.events.CommentReceived;
import moothall.ingest.IngestBench;
import moothall.schemas.DeadLetter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of what Instagram delivers. */
class InstagramControllerTest {

  @TempDir Path folder;
  private IngestBench ingest;

  @BeforeEach
  void start() throws IOException {
    ingest = new IngestBench(folder, Map.of());
  }

  @AfterEach
  void stop() {
    ingest.close();
  }

  @Test
  void acceptsANewComment() throws Exception {
    String change = comment(COMMENT, "This is disgraceful https:\\/\\/a", "");

    assertThat(deliver(entry(ACCOUNT, change))).isEqualTo(200);

    CommentReceived comment = only();
    assertThat(comment.getCommentId()).isEqualTo("instagram:town-instagram:" + COMMENT);
    assertThat(comment.getKind()).isEqualTo(CommentKind.CREATED);
    assertThat(comment.getText()).isEqualTo("This is disgraceful https://a");
    assertThat(comment.getPostId()).isEqualTo(MEDIA);
    assertThat(comment.getParentCommentId()).isNull();
    assertThat(comment.getAuthor().getAuthorId()).isEqualTo("2105722729836161");
    assertThat(comment.getAuthor().getDisplayName()).isEqualTo("resident01");
    assertThat(comment.getPermalink()).isNull();
    assertThat(new String(comment.getRaw().array(), StandardCharsets.UTF_8)).isEqualTo(change);
  }

  @Test
  void takesTheTimeOfSendingForNothing() throws Exception {
    deliver(entry(ACCOUNT, comment(COMMENT, "a", "")));
    deliver(entry(ACCOUNT, comment(COMMENT, "a", "")).replace("1771500009", "1771503609"));

    assertThat(ingest.published.comments)
        .hasSize(2)
        .allMatch(it -> it.getPostedAt() == null && it.getClaimedAt() == null);
    assertThat(ingest.published.comments.stream().map(CommentReceived::getVersion).distinct())
        .hasSize(1);
  }

  @Test
  void readsAnEntryThatIsItsOneChange() throws Exception {
    String entry = flat(ACCOUNT, comment(COMMENT, "hello", ""));

    assertThat(deliver(entry, entry(ACCOUNT, comment("2", "b", "")))).isEqualTo(200);

    assertThat(ingest.published.comments)
        .extracting(CommentReceived::getText)
        .containsExactly("hello", "b");
    assertThat(ingest.published.comments.getFirst().getRaw().array())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(entry);
  }

  @Test
  void setsAsideAnEntryThatIsBothAListAndAChange() throws Exception {
    String both =
        flat(ACCOUNT, comment(COMMENT, "a", "")).replace("\"field\"", "\"changes\":[],\"field\"");

    assertThat(deliver(both)).isEqualTo(200);

    assertThat(ingest.published.comments).isEmpty();
    assertThat(ingest.published.deadLetters)
        .extracting(DeadLetter::reason)
        .containsExactly("invalid-json");
  }

  @Test
  void readsRepliesLiveCommentsAndTheOtherNameOfTheId() throws Exception {
    deliver(
        entry(
            ACCOUNT,
            comment("1", "a", ",\"parent_id\":\"17887498072083520\""),
            comment("2", "b", "").replace("\"comments\"", "\"live_comments\""),
            comment("3", "c", "").replace("\"id\":\"3\"", "\"comment_id\":\"3\"")));

    assertThat(ingest.published.comments)
        .extracting(CommentReceived::getCommentId)
        .containsExactly(
            "instagram:town-instagram:1",
            "instagram:town-instagram:2",
            "instagram:town-instagram:3");
    assertThat(ingest.published.comments.getFirst().getParentCommentId())
        .isEqualTo("instagram:town-instagram:17887498072083520");
  }

  @Test
  void countsAndLeavesWhatIsNoCommentOfAResident() throws Exception {
    String own = comment("1", "We will look.", "").replace("2105722729836161", ACCOUNT);
    deliver(
        entry(
            ACCOUNT,
            own,
            change("mentions", "\"media_id\":\"1\",\"comment_id\":\"2\""),
            change("story_insights", "\"reach\":1")),
        "{\"id\":\"" + ACCOUNT + "\",\"messaging\":[{\"message\":{\"text\":\"a\"}}]}");

    assertThat(ingest.published.comments).isEmpty();
    assertThat(ingest.published.deadLetters).isEmpty();
    assertThat(ingest.get("/prometheus").body())
        .contains(
            "moothall_deliveries_ignored_total{channel=\"instagram\",reason=\"own-comment\"} 1",
            "moothall_deliveries_ignored_total{channel=\"instagram\",reason=\"mention\"} 1",
            "moothall_deliveries_ignored_total{channel=\"instagram\",reason=\"other-field\"} 2");
  }

  /** Nobody has seen what it holds for residents: a resident must not be taken for the council. */
  @Test
  void takesAResidentForAResidentWhateverTheScopedIdOfTheirOwn() throws Exception {
    String own = "\"id\":\"2105722729836161\",\"self_ig_scoped_id\":\"2105722729836161\"";
    deliver(entry(ACCOUNT, comment("1", "a", "").replace("\"id\":\"2105722729836161\"", own)));

    assertThat(only().getText()).isEqualTo("a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"id\":\"17919697626119712\" | \"x\":1 | invalid-id",
        "\"id\":\"17919697626119712\" | \"id\":\"../x\" | invalid-id",
        "\"id\":\"18172143295349192\" | \"id\":\"a b\" | invalid-id",
        "\"text\":\"a\" | \"text\":{} | invalid-text",
        "\"text\":\"a\" | \"text\":\"half \\ud83d\" | lone-surrogate",
      })
  void setsAsideACommentThatCannotBeRead(String found, String replacement, String code)
      throws Exception {
    String change = comment(COMMENT, "a", "").replace(found, replacement);

    assertThat(deliver(entry(ACCOUNT, change, comment("2", "b", "")))).isEqualTo(200);
    assertThat(ingest.published.deadLetters)
        .singleElement()
        .satisfies(letter -> {
          assertThat(letter.reason()).isEqualTo(code);
          assertThat(new String(letter.value(), StandardCharsets.UTF_8)).isEqualTo(change);
        });
    assertThat(only().getText()).isEqualTo("b");
  }

  @Test
  void doesNotTakeFacebooksDeliveries() throws Exception {
    byte[] page = "{\"object\":\"page\",\"entry\":[]}".getBytes(StandardCharsets.UTF_8);

    assertThat(InstagramDelivery.deliver(ingest, page)).isEqualTo(200);
    assertThat(ingest.published.deadLetters)
        .extracting(DeadLetter::reason)
        .containsExactly("unexpected-object");
  }

  private int deliver(String... entries) throws Exception {
    return InstagramDelivery.deliver(ingest, batch(entries));
  }

  private CommentReceived only() {
    assertThat(ingest.published.comments).hasSize(1);
    return ingest.published.comments.getFirst();
  }
}
