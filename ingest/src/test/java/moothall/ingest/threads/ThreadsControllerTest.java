package moothall.ingest.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import moothall.events.CommentReceived;
import moothall.ingest.IngestBench;
import moothall.ingest.meta.MetaWebhook;
import moothall.schemas.DeadLetter;
import moothall.service.WebhookSignature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of what Threads delivers. */
class ThreadsControllerTest {

  private static final String REPLY =
      """
      {"value":{"id":"8901234","username":"resident01","text":"a","media_type":"TEXT_POST",\
      "permalink":"https:\\/\\/www.threads.example\\/p","replied_to":{"id":"567890"},\
      "root_post":{"id":"567890","owner_id":"17841400000000001","username":"ambermere"},\
      "timestamp":"2024-08-07T10:33:16+0000"},"field":"replies"}\
      """;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"topic\":\"moderate\",\"target_id\":\"78901\",\"values\":@}",
        "{\"values\":[@],\"topic\":\"moderate\",\"target_id\":\"78901\"}",
        "{\"object\":\"threads\",\"entry\":[{\"id\":\"17841400000000001\",\"changes\":[@]}]}"
      })
  void readsAReplyInEachEnvelope(String envelope) throws Exception {
    assertThat(deliver(envelope.replace("@", REPLY))).isEqualTo(200);

    CommentReceived comment = only();
    assertThat(comment.getCommentId()).isEqualTo("threads:town-threads:8901234");
    assertThat(comment.getText()).isEqualTo("a");
    assertThat(comment.getPostId()).isEqualTo("567890");
    assertThat(comment.getParentCommentId()).isNull();
    assertThat(comment.getAuthor().getAuthorId()).isNull();
    assertThat(comment.getAuthor().getDisplayName()).isEqualTo("resident01");
    assertThat(comment.getPostedAt()).isEqualTo(Instant.parse("2024-08-07T10:33:16Z"));
    assertThat(comment.getPermalink()).isEqualTo("https://www.threads.example/p");
    assertThat(new String(comment.getRaw().array(), StandardCharsets.UTF_8)).isEqualTo(REPLY);
  }

  @Test
  void believesTheTargetWhereNoOwnerIsNamed() throws Exception {
    String ownerless = REPLY.replace("\"owner_id\":\"17841400000000001\",", "");

    deliver("{\"target_id\":\"17841400000000001\",\"values\":" + ownerless + "}");

    assertThat(only().getPage().getPageId()).isEqualTo("town-threads");
  }

  @Test
  void countsAndLeavesWhatIsNoReplyOfAResident() throws Exception {
    String own = REPLY.replace("\"username\":\"resident01\"", "\"username\":\"ambermere\"");
    String mention = REPLY.replace("\"replies\"", "\"mentions\"");

    deliver("{\"values\":[" + own + "," + mention + "]}");

    assertThat(ingest.published.comments).isEmpty();
    assertThat(ingest.published.deadLetters).isEmpty();
    assertThat(ingest.get("/prometheus").body())
        .contains(
            "moothall_deliveries_ignored_total{channel=\"threads\",reason=\"own-comment\"} 1",
            "moothall_deliveries_ignored_total{channel=\"threads\",reason=\"other-field\"} 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"id\":\"8901234\" | \"id\":\"../x\" | invalid-id",
        "\"id\":\"8901234\", | | invalid-id",
        "\"text\":\"a\" | \"text\":[] | invalid-text",
        "\"text\":\"a\" | \"text\":\"half \\ud83d\" | lone-surrogate",
        "17841400000000001 | 5 | page-not-registered",
      })
  void setsAsideAReplyThatCannotBeTaken(String found, String replacement, String code)
      throws Exception {
    String reply = REPLY.replace(found, replacement == null ? "" : replacement);

    assertThat(deliver("{\"values\":" + reply + "}")).isEqualTo(200);
    assertThat(ingest.published.deadLetters)
        .singleElement()
        .satisfies(letter -> {
          assertThat(letter.reason()).isEqualTo(code);
          assertThat(new String(letter.value(), StandardCharsets.UTF_8)).isEqualTo(reply);
        });
    assertThat(ingest.published.comments).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | unexpected-envelope",
        "{\"values\":[],\"entry\":[]} | unexpected-envelope",
        "{\"values\":7} | invalid-json",
        "{\"values\":[7]} | invalid-json",
        "[] | invalid-json"
      })
  void setsAsideWholeWhatCannotBeCut(String body, String code) throws Exception {
    assertThat(deliver(body)).isEqualTo(200);
    assertThat(ingest.published.deadLetters).extracting(DeadLetter::reason).containsExactly(code);
  }

  private int deliver(String text) throws Exception {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    String signature = WebhookSignature.of(body, IngestBench.THREADS_SECRET);
    return ingest.deliver("threads", MetaWebhook.SIGNATURE, signature, body).statusCode();
  }

  private CommentReceived only() {
    assertThat(ingest.published.comments).hasSize(1);
    return ingest.published.comments.getFirst();
  }
}
