package moothall.escalation.console;

import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.web.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The page with how moderation went. */
final class InsightPagesTest {

  private static final EscalationUnderTest SERVICE = EscalationUnderTest.start(Map.of());

  @AfterAll
  static void stop() {
    SERVICE.close();
  }

  @Test
  void drawsItAndGivesItAway() throws Exception {
    for (int i = 0; i < 5; i++) {
      var sketch = hateful().on("website:=page:" + i).asking("HIDE");
      SERVICE.bean(VerdictIntake.class).take(sketch.judgement(), sketch.raw(), RECEIVED);
    }
    SERVICE.execute("update cases set opened_at = timestamptz '2026-05-15 12:00+01'");
    SERVICE.execute("update cases set labels = labels || '{category:=1+1}'::text[]");
    SERVICE.execute(
        "update action_intent set state = 'SETTLED', outcome = 'DONE',"
            + " received_at = timestamptz '2026-05-15 12:00:00+01',"
            + " settled_at = timestamptz '2026-05-15 12:00:01.25+01'");
    Browser ben = new Browser(SERVICE);
    ben.signInAs("ben");

    String page = ben.get("/insights?from=2026-05-01&to=2026-05-31").body();
    HttpResponse<String> csv = ben.get("/insights/csv?from=2026-05-01&to=2026-05-31");

    assertThat(page).contains("5 cases opened", "<svg", "the highest bar is 5", "none yet");
    assertThat(csv.body())
        .contains("\"cases opened\",\"2026-05-15\",\"5\"")
        .contains("\"cases of category\",\"'=1+1\",\"5\"")
        .contains("\"seconds to hide, p50\",\"website, by the machine\",\"1.250\"")
        .contains("\"hides of the machine that were overturned\",\"\",\"0\",\"5\",");
    assertThat(csv.headers().firstValue("content-disposition").orElse("")).contains("insights.csv");
    assertThat(ben.get("/insights?from=never").body()).contains("is no day");
    HttpResponse<String> refused = ben.get("/insights/csv?from=never");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("is no day (expected: ");
  }
}
