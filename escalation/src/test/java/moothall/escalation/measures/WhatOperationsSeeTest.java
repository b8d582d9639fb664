package moothall.escalation.measures;

import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import moothall.escalation.Colleagues;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.Eventually;
import moothall.escalation.casework.ReferralDesk;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.domain.ActionOutcome;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.web.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class WhatOperationsSeeTest {

  private static final EscalationUnderTest SERVICE = EscalationUnderTest.start(Map.of());
  private static final Browser BROWSER = new Browser(SERVICE);

  @AfterAll
  static void stop() {
    SERVICE.close();
  }

  @Test
  void seeTheQueueByPriorityAndHowMuchOnePersonHasRead() {
    SERVICE.bean(VerdictIntake.class).take(hateful().judgement(), hateful().raw(), RECEIVED);
    String comment = BROWSER.getJson("/api/comments?id=website:town-news:c-1").body();
    String caseId = comment.replaceFirst("(?s).*\"caseId\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    assertThat(BROWSER.getJson("/api/cases/" + caseId).statusCode()).isEqualTo(200);

    Eventually.happens(
        "the case is among those of priority 2",
        () -> sample("moothall_cases_open{priority=\"2\"}") == 1);
    assertThat(sample("moothall_cases_open{priority=\"1\"}")).isZero();
    assertThat(sample("moothall_cases_open_oldest_seconds{priority=\"2\"}")).isPositive();
    assertThat(sample("moothall_cases_unowned{priority=\"2\"}")).isEqualTo(1);
    Eventually.happens("the reading counts", () -> sample("moothall_exposure_most_by_one") == 1);
    assertThat(metrics()).doesNotContain("town-news:c-1", "invented hostile");
  }

  @Test
  void cannotTellThatThereIsAReferralForTerrorism() {
    double before = sample("moothall_referrals_raised_total{type=\"RESTRICTED\"}");
    SERVICE.bean(Measures.class).referralRaised(ReferralType.TERRORISM);
    SERVICE.bean(Measures.class).referralRaised(ReferralType.CSEA);

    assertThat(sample("moothall_referrals_raised_total{type=\"RESTRICTED\"}"))
        .isEqualTo(before + 2);
    assertThat(metrics()).doesNotContain("TERRORISM", "CSEA", "SAFEGUARDING", "PREVENT");
  }

  @Test
  void seeHowFarReferralsHaveComeAndNotWhatTheRestrictedOnesAreFor() throws SQLException {
    CommentId comment = new CommentId("website:town-news:followed");
    var sketch = hateful().on(comment.value());
    SERVICE.bean(VerdictIntake.class).take(sketch.judgement(), sketch.raw(), RECEIVED);
    SERVICE
        .bean(ReferralDesk.class)
        .raise(comment, ReferralType.TERRORISM, Colleagues.ASHA, new Reason("It looks like that."));
    for (String type : List.of("HATE_CRIME", "TERRORISM")) {
      for (int seq = 90; seq < 92; seq++) {
        SERVICE.execute(
            "insert into referral_event select referral_id, "
                + seq
                + ", 'transmitted', raised_at + interval '2 hours', 'ben', '{}', null from referral"
                + " where comment_id = '"
                + comment.value()
                + "' and type = '"
                + type
                + "'");
      }
    }

    SERVICE.bean(ReferralGauges.class).look();

    assertThat(reached("transmitted", "HATE_CRIME")).isEqualTo(1);
    assertThat(reached("transmitted", "RESTRICTED")).isEqualTo(1);
    assertThat(reached("withdrawn", "RESTRICTED")).isZero();
    assertThat(sample("moothall_referral_passage_median_seconds{type=\"HATE_CRIME\"}"))
        .isEqualTo(7200);
    assertThat(sample("moothall_referral_passage_median_seconds{type=\"RESTRICTED\"}"))
        .isEqualTo(7200);
    assertThat(metrics()).doesNotContain("TERRORISM");
  }

  private static double reached(String step, String type) {
    return sample("moothall_referrals_reached{step=\"" + step + "\",type=\"" + type + "\"}");
  }

  @Test
  void seeWhichPageRefusesUsAndThatItIsMended() {
    SignIns signIns = SERVICE.bean(SignIns.class);

    signIns.heard("town-news", new ActionOutcome.AuthBroken());
    HttpResponse<String> broken = health("/health");
    signIns.heard("town-news", new ActionOutcome.RetryAfter(Duration.ofSeconds(1)));
    String still = health("/health").body();
    signIns.heard("town-news", new ActionOutcome.Done());

    assertThat(broken.body()).contains("DEGRADED", "sign-in broken", "town-news");
    assertThat(broken.statusCode()).as("a restart would mend nothing").isEqualTo(200);
    assertThat(still).contains("sign-in broken");
    assertThat(health("/health").body()).doesNotContain("DEGRADED");
    assertThat(health("/health/liveness").statusCode()).isEqualTo(200);
  }

  /** Also that a restart would mend nothing. */
  @Test
  void seeADatabaseThatDoesNotAnswerAsDownUntilItAnswersAgain() throws SQLException {
    String name = SERVICE.text("select current_database()");
    Browser asha = new Browser(SERVICE);
    asha.signInAs("asha");
    try (Connection server =
            DriverManager.getConnection(SERVICE.jdbcUrl().replace("/" + name, "/postgres"));
        Statement statement = server.createStatement()) {
      statement.execute("alter database " + name + " allow_connections false");
      try {
        statement.execute(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
                + name
                + "'");

        HttpResponse<String> away = health("/health/readiness");

        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.body()).contains("does not answer");
        assertThat(health("/health/liveness").statusCode()).isEqualTo(200);
        HttpResponse<String> page = asha.get("/operations");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body())
            .contains("<h1", "The database does not answer", "Nothing is lost")
            .doesNotContain("urn:moothall:problem");
        assertThat(BROWSER.getJson("/api/cases").body()).contains("urn:moothall:problem:database");
      } finally {
        statement.execute("alter database " + name + " allow_connections true");
      }
    }
    Eventually.happens("it is ready again", () -> health("/health/readiness").statusCode() == 200);
  }

  @Test
  void seeAFullDiskAsDown() {
    try (EscalationUnderTest full =
        EscalationUnderTest.start(Map.of("moothall.disk.least-free", Long.MAX_VALUE))) {
      Browser browser = new Browser(full);
      HttpResponse<String> health = browser.send(browser.request("/health").GET());

      assertThat(health.statusCode()).isEqualTo(503);
      assertThat(health.body()).contains("leastFreeBytes");
      Eventually.happens(
          "the gauge names the disk",
          () ->
              browser
                  .send(browser.request("/prometheus").GET())
                  .body()
                  .contains("moothall_health{part=\"disk\"} 0.0"));
    }
  }

  private static HttpResponse<String> health(String path) {
    return BROWSER.send(BROWSER.request(path).GET());
  }

  private static String metrics() {
    return BROWSER.send(BROWSER.request("/prometheus").GET()).body();
  }

  /** Not a number where there is no such sample. */
  private static double sample(String series) {
    return metrics()
        .lines()
        .filter(line -> line.startsWith(series + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
        .findFirst()
        .orElse(Double.NaN);
  }
}
