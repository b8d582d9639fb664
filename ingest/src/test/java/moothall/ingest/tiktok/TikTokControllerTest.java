package moothall.ingest.tiktok;

import static moothall.ingest.tiktok.TikTokEvent.INSERT;
import static moothall.ingest.tiktok.TikTokEvent.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
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
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the events that TikTok delivers. */
class TikTokControllerTest {

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

  /** Beyond 2^53 neighbouring numbers are one as a double. */
  @Test
  void takesTheNumbersDigitByDigit() throws Exception {
    CommentReceived comment = taken(INSERT);

    assertThat(comment.getCommentId())
        .isEqualTo("tiktok:town-tiktok:7280000000000000001_7290000000000000001");
    assertThat(comment.getPostId()).isEqualTo("7280000000000000001");
    assertThat(comment.getParentCommentId()).isNull();
    assertThat(comment.getAuthor().getAuthorId()).isEqualTo("jo-unique");
    assertThat(comment.getText()).isEqualTo("When will the bins be collected? \uD83D\uDE00");
    assertThat(comment.getPostedAt()).isEqualTo(Instant.parse("2026-02-19T12:00:00Z"));
    assertThat(comment.getRaw().array()).isEqualTo(bytes(INSERT));
  }

  @ParameterizedTest
  @CsvSource({
    "delete, REMOVED",
    "set_to_hidden, HIDDEN",
    "set_to_friends_only, HIDDEN",
    "set_to_public, UNHIDDEN"
  })
  void readsWhatWasDoneToAComment(String action, CommentKind kind) throws Exception {
    CommentReceived comment = taken(INSERT.replace("insert", action));

    assertThat(comment.getKind()).isEqualTo(kind);
    assertThat(comment.getText()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\\"7290000000000000009\\\"", "7290000000000000009"})
  void followsAReplyWhetherItsParentIsANumberOrAText(String parent) throws Exception {
    CommentReceived comment =
        taken(INSERT.replace("\\\"parent_comment_id\\\":0", "\\\"parent_comment_id\\\":" + parent));

    assertThat(comment.getParentCommentId())
        .isEqualTo("tiktok:town-tiktok:7280000000000000001_7290000000000000009");
  }

  /** Not even a dead letter may hold a private message. */
  @ParameterizedTest
  @ValueSource(
      strings = {"im_receive_msg", "authorization.removed", "post.publish.publicly_available"})
  void countsWhatIsNoCommentAndKeepsNothingOfIt(String event) throws Exception {
    deliver(bytes(INSERT.replace("comment.update", event)));

    assertThat(ingest.published.comments).isEmpty();
    assertThat(ingest.published.deadLetters).isEmpty();
    assertThat(ingest.get("/prometheus").body())
        .contains("moothall_deliveries_ignored_total{channel=\"tiktok\",reason=\"not-a-comment\"}");
  }

  @Test
  void setsAsideWhatIsForNoPageOfOurs() throws Exception {
    setsAside(bytes(INSERT.replace("Business_1", "Business_9")), "page-not-registered");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"event\":\"comment.update\" | \"event\":null | unexpected-shape",
        "\"content\":\" | \"content\":7,\"other\":\" | unexpected-shape",
        "\"content\":\"{ | \"content\":\"[ | invalid-content",
        "\\\"comment_id\\\":7290000000000000001 | \\\"comment_id\\\":-7 | invalid-id",
        "\\\"comment_id\\\":7290000000000000001 | \\\"comment_id\\\":7.29e18 | invalid-id",
        "\\\"video_id\\\":7280000000000000001, | | invalid-id",
        "\\\"parent_comment_id\\\":0 | \\\"parent_comment_id\\\":\\\"../x\\\" | invalid-id",
        "insert | pinned | unknown-action",
        "\\\"text\\\":\\\"When | \\\"text\\\":7,\\\"other\\\":\\\"When | invalid-text",
        "\\\\ud83d\\\\ude00 | \\\\ud83d | lone-surrogate",
        "{\"client_key\" | {\"event\":\"x\",\"client_key\" | invalid-json"
      })
  void setsAsideWhatHasAnotherForm(String found, String replacement, String code) throws Exception {
    assertThat(INSERT).contains(found);

    setsAside(bytes(INSERT.replace(found, replacement == null ? "" : replacement)), code);
  }

  @Test
  void setsAsideWhatIsNotUnicode() throws Exception {
    setsAside(
        INSERT.replace("bins", "b\u00efns").getBytes(StandardCharsets.ISO_8859_1), "invalid-utf-8");
  }

  private void setsAside(byte[] raw, String code) throws Exception {
    deliver(raw);

    assertThat(ingest.published.comments).isEmpty();
    assertThat(ingest.published.deadLetters).extracting(DeadLetter::reason).containsExactly(code);
    assertThat(ingest.published.deadLetters.getFirst().value()).isEqualTo(raw);
  }

  private CommentReceived taken(String event) throws Exception {
    deliver(bytes(event));
    assertThat(ingest.published.deadLetters).isEmpty();
    assertThat(ingest.published.comments).hasSize(1);
    return ingest.published.comments.getFirst();
  }

  private void deliver(byte[] body) throws Exception {
    String signature = TikTokEvent.signedNow(body, IngestBench.TIKTOK_SECRET);
    assertThat(ingest.deliver("tiktok", "tiktok-signature", signature, body).statusCode())
        .isEqualTo(200);
  }
}
