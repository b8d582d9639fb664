package moothall.escalation.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import moothall.escalation.web.Browser;
import org.junit.jupiter.api.Test;

/** What people see, and what goes on, while the council's provider cannot be reached. */
final class NoProviderTest {

  @Test
  void saysSoAndWhatToDoAndKeepsNobodyWaiting() throws IOException {
    // It takes connections and never says anything.
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        CouncilUnderTest council =
            CouncilUnderTest.of(
                "http://127.0.0.1:" + silent.getLocalPort() + "/tenant",
                Map.of(
                    "moothall.escalation.oidc.deadline",
                    Duration.ofMillis(300),
                    "moothall.test.time-stands",
                    true))) {
      Browser browser = council.browser();
      HttpResponse<String> page = browser.get("/login/council");

      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.body())
          .contains("The council's sign-in does not answer", "break-glass account");
      assertThat(browser.get("/health/readiness").statusCode()).isEqualTo(200);
      assertThat(browser.send(browser.request("/prometheus").GET()).body())
          .contains("moothall_sign_ins_total{outcome=\"unreachable\"} 1.0");
      assertThat(
              council.service.text("select subject from audit_event where kind = 'SIGN_IN_FAILED'"))
          .isEqualTo("council's sign-in: it does not answer");
      assertThat(
              IntStream.range(0, 12)
                  .mapToObj(_ ->
                      CompletableFuture.supplyAsync(
                          () -> council.browser().get("/login/council").statusCode()))
                  .toList()
                  .stream()
                  .map(CompletableFuture::join))
          .as("many at a time")
          .hasSize(12)
          .containsOnly(503);
      assertThat(browser.send(browser.request("/prometheus").GET()).body())
          .contains("moothall_sign_ins_total{outcome=\"unreachable\"} 13.0");
      assertThat(
              council.service.count(
                  "select count(*) from audit_event where kind = 'SIGN_IN_FAILED'"))
          .as("once a minute")
          .isEqualTo(1);
      assertThat(council.people.signedIn("gwen").get("/account/second-factor").statusCode())
          .as("the way in for emergencies")
          .isEqualTo(200);
    }
  }

  @Test
  void goesOnOnceItAnswersAgain() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    try (CouncilUnderTest council =
        CouncilUnderTest.of("http://localhost:" + port + "/tenant", Map.of())) {
      assertThat(council.browser().get("/login/council").statusCode()).isEqualTo(503);
      Browser jo = council.browser();
      String answer;
      try (RealProvider provider = new RealProvider(port)) {
        provider.knows("s-1", "Jo Marsh", "g-mod");
        assertThat(CouncilUnderTest.signIn(jo).statusCode()).isEqualTo(200);
        assertThat(jo.get("/").statusCode()).isEqualTo(200);

        answer = CouncilUnderTest.path(CouncilUnderTest.wayBack(jo.get("/login/council")));
      }
      assertThat(jo.get(answer).statusCode()).as("gone between two steps").isEqualTo(503);
      assertThat(jo.get("/").statusCode()).as("sessions go on").isEqualTo(200);
    }
  }
}
