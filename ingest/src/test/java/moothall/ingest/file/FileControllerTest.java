package moothall.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import moothall.events.CommentReceived;
import moothall.ingest.IngestBench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileControllerTest {

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
  void takesGoodRowsAndReportsBadOnesByLine() throws Exception {
    HttpResponse<String> answer =
        ingest.replay("format=tsv&firstLine=2", "id\ttext\nC1\tLovely\nC2\nC3\tAlso lovely\r\n");

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body()).contains("\"line\":3").contains("missing-text");
    assertThat(ingest.published.comments)
        .extracting(CommentReceived::getCommentId)
        .containsExactly("file:file-replay:C1", "file:file-replay:C3");
    assertThat(ingest.published.comments.getLast().getRaw().array())
        .isEqualTo("C3\tAlso lovely".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void putsARowOnTheRegisteredPageThatItNames() throws Exception {
    ingest.replay(
        "format=ndjson",
        "{\"id\":\"1\",\"text\":\"a\",\"page\":\"town\"}\n{\"id\":\"2\",\"text\":\"b\"}");

    assertThat(ingest.published.comments)
        .extracting(CommentReceived::getCommentId)
        .containsExactly("website:town:1", "file:file-replay:2");
  }

  @Test
  void saysOfAChannelWithoutAnInterfaceThatAPersonCopiedIt() throws Exception {
    ingest.replay(
        "format=ndjson&page=town-nextdoor",
        "{\"id\":\"1\",\"text\":\"a\",\"permalink\":\"https://nextdoor.example/1\"}");
    ingest.replay("format=ndjson", "{\"id\":\"2\",\"text\":\"b\"}");

    assertThat(ingest.published.comments)
        .extracting(CommentReceived::getVia)
        .containsExactly("MANUAL", "FILE");
    assertThat(ingest.published.comments.getFirst().getPermalink())
        .isEqualTo("https://nextdoor.example/1");
  }

  @Test
  void keepsAnUnregisteredPageNameAsContext() throws Exception {
    ingest.replay("format=ndjson", "{\"id\":\"1\",\"text\":\"a\",\"page\":\"Ambermere Parks\"}");

    assertThat(ingest.published.comments.getFirst().getPage().getName())
        .isEqualTo("Ambermere Parks");
    assertThat(ingest.published.comments.getFirst().getPage().getPageId()).isEqualTo("file-replay");
  }

  @Test
  void doesNotJudgeRowsOfAPageThatIsOnlyProposed() throws Exception {
    HttpResponse<String> answer =
        ingest.replay("format=ndjson", "{\"id\":\"1\",\"text\":\"a\",\"page\":\"proposed\"}");

    assertThat(answer.body()).contains("page-not-approved");
    assertThat(ingest.published.comments).isEmpty();
  }

  @Test
  void wantsTheToken() throws Exception {
    HttpResponse<String> answer =
        ingest.replay(
            "format=ndjson",
            "guess",
            "{\"id\":\"1\",\"text\":\"a\"}".getBytes(StandardCharsets.UTF_8));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(ingest.published.comments).isEmpty();
  }

  @Test
  void saysWhatIsWrongWithTheRequest() throws Exception {
    assertThat(ingest.replay("format=xml", "a").body()).contains("must be tsv or ndjson");
    assertThat(ingest.replay("format=tsv", "name\tage\n").body()).contains("'id' and 'text'");
    assertThat(ingest.replay("format=tsv&page=nobody", "id\ttext\n").body())
        .contains("page-not-registered");
  }
}
