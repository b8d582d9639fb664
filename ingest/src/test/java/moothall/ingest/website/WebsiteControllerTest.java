package moothall.ingest.website;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import moothall.events.CommentKind;
import moothall.events.CommentReceived;
import moothall.ingest.IngestBench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

class WebsiteControllerTest {

  private static final byte[] COMMENT =
      utf8(
          "{\"id\":\"17\",\"postId\":\"p1\",\"postTopic\":\"Bin collections\",\"author\":{\"id\":\"a1\",\"name\":\"Lorna"
              + " Example\"},\"text\":\"When are the bins coming?\",\"createdAt\":\"2026-11-21T10:00:00Z\"}");

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
  void acceptsANewCommentByteForByte() throws Exception {
    HttpResponse<String> answer = ingest.deliver("POST", "town/comments", COMMENT);

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body()).contains("\"commentId\":\"website:town:17\"");
    assertThat(ingest.published.comments)
        .singleElement()
        .satisfies(comment -> {
          assertThat(comment.getText()).isEqualTo("When are the bins coming?");
          assertThat(comment.getRaw().array()).isEqualTo(COMMENT);
          assertThat(comment.getPostTopic()).isEqualTo("Bin collections");
          assertThat(comment.getKind()).isEqualTo(CommentKind.CREATED);
        });
  }

  @Test
  void givesARedeliveryTheSameVersion() throws Exception {
    ingest.deliver("POST", "town/comments", COMMENT);
    ingest.deliver("POST", "town/comments", COMMENT);

    assertThat(ingest.published.comments).hasSize(2);
    assertThat(ingest.published.comments.stream().map(CommentReceived::getVersion).distinct())
        .hasSize(1);
  }

  @Test
  void takesEditsAndRemovals() throws Exception {
    byte[] edit =
        utf8(
            "{\"id\":\"a/b 1\",\"text\":\"Sorry, found it\",\"editedAt\":\"2026-11-21T10:05:00Z\"}");
    byte[] removal = utf8("{\"id\":\"a/b 1\",\"removedAt\":\"2026-11-21T10:06:00Z\"}");

    assertThat(ingest.deliver("PUT", "town/comments/a/b%201", edit).statusCode()).isEqualTo(202);
    assertThat(ingest.deliver("DELETE", "town/comments/a/b%201", removal).statusCode())
        .isEqualTo(202);

    assertThat(ingest.published.comments)
        .extracting(CommentReceived::getKind)
        .containsExactly(CommentKind.EDITED, CommentKind.REMOVED);
    assertThat(ingest.published.comments.getLast().getText()).isNull();
  }

  @Test
  void refusesASignatureOfOtherBytesAndLeavesNoRecord() throws Exception {
    byte[] changed = COMMENT.clone();
    changed[20] ^= 1;
    String signature = moothall.service.WebhookSignature.of(COMMENT, utf8("a secret of the town"));

    HttpResponse<String> answer = ingest.deliver("POST", "town/comments", changed, signature);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("urn:moothall:problem:bad-signature", "expected");
    assertThat(ingest.published.comments).isEmpty();
    assertThat(ingest.published.deadLetters).isEmpty();
  }

  @Test
  void refusesAPageThatIsNotRegistered() throws Exception {
    HttpResponse<String> answer = ingest.deliver("POST", "nobody/comments", COMMENT);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("page-not-registered");
    assertThat(ingest.published.comments).isEmpty();
  }

  @Test
  void setsAsideWhatComesForAPageThatIsNotApproved() throws Exception {
    HttpResponse<String> answer = ingest.deliver("POST", "proposed/comments", COMMENT);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(ingest.published.comments).isEmpty();
    assertThat(ingest.published.deadLetters)
        .singleElement()
        .satisfies(letter -> assertThat(letter.reason()).isEqualTo("page-not-approved"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\":\"1\",\"text\":\"half \\ud83d\"} | lone-surrogate",
        "{\"id\":\"1\",\"author\":{\"name\":\"\\ude00\"},\"text\":\"a\"} | lone-surrogate",
        "{\"id\":\"1\"} | missing-text",
        "{\"id\":\"1\",\"text\":7} | missing-text",
        "{\"id\":\"\",\"text\":\"a\"} | invalid-id",
        "{\"id\":\"a\\u0000b\",\"text\":\"a\"} | invalid-id",
        "{\"text\":\"a\"} | invalid-id",
        "{\"id\":\"1\",\"text\":\"a\",\"text\":\"b\"} | invalid-json",
        "[] | invalid-json",
        "not json | invalid-json",
      })
  void setsAsideWhatIsAuthenticButUnreadable(String body, String code) throws Exception {
    HttpResponse<String> answer = ingest.deliver("POST", "town/comments", utf8(body));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("urn:moothall:problem:" + code);
    assertThat(ingest.published.deadLetters)
        .singleElement()
        .satisfies(letter -> {
          assertThat(letter.reason()).isEqualTo(code);
          assertThat(letter.value()).isEqualTo(utf8(body));
        });
  }

  @Test
  void setsAsideInvalidUtf8() throws Exception {
    byte[] body = COMMENT.clone();
    body[body.length - 20] = (byte) 0xFF;

    HttpResponse<String> answer = ingest.deliver("POST", "town/comments", body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("invalid-utf-8");
  }

  @Test
  void acceptsANulBecauseRefusingItWouldLetAnybodyHideFromJudgement() throws Exception {
    byte[] body = utf8("{\"id\":\"1\",\"text\":\"wor\\u0000ds\"}");

    assertThat(ingest.deliver("POST", "town/comments", body).statusCode()).isEqualTo(202);
    assertThat(ingest.published.comments.getFirst().getText()).isEqualTo("wor\u0000ds");
  }

  @ParameterizedTest
  @CsvSource({"9223372036854775807", "9223372036854775806", "\"2100-01-01T00:00:00Z\"", "-1"})
  void keepsAnImplausibleTimeAsAClaimOnly(String claim) throws Exception {
    byte[] body = utf8("{\"id\":\"1\",\"text\":\"a\",\"createdAt\":" + claim + "}");

    assertThat(ingest.deliver("POST", "town/comments", body).statusCode()).isEqualTo(202);
    CommentReceived comment = ingest.published.comments.getFirst();
    assertThat(comment.getClaimedAt()).isEqualTo(claim.replace("\"", ""));
    assertThat(comment.getPostedAt()).isNull();
  }

  @Test
  void refusesAnEditWhoseBodyIsOfAnotherComment() throws Exception {
    byte[] edit = utf8("{\"id\":\"18\",\"text\":\"a\",\"editedAt\":\"2026-11-21T10:05:00Z\"}");

    HttpResponse<String> answer = ingest.deliver("PUT", "town/comments/17", edit);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("id-mismatch");
  }

  @Test
  void refusesFiveMegabytesInASentence() throws Exception {
    byte[] huge = new byte[5 * 1024 * 1024];
    Arrays.fill(huge, (byte) 'a');

    HttpResponse<String> answer = ingest.deliver("POST", "town/comments", huge);

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("1048576");
    assertThat(ingest.published.comments).isEmpty();
  }

  @Test
  void refusesMoreThanOneCommentCanHave() throws Exception {
    byte[] large = new byte[262_145];
    Arrays.fill(large, (byte) ' ');

    HttpResponse<String> answer = ingest.deliver("POST", "town/comments", large);

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("urn:moothall:problem:request-entity-too-large", "262144");
    assertThat(ingest.published.deadLetters).isEmpty();
  }

  @Test
  void doesNotClaimWhatKafkaHasNotAcknowledged() throws Exception {
    ingest.published.connected = false;

    HttpResponse<String> answer = ingest.deliver("POST", "town/comments", COMMENT);

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void keepsTheWordsOfAFailedRequestOutOfTheLog() throws Exception {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    log.start();
    root.addAppender(log);
    ingest.published.buggy = true;

    HttpResponse<String> answer = ingest.deliver("POST", "town/comments", COMMENT);

    root.detachAppender(log);
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("urn:moothall:problem:unexpected").doesNotContain("bins");
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .contains("a request failed");
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .noneMatch(line -> line.contains("bins"));
  }

  @Test
  void slowsDownAPageThatSendsTooFast() throws Exception {
    ingest.close();
    ingest =
        new IngestBench(
            folder,
            Map.of("moothall.ingest.website.per-second", 1, "moothall.ingest.website.burst", 2));
    ingest.deliver("POST", "town/comments", COMMENT);
    ingest.deliver("POST", "town/comments", COMMENT);

    HttpResponse<String> answer = ingest.deliver("POST", "town/comments", COMMENT);

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).contains("1");
    assertThat(ingest.published.comments).hasSize(2);
  }

  @Test
  void countsWithoutNamingAnybody() throws Exception {
    ingest.deliver("POST", "town/comments", COMMENT);
    ingest.deliver("POST", "town/comments", utf8("nonsense"));

    String metrics = ingest.get("/prometheus").body();

    assertThat(metrics)
        .contains(
            "moothall_comments_accepted_total{kind=\"CREATED\",page=\"town\",platform=\"website\"}")
        .contains("moothall_dead_letters_total{reason=\"invalid-json\"} 1")
        .doesNotContain("Lorna", "bins coming", "website:town:17");
  }

  @Test
  void answersAnUnknownPathWithAProblem() throws Exception {
    HttpResponse<String> answer = ingest.get("/channels/telegraph");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("urn:moothall:problem:not-found", "/channels/telegraph");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
