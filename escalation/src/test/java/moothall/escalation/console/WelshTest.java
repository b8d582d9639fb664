package moothall.escalation.console;

import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.domain.CommentId;
import moothall.escalation.web.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The console as it speaks to those who read it in Welsh, over HTTP. */
final class WelshTest {

  private static final EscalationUnderTest SERVICE = EscalationUnderTest.start(Map.of());

  /** A sentence of ours, and a place as ours have them: both are the resident's here. */
  private static final String WORDS = "Nothing yet. Hide {0} and Show the comment.";

  private final Browser browser = new Browser(SERVICE);

  @BeforeAll
  static void takeAComment() {
    var sketch = hateful().on("website:town-news:w-1").saying(WORDS).asking("FLAG");
    SERVICE.bean(VerdictIntake.class).take(sketch.judgement(), sketch.raw(), RECEIVED);
  }

  @AfterAll
  static void stop() {
    SERVICE.close();
  }

  @Test
  void isOfferedBeforeTheSignInAndKeepsThePage() {
    assertThat(browser.get("/login?failed=true").body())
        .contains("<html lang=\"en\"", "Sign in", "name=\"back\" value=\"/login?failed=true\"")
        .contains("value=\"cy\" lang=\"cy\">Cymraeg<");

    HttpResponse<String> answer =
        browser.post("/language", "to", "cy", "back", "/login?failed=true");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(location(answer)).isEqualTo("/login?failed=true");
    assertThat(answer.headers().firstValue("set-cookie").orElse(""))
        .contains("moothall-language=cy", "HTTPOnly", "SameSite=Lax", "Path=/", "Max-Age=31536000");
    assertThat(browser.get("/login?failed=true").body())
        .contains(
            "<html lang=\"cy\"", "Mewngofnodi", "<title>Gwall: Mewngofnodi – Moothall</title>")
        .contains("value=\"en\" lang=\"en\">English<")
        .doesNotContain("Sign in");
  }

  @Test
  void isOnEveryPageAndLeavesResidentsWordsAlone() {
    browser.post("/language", "to", "cy");
    browser.signInAs("asha");

    assertThat(browser.get("/").body())
        .contains("<html lang=\"cy\"", "Cymryd yr achos nesaf", "Dangos y sylw", ">Allgofnodi<")
        .contains("<blockquote class=\"mh-words\"")
        .doesNotContain("Take the next case", "Show the comment<");
    // What was found in them is marked and numbered, and nothing else is done to them.
    assertThat(browser.get("/cases/" + caseId()).body().replaceAll("</?mark>|<sup.*?</sup>", ""))
        .contains("<html lang=\"cy\"", "Tystiolaeth wedi'i selio", "Penderfynu", WORDS)
        .doesNotContain("Sealed evidence", "Raise referral");
    assertThat(browser.get("/cases/nowhere").body()).contains("Nid oes achos o'r fath");
  }

  @Test
  void isSpokenToThoseWhoseRoleIsNotEnough() {
    browser.post("/language", "to", "cy");
    browser.signInAs("iris");

    HttpResponse<String> refused =
        browser.post("/cases/" + caseId() + "/unhide", "reason", "It may stay.");

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body())
        .contains("<html lang=\"cy\"", "Ni chaniateir", "Nid yw eich rôl yn caniatáu hyn")
        .contains("Ni newidiwyd dim.")
        .doesNotContain("Your role", "Nothing was changed");
    HttpResponse<String> told =
        browser.send(browser.request("/people").header("Accept", "*/*").GET());
    assertThat(told.statusCode()).isEqualTo(403);
    assertThat(told.body())
        .contains("urn:moothall:problem:forbidden", "Nid yw eich rôl yn caniatáu hyn.");
  }

  /** What colleagues write is on record as they wrote it, also where we have the sentence too. */
  @Test
  void leavesReasonsAlone() {
    browser.post("/language", "to", "cy");
    browser.signInAs("asha");

    browser.post("/cases/" + caseId() + "/leave", "reason", "Give it back");

    assertThat(browser.get("/cases/" + caseId()).body())
        .contains("Gadawyd fel y mae", "<span class=\"mh-why\">Give it back</span>");
  }

  @Test
  void isLeftAgain() {
    browser.signInAs("asha");
    browser.post("/language", "to", "cy", "back", "/");
    assertThat(browser.get("/").body()).contains("Cymryd yr achos nesaf");

    browser.post("/language", "to", "en", "back", "/");

    assertThat(browser.get("/").body())
        .contains("<html lang=\"en\"", "Take the next case", "Cymraeg")
        .doesNotContain("Cymryd yr achos nesaf");
  }

  @Test
  void leadsBackToPagesOfOurOwnOnly() {
    assertThat(location(browser.post("/language", "to", "cy", "back", "//elsewhere.example/")))
        .isEqualTo("/");
    assertThat(location(browser.post("/language"))).isEqualTo("/");
  }

  @Test
  void isSpokenByTheStreamToo() throws IOException, InterruptedException {
    browser.post("/language", "to", "cy");
    browser.signInAs("asha");
    StringBuilder heard = new StringBuilder();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(browser.follow("/live/stream").body(), StandardCharsets.UTF_8))) {
      while (!heard.toString().contains("event: totals") || !heard.toString().contains("</dl>")) {
        heard.append(lines.readLine()).append('\n');
        assertThat(heard).as("no end of the totals").doesNotContain("null\n");
      }
    }
    assertThat(heard.toString())
        .contains("Derbyniwyd mewn 15 munud")
        .doesNotContain("Received in 15 min");
  }

  @Test
  void namesMonthsInWelsh() {
    browser.post("/language", "to", "cy");
    browser.signInAs("asha");

    assertThat(browser.get("/cases/" + caseId()).body())
        .contains("2 Tach 2026, 09:15:00")
        .doesNotContain("2 Nov 2026");
  }

  private static String caseId() {
    return SERVICE.caseOf(new CommentId("website:town-news:w-1")).id().toString();
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }
}
