package moothall.ingest.facebook;

import static moothall.ingest.facebook.MetaDelivery.ACCOUNT;
import static moothall.ingest.facebook.MetaDelivery.COMMENT;
import static moothall.ingest.facebook.MetaDelivery.POST;
import static moothall.ingest.facebook.MetaDelivery.added;
import static moothall.ingest.facebook.MetaDelivery.batch;
import static moothall.ingest.facebook.MetaDelivery.body;
import static moothall.ingest.facebook.MetaDelivery.change;
import static moothall.ingest.facebook.MetaDelivery.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import moothall.events.AttachmentReference;
import moothall.events.CommentKind;
import moothall.events.CommentReceived;
import moothall.ingest.IngestBench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the comments that Meta delivers. */
class FacebookControllerTest {

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
    String change = added(COMMENT, "When will the bins be collected? \\ud83d\\ude00 https:\\/\\/a");

    assertThat(ingest.deliverAsMeta(body(change)).statusCode()).isEqualTo(200);

    CommentReceived comment = only();
    assertThat(comment.getCommentId()).isEqualTo("facebook:town-facebook:" + COMMENT);
    assertThat(comment.getKind()).isEqualTo(CommentKind.CREATED);
    assertThat(comment.getText())
        .isEqualTo("When will the bins be collected? \uD83D\uDE00 https://a");
    assertThat(comment.getPostId()).isEqualTo(POST);
    assertThat(comment.getParentCommentId()).isNull();
    assertThat(comment.getAuthor().getAuthorId()).isEqualTo("7300000000000001");
    assertThat(comment.getPostedAt()).isEqualTo(Instant.ofEpochSecond(1771500003));
    assertThat(comment.getVia()).isEqualTo("WEBHOOK");
    assertThat(new String(comment.getRaw().array(), StandardCharsets.UTF_8)).isEqualTo(change);
  }

  @Test
  void mapsEveryVerb() throws Exception {
    ingest.deliverAsMeta(
        body(
            added(COMMENT, "a"),
            change("edited", COMMENT, 1771500010, ",\"message\":\"b\""),
            change("hide", COMMENT, 1771500020, ",\"message\":\"b\""),
            change("unhide", COMMENT, 1771500030, ",\"message\":\"b\""),
            change("remove", COMMENT, 1771500040, "")));

    assertThat(ingest.published.comments)
        .extracting(CommentReceived::getKind)
        .containsExactly(
            CommentKind.CREATED,
            CommentKind.EDITED,
            CommentKind.HIDDEN,
            CommentKind.UNHIDDEN,
            CommentKind.REMOVED);
    assertThat(ingest.published.comments)
        .extracting(CommentReceived::getText)
        .containsExactly("a", "b", null, null, null);
  }

  @Test
  void takesTheTimeOfTheEditWhereItIsSaid() throws Exception {
    ingest.deliverAsMeta(
        body(
            change(
                "edited", COMMENT, 1771500003, ",\"message\":\"b\",\"edited_time\":1771500077")));

    assertThat(only().getClaimedAt()).isEqualTo("1771500077");
  }

  @Test
  void acceptsACommentWithoutAuthorAndWithoutWords() throws Exception {
    ingest.deliverAsMeta(
        body(change("add", COMMENT, 1, ",\"photo\":\"https://cdn.example/1.jpg\"")));

    assertThat(only().getAuthor()).isNull();
    assertThat(only().getText()).isNull();
    assertThat(only().getAttachments())
        .containsExactly(new AttachmentReference("https://cdn.example/1.jpg", null, null));
  }

  @Test
  void knowsTheSenderOfOldPayloads() throws Exception {
    ingest.deliverAsMeta(
        body(
            change(
                "add", COMMENT, 1, ",\"message\":\"a\",\"sender_id\":77,\"sender_name\":\"Al\"")));

    assertThat(only().getAuthor().getAuthorId()).isEqualTo("77");
    assertThat(only().getAuthor().getDisplayName()).isEqualTo("Al");
  }

  @Test
  void followsAThreadThreeLevelsDeep() throws Exception {
    ingest.deliverAsMeta(
        body(
            added("901097836652708_1", "a"),
            added("901097836652708_2", "b").replace(parent(POST), parent("901097836652708_1")),
            added("901097836652708_3", "c").replace(parent(POST), parent("2"))));

    assertThat(ingest.published.comments)
        .extracting(CommentReceived::getParentCommentId)
        .containsExactly(
            null,
            "facebook:town-facebook:901097836652708_1",
            "facebook:town-facebook:901097836652708_2");
  }

  @Test
  void givesACommentOneIdHoweverItIsSpelt() throws Exception {
    for (String spelling : List.of(COMMENT, "903438993085259", ACCOUNT + "_" + COMMENT)) {
      ingest.deliverAsMeta(body(added(spelling, "a")));
    }

    assertThat(ingest.published.comments).hasSize(3);
    assertThat(ingest.published.comments)
        .extracting(CommentReceived::getCommentId)
        .containsOnly("facebook:town-facebook:" + COMMENT);
  }

  @Test
  void keepsOfABatchForEachCommentItsOwnBytesOnly() throws Exception {
    List<String> changes = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      changes.add(added("901097836652708_" + i, "words of resident " + i + " \u00e9\u4e2d"));
    }
    byte[] body =
        batch(
            entry(ACCOUNT, changes.get(0), changes.get(1)),
            entry(ACCOUNT, changes.get(2), changes.get(3)),
            entry(ACCOUNT, changes.get(4), changes.get(5)));

    assertThat(ingest.deliverAsMeta(body).statusCode()).isEqualTo(200);

    assertThat(ingest.published.comments)
        .extracting(it -> new String(it.getRaw().array(), StandardCharsets.UTF_8))
        .containsExactlyElementsOf(changes);
  }

  @Test
  void readsAnEntryWhoseIdComesLast() throws Exception {
    String entry = "{\"changes\":[" + added(COMMENT, "a") + "],\"id\":\"" + ACCOUNT + "\"}";

    ingest.deliverAsMeta(batch(entry));

    assertThat(ingest.published.comments).hasSize(1);
  }

  @Test
  void takesABatchOfAThousand() throws Exception {
    String[] changes = new String[1_000];
    for (int i = 0; i < changes.length; i++) {
      changes[i] = added("901097836652708_" + (1_000_000 + i), "x".repeat(300));
    }
    byte[] body = body(changes);
    assertThat(body.length).isBetween(400_000, 1_048_576);

    assertThat(ingest.deliverAsMeta(body).statusCode()).isEqualTo(200);
    assertThat(ingest.published.comments).hasSize(1_000);
  }

  private CommentReceived only() {
    assertThat(ingest.published.comments).hasSize(1);
    return ingest.published.comments.getFirst();
  }

  private static String parent(String id) {
    return "\"parent_id\":\"" + id + "\"";
  }
}
