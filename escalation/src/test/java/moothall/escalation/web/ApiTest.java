package moothall.escalation.web;

import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.harmless;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.Verdicts.Sketch;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.cli.VerifyCommand;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class ApiTest {

  private static final EscalationUnderTest SERVICE = EscalationUnderTest.start(Map.of());
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final AtomicInteger COMMENTS = new AtomicInteger();

  private final Browser program = new Browser(SERVICE);
  private final String id = "website:town-news:a-" + COMMENTS.incrementAndGet();

  @AfterAll
  static void stop() {
    SERVICE.close();
  }

  @Test
  void letsNobodyInWithoutAToken() {
    HttpResponse<String> nobody = program.send(program.request("/api/cases").GET());
    HttpResponse<String> forged =
        program.send(
            program.request("/api/cases").header("Authorization", "Bearer moothall_wrong").GET());

    assertThat(nobody.statusCode()).isEqualTo(401);
    assertThat(json(nobody).path("detail").asText()).contains("Sign in");
    assertThat(forged.statusCode()).isEqualTo(401);
  }

  @Test
  void listsCasesPageByPage() {
    for (int i = 0; i < 5; i++) {
      take(hateful().on(id + "-" + i));
    }
    Set<String> seen = new HashSet<>();
    String after = "";
    int pages = 0;
    do {
      JsonNode page = json(program.getJson("/api/cases?limit=2" + after));
      page.path("cases").forEach(it -> assertThat(seen.add(it.path("caseId").asText())).isTrue());
      after = page.path("next").isNull() ? "" : "&after=" + page.path("next").asText();
      pages++;
    } while (!after.isEmpty());

    assertThat(pages).isGreaterThanOrEqualTo(3);
    assertThat(seen).hasSizeGreaterThanOrEqualTo(5);
  }

  @Test
  void showsEverythingAboutACase() {
    take(hateful().on(id));

    JsonNode it = json(program.getJson("/api/cases/" + caseId()));

    assertThat(it.path("case").path("visibility").asText()).isEqualTo("HIDING");
    assertThat(it.path("case").path("referrals").path("HATE_CRIME").asText()).startsWith("PRR-");
    assertThat(it.path("versions").path(0).path("findings").path(0).path("clause").asText())
        .isEqualTo("House rules 4");
    assertThat(it.path("evidence").path(0).path("hash").asText()).hasSize(64);
    assertThat(it.path("timeline")).isNotEmpty();
  }

  @Test
  void showsAndHidesUnderAName() {
    take(hateful().on(id));
    String address = "/api/cases/" + caseId();

    assertThat(program.postJson(address + "/unhide", reason("quotation")).statusCode())
        .isEqualTo(202);
    assertThat(program.postJson(address + "/unhide", reason("again")).statusCode()).isEqualTo(409);
    assertThat(program.postJson(address + "/hide", reason("after all")).statusCode())
        .isEqualTo(202);
    assertThat(json(program.getJson(address)).path("timeline").toString())
        .contains("\"by\":\"api\"", "after all");
  }

  @Test
  void wantsAReason() {
    take(hateful().on(id));
    String address = "/api/cases/" + caseId() + "/unhide";

    assertThat(program.postJson(address, "{}").statusCode()).isEqualTo(400);
    assertThat(json(program.postJson(address, reason(" "))).path("detail").asText())
        .contains("Give a reason");
    assertThat(program.postJson(address, "{\"reason\":").statusCode()).isEqualTo(400);
    assertThat(program.postJson(address, "").statusCode()).isEqualTo(400);
  }

  @Test
  void raisesAReferralOnceForAnyComment() {
    take(harmless().on(id));
    String body = "{\"type\":\"OTHER_CRIME\",\"reason\":\"It may be a crime.\"}";

    HttpResponse<String> first = program.postJson("/api/comments/" + id + "/referrals", body);
    HttpResponse<String> second = program.postJson("/api/comments/referrals?id=" + id, body);

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(json(second).path("reference")).isEqualTo(json(first).path("reference"));
    assertThat(program.getJson("/api/referrals").body())
        .contains(json(first).path("reference").asText());
  }

  @Test
  void offersNoWayToDismissAReferral() {
    take(hateful().on(id));
    String referral =
        json(program.getJson("/api/referrals"))
            .path("referrals")
            .path(0)
            .path("referralId")
            .asText();

    HttpResponse<String> answer =
        program.send(program.request("/api/referrals/" + referral).method("DELETE", noBody()));

    assertThat(answer.statusCode()).isIn(401, 403, 404, 405);
    assertThat(program.getJson("/api/referrals").body()).contains(referral);
  }

  @Test
  void saysWhatWasWrongWithARequest() {
    assertThat(program.getJson("/api/cases/42").statusCode()).isEqualTo(404);
    assertThat(detail("/api/cases?limit=0")).contains("expected: 1 to 200");
    assertThat(detail("/api/cases?after=nonsense")).contains("cursor");
    assertThat(detail("/api/cases?order=best")).contains("worst or newest");
    assertThat(detail("/api/comments?id=website")).contains("<platform>:<page id>:<id>");
    assertThat(
            json(program.postJson("/api/comments/" + id + "/referrals", "{\"type\":\"X\"}"))
                .path("detail")
                .asText())
        .contains("HATE_CRIME");
  }

  @Test
  void exportsAChainThatTheCommandLineVerifies(@TempDir Path folder) throws IOException {
    take(hateful().on(id));
    Path file = folder.resolve("chain.ndjson");
    Files.writeString(file, program.getJson("audit", "/api/evidence/chain").body());

    assertThat(new CommandLine(new VerifyCommand()).execute(file.toString())).isZero();
    assertThat(
            json(program.getJson("audit", "/api/evidence/verification")).path("sound").asBoolean())
        .isTrue();
  }

  @Test
  void countsAndMeasures() {
    take(hateful().on(id));

    assertThat(json(program.getJson("/api/counts")).path("cases").asLong()).isPositive();
    String metrics = program.send(program.request("/prometheus").GET()).body();
    assertThat(metrics)
        .contains(
            "moothall_cases_total",
            "moothall_hides_total{outcome=\"DONE\"",
            "moothall_referrals_raised_total{type=\"HATE_CRIME\"",
            "moothall_ingest_to_hide_seconds_bucket",
            "moothall_verdict_to_case_seconds_bucket",
            "moothall_oldest_open_case_seconds",
            "moothall_outbox_depth");
    assertThat(metrics).doesNotContain(id, "Lorna");
  }

  @Test
  void isHealthyForEverybody() {
    HttpResponse<String> health = program.send(program.request("/health").GET());

    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.body()).contains("database");
  }

  private static BodyPublisher noBody() {
    return BodyPublishers.noBody();
  }

  private String detail(String path) {
    return json(program.getJson(path)).path("detail").asText();
  }

  private String caseId() {
    return json(program.getJson("/api/comments?id=" + id)).path("caseId").asText();
  }

  private static String reason(String words) {
    return "{\"reason\":\"" + words + "\"}";
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + answer.statusCode() + " " + answer.body(), e);
    }
  }

  private static void take(Sketch sketch) {
    SERVICE.bean(VerdictIntake.class).take(sketch.judgement(), sketch.raw(), RECEIVED);
  }
}
