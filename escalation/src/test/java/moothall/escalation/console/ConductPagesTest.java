package moothall.escalation.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.casework.AuthorUnderTest;
import moothall.escalation.domain.Case;
import moothall.escalation.web.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Strikes, blocks, notices and appeals as people see them. */
final class ConductPagesTest {

  private static final EscalationUnderTest SERVICE =
      EscalationUnderTest.start(Map.of("moothall.escalation.duty.nation", "SCOTLAND"));

  private final Browser ben = new Browser(SERVICE);
  private final Browser cerys = new Browser(SERVICE);
  private final AuthorUnderTest author = AuthorUnderTest.on(SERVICE);

  @AfterAll
  static void stop() {
    SERVICE.close();
  }

  @Test
  void takesABlockFromTheProposalToTheTask() {
    ben.signInAs("ben");
    cerys.signInAs("cerys");
    Case it = author.writes("ABUSE_STAFF");
    String page = "/cases/" + it.id();
    assertThat(ben.get(page).body()).contains(page + "/conduct");
    assertThat(ben.get(page + "/conduct").body())
        .contains("The ladder suggests: Temporary block of 7 days", "lang=\"cy\"", "Peidiwch");

    HttpResponse<String> without =
        ben.post(page + "/strikes", "step", "TEMPORARY_BLOCK", "reason", "Again.");
    assertThat(without.statusCode()).isEqualTo(400);
    assertThat(without.body()).contains("Say for how many days");
    assertThat(
            ben.post(
                    page + "/strikes",
                    "step",
                    "TEMPORARY_BLOCK",
                    "reason",
                    "Again.",
                    "days",
                    "7",
                    "reviewDays",
                    "7",
                    "proportionality",
                    "Nothing milder helped.",
                    "alternatives",
                    "Telephone 01632 960001.",
                    "election",
                    "no")
                .statusCode())
        .isEqualTo(303);
    String waiting = cerys.get("/strikes").body();
    assertThat(waiting).contains("waits for confirmation", "Nothing milder helped.");
    String strike = waiting.split("action=\"/strikes/", -1)[1].split("\"", -1)[0];
    assertThat(ben.post("/strikes/" + strike, "act", "confirm", "reason", "I say.").statusCode())
        .isEqualTo(409);
    assertThat(
            cerys.post("/strikes/" + strike, "act", "confirm", "reason", "I agree.").statusCode())
        .isEqualTo(303);

    assertThat(ben.get("/strikes").body())
        .contains("Block the author on the platform", "Lorna Tibbs", "done-BLOCK");
    assertThat(ben.get("/strikes").body().split("Blocks in force", -1)[1])
        .contains("Temporary block for ABUSE_STAFF", "Lorna Tibbs", "town-news", "Again.")
        .contains("Proposed by ben, confirmed by cerys", page);
    Browser huw = new Browser(SERVICE);
    huw.signInAs("huw");
    assertThat(huw.get("/strikes").body())
        .contains("No block is in force.")
        .doesNotContain("Lorna Tibbs");
    String conduct = ben.get(page + "/conduct").body();
    assertThat(conduct).contains("counts until", "You cannot comment on our page until");
    String theirs = conduct.split("href=\"/authors/", -1)[1].split("\"", -1)[0];
    assertThat(cerys.get("/authors/" + theirs).body()).contains("Whom: Lorna Tibbs");
    cerys.post("/strikes/" + strike, "act", "lift", "reason", "They have understood.");
    assertThat(cerys.get("/strikes").body()).contains("No block is in force.");
  }

  @Test
  void takesAnAppealFromTheRecordToTheDecision() {
    ben.signInAs("ben");
    cerys.signInAs("cerys");
    Case it = author.writes("PROFANITY");
    String page = "/cases/" + it.id();
    HttpResponse<String> logged =
        ben.post(
            page + "/appeals",
            "channel",
            "LETTER",
            "statement",
            "It is a <name>.",
            "language",
            "cy");
    assertThat(logged.statusCode()).isEqualTo(303);
    String appeal = logged.headers().firstValue("location").orElseThrow();

    assertThat(cerys.get("/appeals").body()).contains(appeal, "nobody yet");
    assertThat(cerys.get(appeal).body()).contains("It is a &lt;name&gt;.", "lang=\"cy\"");
    HttpResponse<String> early =
        cerys.post(appeal, "outcome", "OVERTURNED", "reason", "It is a name.");
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(early.body()).contains("take it first");
    assertThat(cerys.post(appeal, "to", "").statusCode()).isEqualTo(303);
    assertThat(cerys.post(appeal, "outcome", "OVERTURNED", "reason", "It is a name.").statusCode())
        .isEqualTo(303);

    assertThat(cerys.get(appeal).body())
        .contains("The decision was wrong and is undone")
        .contains("Scottish Public Services Ombudsman", "Gwasanaethau Cyhoeddus yr Alban")
        .doesNotContain("Local Government");
    assertThat(ben.get(page).body()).contains("unhiding");
  }
}
