package moothall.ingest.x;

import static moothall.ingest.x.XEvent.ACCOUNT;
import static moothall.ingest.x.XEvent.REPLY;
import static moothall.ingest.x.XEvent.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import moothall.ingest.IngestBench;
import moothall.schemas.DeadLetter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What X delivers and is no comment for us: left alone or set aside, and never lost. */
class XSetAsideTest {

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

  /** Not even a dead letter may hold a private message. */
  @ParameterizedTest
  @ValueSource(strings = {"post.create", "post.delete", "dm.received", "follow.follow"})
  void countsWhatIsNoCommentAndKeepsNothingOfIt(String type) throws Exception {
    ingest.deliverAsX(bytes(REPLY.replace("post.reply.create", type)));

    assertThat(ingest.published.comments).isEmpty();
    assertThat(ingest.published.deadLetters).isEmpty();
    assertThat(ingest.get("/prometheus").body())
        .contains("moothall_deliveries_ignored_total{channel=\"x\",reason=\"not-a-comment\"} 1");
  }

  @ParameterizedTest
  @CsvSource({
    "1111111111111111112, page-not-approved, x:proposed-x",
    "999, page-not-registered, x:unknown"
  })
  void setsAsideWhatIsNotForAnApprovedPage(String account, String reason, String origin)
      throws Exception {
    byte[] raw = bytes(REPLY.replace("{\"user_id\":\"" + ACCOUNT, "{\"user_id\":\"" + account));

    setsAside(raw, reason);

    assertThat(ingest.published.deadLetters.getFirst().origin()).isEqualTo(origin);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "not json | invalid-json",
        "{} {} | invalid-json",
        "{\"data\":{},\"data\":{}} | invalid-json",
        "[] | unexpected-shape",
        "{} | unexpected-shape",
        "{\"data\":7} | unexpected-shape",
        "{\"data\":{\"event_type\":\"post.reply.create\"}} | unexpected-shape",
        "{\"data\":{\"event_type\":\"post.reply.create\",\"payload\":[]}} | unexpected-shape",
        "{\"tweet_create_events\":[{}]} | unexpected-shape"
      })
  void setsAsideWhatHasAnotherForm(String body, String code) throws Exception {
    setsAside(bytes(body), code);
  }

  @Test
  void setsAsideWhatIsNotUnicode() throws Exception {
    byte[] raw = REPLY.replace("bins", "b\u00efns").getBytes(StandardCharsets.ISO_8859_1);

    setsAside(raw, "invalid-utf-8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "post.reply.create | post.dance.create | unknown-event",
        "\"payload\":{\"id\":\"2090000000000000001\", | \"payload\":{ | invalid-id",
        "\"payload\":{\"id\":\"2090000000000000001\" | \"payload\":{\"id\":\"../x\" | invalid-id",
        "\"conversation_id\":\"2080761390344937796\" | \"conversation_id\":\"a b\" | invalid-id",
        "_ids\":[\"2090000000000000001\"] | _ids\":[\"../x\"] | invalid-id",
        "\\ud83d\\ude00 | \\ud83d | lone-surrogate"
      })
  void setsAsideAPostThatSaysTooLittle(String found, String replacement, String code)
      throws Exception {
    assertThat(REPLY).contains(found);

    setsAside(bytes(REPLY.replace(found, replacement)), code);
  }

  @Test
  void setsAsideWordsThatAreNoText() throws Exception {
    setsAside(bytes(REPLY.replaceFirst("\"text\":\"[^\"]*\"", "\"text\":7")), "invalid-text");
  }

  private void setsAside(byte[] raw, String code) throws Exception {
    assertThat(ingest.deliverAsX(raw).statusCode()).isEqualTo(200);

    assertThat(ingest.published.comments).isEmpty();
    assertThat(ingest.published.deadLetters).extracting(DeadLetter::reason).containsExactly(code);
    assertThat(ingest.published.deadLetters.getFirst().value()).isEqualTo(raw);
  }
}
