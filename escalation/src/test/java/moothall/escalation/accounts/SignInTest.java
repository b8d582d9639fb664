package moothall.escalation.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.Eventually;
import moothall.escalation.web.Browser;
import org.junit.jupiter.api.Test;

final class SignInTest {

  @Test
  void slowsDownGuessesAndSaysForHowLong() {
    try (EscalationUnderTest service =
        EscalationUnderTest.start(Map.of("moothall.test.time-stands", true))) {
      Browser browser = new Browser(service);

      List<String> answers = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        answers.add(location(browser.post("/login", "username", "ben", "password", "guess")));
      }
      String right = location(browser.signInAs("ben"));

      assertThat(answers.subList(0, 5)).containsOnly("/login?failed=true");
      assertThat(answers.getLast()).startsWith("/login?wait=");
      assertThat(right).as("the right password, during the wait").startsWith("/login?wait=");
      assertThat(browser.get(right).body()).contains("too many tries", "Wait ", "second");
      assertThat(location(new Browser(service).signInAs("asha"))).isEqualTo("/");
      service.bean(StandingTime.class).pass(Duration.ofSeconds(3));
      assertThat(location(browser.signInAs("ben"))).as("the wait is over").isEqualTo("/");
      assertThat(browser.getJson("audit", "/api/audit").body())
          .contains("\"who\":\"ben\"", "SIGN_IN_FAILED", "no wait yet", "next try in", "SIGNED_IN")
          .doesNotContain("guess");
      assertThat(browser.get("/prometheus").body())
          .contains("moothall_sign_ins_total{outcome=\"failed\"", "outcome=\"slowed-down\"");
    }
  }

  @Test
  void tellsNobodyWhichAccountsThereAre() {
    try (EscalationUnderTest service =
        EscalationUnderTest.start(Map.of("moothall.test.time-stands", true))) {
      Browser browser = new Browser(service);
      location(browser.post("/login", "username", "warming-up", "password", "guess"));

      Tried known = guess(browser, "ben");
      Tried unknown = guess(browser, "hunter2-typed-into-the-wrong-field");

      assertThat(unknown.answers()).isEqualTo(known.answers());
      double ratio = (double) unknown.time().toNanos() / known.time().toNanos();
      assertThat(ratio).as("time for a name that nobody has").isBetween(0.3, 3.0);
      assertThat(browser.getJson("audit", "/api/audit").body())
          .contains("\"who\":\"unknown\"")
          .doesNotContain("hunter2");
    }
  }

  private record Tried(List<String> answers, Duration time) {}

  private static Tried guess(Browser browser, String name) {
    Instant start = Instant.now();
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      answers.add(location(browser.post("/login", "username", name, "password", "guess")));
    }
    Duration time = Duration.between(start, Instant.now());
    answers.add(
        location(browser.post("/login", "username", name, "password", "guess"))
            .replaceAll("[0-9]+", "n"));
    return new Tried(answers, time);
  }

  @Test
  void bindsTheCookieToTheHostBehindTls() {
    try (EscalationUnderTest service =
        EscalationUnderTest.start(Map.of("moothall.escalation.sign-in.tls", true))) {
      String cookie =
          new Browser(service).signInAs("ben").headers().firstValue("set-cookie").orElse("");

      assertThat(cookie)
          .startsWith("__Host-moothall-session=")
          .contains("Secure", "HTTPOnly", "SameSite=Strict", "Path=/")
          .doesNotContain("Domain");
    }
  }

  @Test
  void endsASessionInWhichNobodyClicks() {
    try (EscalationUnderTest service =
        EscalationUnderTest.start(
            Map.of("micronaut.security.token.generator.access-token.expiration", 3))) {
      Browser browser = new Browser(service);
      browser.signInAs("ben");
      Instant end = Instant.now().plusSeconds(6);
      int clicks = 0;
      while (Instant.now().isBefore(end)) {
        assertThat(browser.get("/referrals").statusCode()).isEqualTo(200);
        clicks++;
      }

      assertThat(clicks).isGreaterThan(5);
      // The list's script goes on asking, and that prolongs nothing.
      Eventually.happens("the session ends", () -> browser.get("/cases").statusCode() == 303);
    }
  }

  @Test
  void endsASessionAfterItsLongestTimeHoweverBusySomebodyIs() {
    try (EscalationUnderTest service =
        EscalationUnderTest.start(Map.of("moothall.escalation.sign-in.longest", "3s"))) {
      Browser browser = new Browser(service);
      browser.signInAs("ben");

      assertThat(browser.get("/").statusCode()).isEqualTo(200);
      Eventually.happens("the session ends", () -> browser.get("/").statusCode() == 303);
    }
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("none, status " + answer.statusCode());
  }
}
