package moothall.escalation.measures;

import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.Eventually;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.domain.ActionOutcome;
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
    Eventually.happens("the reading counts", () -> sample("moothall_exposure_most_by_one") == 1);
    assertThat(metrics()).doesNotContain("town-news:c-1", "invented hostile");
  }

  @Test
  void cannotTellThatThereIsAReferralForTerrorism() {
    SERVICE.bean(Measures.class).referralRaised(ReferralType.TERRORISM);
    SERVICE.bean(Measures.class).referralRaised(ReferralType.CSEA);

    assertThat(sample("moothall_referrals_raised_total{type=\"RESTRICTED\"}")).isEqualTo(2);
    assertThat(metrics()).doesNotContain("TERRORISM", "CSEA", "SAFEGUARDING", "PREVENT");
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
