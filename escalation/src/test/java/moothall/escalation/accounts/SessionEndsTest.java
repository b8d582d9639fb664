package moothall.escalation.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.web.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** When a session ends, and what does not put that off. */
final class SessionEndsTest {

  private static final EscalationUnderTest SERVICE =
      EscalationUnderTest.start(Map.of("moothall.test.time-stands", true));

  private final Browser ben = new Browser(SERVICE);

  @AfterAll
  static void stop() {
    SERVICE.close();
  }

  @Test
  void isNotPutOffByWhatAPagesScriptAsksForByItself() {
    ben.signInAs("ben");
    SERVICE.bean(StandingTime.class).pass(Duration.ofMinutes(20));

    for (String path :
        List.of("/cases?state=all", "/live/rows?after=0", "/operations/now", "/account/session")) {
      HttpResponse<String> answer = ben.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.headers().firstValue("Set-Cookie")).as(path).isEmpty();
    }
    assertThat(seconds("idle")).isBetween(500L, 601L);
    assertThat(ben.get("/operations").headers().firstValue("Set-Cookie")).isPresent();
  }

  @Test
  void isPutOffBySayingThatOneIsStillThere() {
    ben.signInAs("ben");
    HttpResponse<String> stay = ben.post("/account/session/stay");

    assertThat(stay.statusCode()).isEqualTo(204);
    assertThat(stay.headers().firstValue("Set-Cookie")).isPresent();
    assertThat(ben.get("/account").body()).contains("id=\"session\"", "data-longest=\"");
  }

  @Test
  void isNoConcernOfAProgram() {
    HttpResponse<String> program = ben.getJson("/account/session");
    assertThat(program.statusCode()).isEqualTo(200);
    assertThat(program.body()).isEqualTo("{}");
    assertThat(new Browser(SERVICE).get("/account/session").statusCode()).isEqualTo(303);
  }

  private long seconds(String name) {
    return Long.parseLong(
        ben.get("/account/session").body().replaceAll(".*\"" + name + "\":(-?\\d+).*", "$1"));
  }
}
