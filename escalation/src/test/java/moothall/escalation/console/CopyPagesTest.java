package moothall.escalation.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.copying.StandInIntake;
import moothall.escalation.web.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CopyPagesTest {

  private static final String WORDS = "The bins <b>again</b>.";
  private static final String URL = "https://nextdoor.example/p/abc";

  @TempDir private static Path secrets;
  private static StandInIntake intake;
  private static EscalationUnderTest service;

  private Browser browser;

  @BeforeAll
  static void start() throws IOException {
    intake = new StandInIntake("an invented token");
    Files.writeString(secrets.resolve("ingest.file-token"), "an invented token");
    service =
        EscalationUnderTest.start(
            Map.of(
                "moothall.test.copying",
                true,
                "moothall.secrets-dir",
                secrets.toString(),
                "moothall.escalation.copying.ingest-url",
                intake.address()));
  }

  @AfterAll
  static void stop() {
    service.close();
    intake.close();
  }

  @BeforeEach
  void signIn() {
    browser = new Browser(service);
    browser.signInAs("asha");
    intake.rows().clear();
    intake.answer(
        202,
        "{\"accepted\":[{\"line\":1,\"commentId\":\"nextdoor:town-nextdoor:1\",\"version\":\"v\"}],"
            + "\"rejected\":[]}");
  }

  @Test
  void offersOnlyPagesThatNoProgramReads() {
    assertThat(browser.get("/copy").body())
        .contains("Ambermere on Nextdoor")
        .doesNotContain("Ambermere on Facebook");
  }

  @Test
  void handsTheCommentToTheIntakeWithWhoCopiedIt() {
    HttpResponse<String> answer = copy();

    assertThat(answer.statusCode()).isEqualTo(303);
    String next = answer.headers().firstValue("Location").orElseThrow();
    assertThat(browser.get(next).body()).contains("nextdoor:town-nextdoor:1");
    assertThat(intake.rows()).hasSize(1);
    assertThat(intake.rows().getFirst())
        .contains("page=town-nextdoor", "\"text\":\"" + WORDS + "\"", "\"permalink\":\"" + URL)
        .contains("\"copied_by\":\"asha\"", "\"author\":\"Jo\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "500 | {} | 503 | not certain that it was stored",
        "503 | {} | 503 | not certain that it was stored",
        "404 | {\"detail\":\"No approved page has the id.\"} | 400 | No approved page has the id.",
        "202 | {\"accepted\":[],\"rejected\":[{\"sentence\":\"A text holds half a character.\"}]} | 400 | half a character",
      })
  void saysWhatBecameOfItAndKeepsWhatWasWritten(
      int status, String body, int shown, String sentence) {
    intake.answer(status, body);

    HttpResponse<String> answer = copy();

    assertThat(answer.statusCode()).isEqualTo(shown);
    assertThat(answer.body()).contains(sentence, "The bins &lt;b&gt;again&lt;/b&gt;.", URL);
  }

  @Test
  void saysThatNothingAnswers() throws IOException {
    Files.delete(secrets.resolve("ingest.file-token"));
    try {
      assertThat(copy().body()).contains("The secret ingest.file-token is missing");
    } finally {
      Files.writeString(secrets.resolve("ingest.file-token"), "an invented token");
    }
    Files.writeString(secrets.resolve("ingest.file-token"), "another token");
    try {
      assertThat(copy().body()).contains("It was not taken");
    } finally {
      Files.writeString(secrets.resolve("ingest.file-token"), "an invented token");
    }
    assertThat(intake.rows()).isEmpty();
  }

  @Test
  void refusesPagesThatProgramsRead() {
    HttpResponse<String> answer =
        browser.post("/copy", "page", "town-facebook", "url", URL, "words", WORDS);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(intake.rows()).isEmpty();
  }

  private HttpResponse<String> copy() {
    return browser.post(
        "/copy",
        "page",
        "town-nextdoor",
        "url",
        URL,
        "words",
        WORDS,
        "author",
        "Jo",
        "post",
        "Bin collection changes");
  }
}
