package moothall.ingest.facebook;

import static moothall.ingest.facebook.MetaDelivery.ACCOUNT;
import static moothall.ingest.facebook.MetaDelivery.COMMENT;
import static moothall.ingest.facebook.MetaDelivery.added;
import static moothall.ingest.facebook.MetaDelivery.body;
import static moothall.ingest.facebook.MetaDelivery.change;
import static moothall.ingest.facebook.MetaDelivery.to;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import moothall.events.CommentReceived;
import moothall.ingest.IngestBench;
import moothall.schemas.DeadLetter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Meta delivers and is no comment for us: left alone or set aside, and never lost. */
class FacebookSetAsideTest {

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
  void leavesTheCouncilsOwnWordsAndWhatIsNoCommentAlone() throws Exception {
    String own = ",\"from\":{\"id\":\"" + ACCOUNT + "\"},\"message\":\"We will look.\"";
    ingest.deliverAsMeta(
        body(
            change("add", COMMENT, 1, own),
            "{\"field\":\"feed\",\"value\":{\"item\":\"reaction\",\"verb\":\"add\"}}",
            "{\"field\":\"feed\",\"value\":{\"item\":\"post\",\"message\":\"Bins\"}}",
            "{\"field\":\"mention\",\"value\":{\"item\":\"comment\",\"verb\":\"add\"}}"));

    assertThat(ingest.published.comments).isEmpty();
    assertThat(ingest.published.deadLetters).isEmpty();
    assertThat(ingest.get("/prometheus").body())
        .contains(
            "moothall_deliveries_ignored_total{channel=\"facebook\",reason=\"own-comment\"} 1",
            "moothall_deliveries_ignored_total{channel=\"facebook\",reason=\"not-a-comment\"} 2",
            "moothall_deliveries_ignored_total{channel=\"facebook\",reason=\"other-field\"} 1");
  }

  @ParameterizedTest
  @CsvSource({"104500000000002, page-not-approved", "999, page-not-registered"})
  void setsAsideWhatIsNotForAnApprovedPage(String account, String reason) throws Exception {
    assertThat(ingest.deliverAsMeta(to(account, added(COMMENT, "a"))).statusCode()).isEqualTo(200);

    assertThat(ingest.published.comments).isEmpty();
    assertThat(ingest.published.deadLetters).extracting(DeadLetter::reason).containsExactly(reason);
    assertThat(ingest.get("/prometheus").body())
        .contains("moothall_comments_refused_total{reason=\"" + reason + "\"} 1");
  }

  @Test
  void takesTheRestOfABatchInWhichOneChangeIsUnreadable() throws Exception {
    String unreadable = change("add", COMMENT, 1, ",\"message\":\"half \\ud83d\"");
    HttpResponse<String> answer =
        ingest.deliverAsMeta(body(added("1_1", "a"), unreadable, added("1_2", "b")));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(ingest.published.comments)
        .extracting(CommentReceived::getText)
        .containsExactly("a", "b");
    assertThat(ingest.published.deadLetters)
        .singleElement()
        .satisfies(letter -> {
          assertThat(letter.reason()).isEqualTo("lone-surrogate");
          assertThat(new String(letter.value(), StandardCharsets.UTF_8)).isEqualTo(unreadable);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "not json | invalid-json",
        "[] | invalid-json",
        "{\"object\":\"page\",\"entry\":7} | invalid-json",
        "{\"object\":\"page\",\"entry\":[7]} | invalid-json",
        "{\"object\":\"page\",\"entry\":[]} {} | invalid-json",
        "{\"object\":\"page\",\"object\":\"page\",\"entry\":[]} | invalid-json",
        "{\"object\":\"page\",\"entry\":[{\"id\":\"1\",\"changes\":[7]}]} | invalid-json",
        "{\"object\":\"page\",\"entry\":[{\"id\":\"1\",\"changes\":[{} | invalid-json",
        "{\"object\":\"instagram\",\"entry\":[]} | unexpected-object",
        "{} | unexpected-object"
      })
  void setsAsideWholeWhatCannotBeCut(String body, String code) throws Exception {
    byte[] raw = body.getBytes(StandardCharsets.UTF_8);

    assertThat(ingest.deliverAsMeta(raw).statusCode()).isEqualTo(200);
    assertThat(ingest.published.deadLetters)
        .singleElement()
        .satisfies(letter -> {
          assertThat(letter.reason()).isEqualTo(code);
          assertThat(letter.value()).isEqualTo(raw);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"verb\":\"add\" | \"verb\":\"dance\" | unknown-verb",
        "\"comment_id\":\"901097836652708_903438993085259\" | \"x\":1 | invalid-id",
        "\"comment_id\":\"901097836652708_903438993085259\" | \"comment_id\":\"../x\" | invalid-id",
        "\"message\":\"a\" | \"message\":7 | invalid-text",
      })
  void setsAsideAChangeThatSaysTooLittle(String found, String replacement, String code)
      throws Exception {
    String change = added(COMMENT, "a").replace(found, replacement);

    assertThat(ingest.deliverAsMeta(body(change)).statusCode()).isEqualTo(200);
    assertThat(ingest.published.deadLetters).extracting(DeadLetter::reason).containsExactly(code);
  }

  @Test
  void doesNotClaimWhatKafkaHasNotAcknowledged() throws Exception {
    ingest.published.connected = false;

    assertThat(ingest.deliverAsMeta(body(added(COMMENT, "a"))).statusCode()).isEqualTo(503);
    assertThat(ingest.deliverAsMeta(body("{}", change("dance", COMMENT, 1, ""))).statusCode())
        .isEqualTo(503);
  }
}
