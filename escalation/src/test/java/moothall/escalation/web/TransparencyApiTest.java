package moothall.escalation.web;

import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.YearMonth;
import java.time.ZoneId;
import moothall.escalation.Council;
import moothall.escalation.access.Role;
import moothall.escalation.casework.VerdictIntake;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What a council publishes, counted in a real database. */
final class TransparencyApiTest {

  private static final Council COUNCIL = Council.assemble();

  @AfterAll
  static void stop() {
    COUNCIL.close();
  }

  @Test
  void countsWhatIsOverAndSuppressesWhatIsSmall() throws Exception {
    for (int i = 0; i < 6; i++) {
      hide("website:big-page:" + i);
    }
    for (int i = 0; i < 3; i++) {
      hide("website:small-page:" + i);
    }
    COUNCIL.service.execute(
        "update action_intent set state = 'SETTLED', outcome = 'DONE',"
            + " settled_at = timestamptz '2026-05-15 12:00+01' where comment_id ~ '-page:'");

    HttpResponse<String> json = get(Role.DPO, "?from=2026-04&to=2026-06");
    String csv = get(Role.DPO, "/csv?from=2026-04&to=2026-06").body();

    assertThat(json.body())
        .contains(
            "{\"page\":\"big-page\",\"numbers\":[\"0\",\"6\",\"0\"],\"sum\":\"6\"}",
            "{\"page\":\"small-page\",\"numbers\":[\"0\",\"1 to 4\",\"0\"],\"sum\":\"at least 0\"}",
            "\"sums\":[\"0\",\"at least 6\",\"0\"],\"sum\":\"at least 6\"");
    assertThat(csv)
        .contains("\"COMMENTS_HIDDEN\",\"big-page\",\"2026-05\",\"6\"\r\n")
        .contains("\"COMMENTS_HIDDEN\",\"all\",\"all\",\"at least 6\"\r\n");
    assertThat(get(Role.COMMUNICATIONS, "").statusCode()).isEqualTo(403);
  }

  @Test
  void countsAppealsInTheMonthInWhichTheyWereReceived() throws Exception {
    String page = "appealed";
    for (int i = 0; i < 18; i++) {
      String comment = "website:" + page + ":" + i;
      hide(comment);
      // Six are upheld in time, six are decided too late, six not at all.
      COUNCIL.service.execute(
          "insert into appeal (appeal_id, case_id, council_id, channel, statement, in_welsh,"
              + " received_at, logged_by, logged_at, due_at)"
              + " select gen_random_uuid(), case_id, 'ambermere', 'LETTER', 'x', false,"
              + " timestamptz '2026-05-31 23:30+00', 'ben', now(), now()"
              + " from cases where comment_id = '"
              + comment
              + "'");
      if (i < 12) {
        COUNCIL.service.execute(
            "insert into appeal_decision (appeal_id, outcome, reason, by, at)"
                + " select appeal_id, 'UPHELD', 'x', 'huw', timestamptz '"
                + (i < 6 ? "2026-07-31 22:30+00" : "2026-07-31 23:30+00")
                + "' from appeal join cases using (case_id) where comment_id = '"
                + comment
                + "'");
      }
    }

    String csv = get(Role.DPO, "/csv?from=2026-05&to=2026-07").body();

    assertThat(csv)
        .contains("\"APPEALS_RECEIVED\",\"" + page + "\",\"2026-05\",\"0\"\r\n")
        .contains("\"APPEALS_RECEIVED\",\"" + page + "\",\"2026-06\",\"18\"\r\n")
        .contains("\"APPEALS_UPHELD\",\"" + page + "\",\"2026-06\",\"6\"\r\n")
        .contains("\"APPEALS_UNDECIDED\",\"" + page + "\",\"2026-06\",\"12\"\r\n")
        .contains("\"REFERRALS_TERRORISM\",\"" + page + "\",\"2026-06\",\"fewer than 5\"\r\n");
  }

  @Test
  void publishesNoMonthThatIsNotOver() {
    YearMonth now = YearMonth.now(ZoneId.of("Europe/London"));

    assertThat(get(Role.DPO, "").body())
        .contains("\"" + now.minusMonths(1) + "\"")
        .doesNotContain("\"" + now + "\"");
    assertThat(get(Role.DPO, "?to=" + now).body()).contains("a month that is over");
    assertThat(get(Role.DPO, "?to=soon").body()).contains("is no month");
  }

  private static void hide(String comment) {
    var sketch = hateful().on(comment).asking("HIDE");
    COUNCIL.service.bean(VerdictIntake.class).take(sketch.judgement(), sketch.raw(), RECEIVED);
  }

  private static HttpResponse<String> get(Role role, String rest) {
    return new Program(COUNCIL, role).get("/api/transparency" + rest);
  }
}
