package moothall.ingest.linkedin;

import static moothall.ingest.linkedin.LinkedInNotice.COMMENT;
import static moothall.ingest.linkedin.LinkedInNotice.DECORATION;
import static moothall.ingest.linkedin.LinkedInNotice.NATIVE;
import static moothall.ingest.linkedin.LinkedInNotice.NUMBER;
import static moothall.ingest.linkedin.LinkedInNotice.ORGANIZATION;
import static moothall.ingest.linkedin.LinkedInNotice.POST;
import static moothall.ingest.linkedin.LinkedInNotice.RESIDENT;
import static moothall.ingest.linkedin.LinkedInNotice.TOLD_AT;
import static moothall.ingest.linkedin.LinkedInNotice.WRITTEN_AT;
import static moothall.ingest.linkedin.LinkedInNotice.bytes;
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

/** What becomes of LinkedIn's notifications. */
class LinkedInControllerTest {

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
  void acceptsACommentAndTellsWhereAPersonFindsIt() throws Exception {
    CommentReceived comment = taken(COMMENT);

    assertThat(comment.getCommentId()).isEqualTo("linkedin:town-linkedin:" + NATIVE);
    assertThat(comment.getText())
        .isEqualTo("When will the bins be collected? \uD83D\uDE00 https://a");
    assertThat(comment.getPostId()).isEqualTo(POST);
    assertThat(comment.getParentCommentId()).isNull();
    assertThat(comment.getAuthor().getAuthorId()).isEqualTo(RESIDENT);
    assertThat(comment.getAuthor().getDisplayName()).isNull();
    assertThat(comment.getPermalink())
        .isEqualTo(
            "https://www.linkedin.com/feed/update/urn:li:activity:7094637247890620418?commentUrn="
                + "urn%3Ali%3Acomment%3A%28activity%3A7094637247890620418%2C7094977717598625792%29");
    assertThat(comment.getRaw().array())
        .isEqualTo(bytes(COMMENT.substring(COMMENT.indexOf("[{") + 1, COMMENT.length() - 2)));
  }

  /** So that the list, which says when a comment was written, gives the same version. */
  @Test
  void takesTheTimeOfACommentFromItsNumber() throws Exception {
    CommentReceived comment = taken(COMMENT);

    assertThat(comment.getClaimedAt()).isEqualTo(WRITTEN_AT);
    assertThat(comment.getPostedAt()).isEqualTo(Instant.ofEpochMilli(1_691_574_506_187L));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"17", "9094977717598625792", "99999999999999999999", "9999999999999999999"})
  void takesTheTimeOfTheNotificationWhereTheNumberIsNone(String number) throws Exception {
    assertThat(taken(COMMENT.replace(NUMBER, number)).getClaimedAt()).isEqualTo(TOLD_AT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"urn:li:comment:(activity:", "urn:li:comment:(urn:li:activity:"})
  void knowsACommentByEitherSpelling(String spelling) throws Exception {
    String spelt =
        COMMENT
            .replace("urn:li:comment:(urn:li:activity:", "urn:li:comment:(activity:")
            .replace("urn:li:comment:(activity:", spelling);

    assertThat(taken(spelt).getCommentId()).endsWith(":" + NATIVE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"parentComment", "object"})
  void takesTheParentWhereItIsSaid(String field) throws Exception {
    String parent = "\"" + field + "\":\"urn:li:comment:(" + POST + ",7094977717598625000)\"";
    String post = "\"object\":\"urn:li:activity:7094637247890620418\"";
    String more = field.equals("object") ? parent : post + "," + parent;

    assertThat(taken(COMMENT.replace(post, more)).getParentCommentId())
        .isEqualTo("linkedin:town-linkedin:" + POST + ",7094977717598625000");
  }

  @Test
  void takesAnEditWithItsOwnTime() throws Exception {
    CommentReceived edit = taken(COMMENT.replace("\"COMMENT\"", "\"COMMENT_EDIT\""));

    assertThat(edit.getKind()).isEqualTo(CommentKind.EDITED);
    assertThat(edit.getText()).startsWith("When");
    assertThat(edit.getClaimedAt()).isEqualTo(TOLD_AT);
  }

  /** Whether a deletion is decorated or not. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void takesADeletion(boolean decorated) throws Exception {
    String deletion = COMMENT.replace("\"COMMENT\"", "\"COMMENT_DELETE\"");

    CommentReceived removed = taken(decorated ? deletion : deletion.replace(DECORATION, ""));

    assertThat(removed.getKind()).isEqualTo(CommentKind.REMOVED);
    assertThat(removed.getText()).isNull();
    assertThat(removed.getAuthor()).isNull();
    assertThat(removed.getClaimedAt()).isEqualTo(TOLD_AT);
  }

  @Test
  void takesAPictureForACommentWithoutWords() throws Exception {
    assertThat(taken(COMMENT.replaceFirst("\"text\":\"When[^\"]*\"", "\"text\":\"\"")).getText())
        .isNull();
  }

  /** The list has the words; half a version would be judged as a whole one. */
  @ParameterizedTest
  @ValueSource(strings = {"COMMENT", "COMMENT_EDIT"})
  void publishesNoHalfOfAComment(String action) throws Exception {
    String notice = COMMENT.replace(DECORATION, "").replace("\"COMMENT\"", "\"" + action + "\"");

    countsAndKeepsNothingOf(notice, "notice-without-comment");
  }

  @ParameterizedTest
  @CsvSource({
    "COMMENT, LIKE, not-a-comment",
    "COMMENT, SHARE, not-a-comment",
    "COMMENT, SHARE_MENTION, not-a-comment",
    "COMMENT, ADMIN_COMMENT, own-comment",
    "ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS, LEAD_ACTION, not-a-comment"
  })
  void countsWhatIsNoResidentsComment(String found, String instead, String reason)
      throws Exception {
    countsAndKeepsNothingOf(COMMENT.replace("\"" + found + "\"", "\"" + instead + "\""), reason);
  }

  @Test
  void leavesWhatTheCouncilItselfWrites() throws Exception {
    countsAndKeepsNothingOf(COMMENT.replace(RESIDENT, ORGANIZATION), "own-comment");
  }

  private void countsAndKeepsNothingOf(String delivery, String reason) throws Exception {
    assertThat(ingest.deliverAsLinkedIn(bytes(delivery)).statusCode()).isEqualTo(200);

    assertThat(ingest.published.comments).isEmpty();
    assertThat(ingest.published.deadLetters).isEmpty();
    assertThat(ingest.get("/prometheus").body())
        .contains(
            "moothall_deliveries_ignored_total{channel=\"linkedin\",reason=\"" + reason + "\"} 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "not json | invalid-json",
        "{} {} | invalid-json",
        "{\"type\":\"A\",\"type\":\"B\"} | invalid-json",
        "[] | invalid-json",
        "{\"type\":\"ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS\",\"notifications\":7} | invalid-json",
        "{\"type\":\"ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS\"} | unexpected-shape",
        "{\"type\":\"ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS\",\"notifications\":[]} | unexpected-shape",
        "{\"notifications\":[{}]} | unexpected-shape"
      })
  void setsAsideWhatHasAnotherForm(String body, String code) throws Exception {
    setsAside(bytes(body), code);
  }

  @Test
  void setsAsideWhatIsNotUnicode() throws Exception {
    setsAside(
        COMMENT.replace("bins", "b\u00efns").getBytes(StandardCharsets.ISO_8859_1),
        "invalid-utf-8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"COMMENT\" | \"DANCE\" | unknown-event",
        "7094977717598625792 | ../x | invalid-id",
        "urn:li:comment: | urn:li:share: | invalid-id",
        "\\ud83d\\ude00 | \\ud83d | lone-surrogate"
      })
  void setsAsideANotificationThatSaysTooLittle(String found, String instead, String code)
      throws Exception {
    assertThat(COMMENT).contains(found);

    setsAsideOne(COMMENT.replace(found, instead), code);
  }

  @Test
  void setsAsideWordsThatAreNoText() throws Exception {
    setsAsideOne(COMMENT.replaceFirst("\"text\":\"When[^\"]*\"", "\"text\":7"), "invalid-text");
  }

  private void setsAsideOne(String delivery, String code) throws Exception {
    setsAside(
        bytes(delivery),
        bytes(delivery.substring(delivery.indexOf("[{") + 1, delivery.length() - 2)),
        code);
  }

  private void setsAside(byte[] delivery, String code) throws Exception {
    setsAside(delivery, delivery, code);
  }

  private void setsAside(byte[] delivery, byte[] kept, String code) throws Exception {
    assertThat(ingest.deliverAsLinkedIn(delivery).statusCode()).isEqualTo(200);

    assertThat(ingest.published.comments).isEmpty();
    assertThat(ingest.published.deadLetters).extracting(DeadLetter::reason).containsExactly(code);
    assertThat(ingest.published.deadLetters.getFirst().value()).isEqualTo(kept);
  }

  private CommentReceived taken(String delivery) throws Exception {
    assertThat(ingest.deliverAsLinkedIn(bytes(delivery)).statusCode()).isEqualTo(200);
    assertThat(ingest.published.deadLetters).isEmpty();
    assertThat(ingest.published.comments).hasSize(1);
    return ingest.published.comments.removeLast();
  }
}
