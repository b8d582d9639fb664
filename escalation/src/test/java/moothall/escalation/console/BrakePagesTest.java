package moothall.escalation.console;

import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moothall.escalation.Council;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.access.Role;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.stopping.BrakeDesk;
import moothall.escalation.web.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Scenario 34 as Gita of operations and the communications team see it, on pages and by program.
 */
final class BrakePagesTest {

  private static final Council COUNCIL = Council.assemble();
  private static final EscalationUnderTest SERVICE = COUNCIL.service;
  private static final Pattern ID = Pattern.compile("\"brakeId\":\"([0-9a-f-]{36})\"");

  private final Browser browser = new Browser(SERVICE);

  @AfterAll
  static void stop() {
    COUNCIL.close();
  }

  @Test
  void stopsByProgramShowsABannerOnEveryPageAndGoesOn() throws IOException {
    assertThat(page(Role.COMMUNICATIONS, "/")).doesNotContain("The machine hides nothing");

    HttpResponse<String> stopped =
        post(
            Role.OPERATIONS,
            "/api/brakes",
            "{\"page\":\"town-news\",\"reason\":\"It hides too much.\"}");
    String id = idIn(stopped.body());
    var sketch = hateful().on("website:town-news:while-stopped");
    SERVICE.bean(VerdictIntake.class).take(sketch.judgement(), sketch.raw(), RECEIVED);

    assertThat(stopped.statusCode()).isEqualTo(201);
    for (String path : new String[] {"/", "/referrals", "/copy", "/brakes"}) {
      assertThat(page(Role.COMMUNICATIONS, path))
          .as(path)
          .contains("The machine hides nothing on town-news until", "people decide");
    }
    assertThat(page(Role.COMMUNICATIONS, "/")).contains("hides are stopped on this page");
    assertThat(page(Role.COMMUNICATIONS, "/brakes"))
        .contains("operations", "It hides too much.", "End this stop");
    saveForEyes(page(Role.COMMUNICATIONS, "/brakes"));
    assertThat(metrics()).contains("moothall_brakes_pulled_total{kind=\"SWITCH\"");

    HttpResponse<String> ended =
        post(Role.SENIOR_MODERATOR, "/api/brakes/" + id + "/end", "{\"reason\":\"Mended.\"}");
    assertThat(ended.statusCode()).isEqualTo(200);
    assertThat(page(Role.COMMUNICATIONS, "/")).doesNotContain("The machine hides nothing");
    assertThat(post(Role.OPERATIONS, "/api/brakes/" + id + "/end", "{\"reason\":\"Again.\"}"))
        .satisfies(again -> assertThat(again.statusCode()).isEqualTo(409))
        .satisfies(again -> assertThat(again.body()).contains("over already"));
    assertThat(get(Role.AUDITOR, "/api/brakes"))
        .contains("\"by\":\"operations\"", "\"endedBy\":\"senior_moderator\"", "Mended.");
  }

  @Test
  void stopsAndGoesOnByForm() {
    assertThat(form(Role.COMMUNICATIONS, "/brakes", "page=*&minutes=30&reason=A+storm."))
        .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(303));
    assertThat(page(Role.MODERATOR, "/")).contains("The machine hides nothing on all pages until");
    assertThat(page(Role.MODERATOR, "/brakes"))
        .doesNotContain("End this stop", "<form method=\"post\" action=\"/brakes");

    var open = SERVICE.bean(BrakeDesk.class).open();
    assertThat(open).hasSize(1);
    assertThat(
            form(
                    Role.COMMUNICATIONS,
                    "/brakes/" + open.getFirst().id() + "/end",
                    "reason=It+has+passed.")
                .statusCode())
        .isEqualTo(303);
    assertThat(SERVICE.bean(BrakeDesk.class).open()).isEmpty();
  }

  @Test
  void refusesWithASentence() {
    assertThat(post(Role.OPERATIONS, "/api/brakes", "{\"reason\":\"Which page?\"}").body())
        .contains("Name the page");
    assertThat(post(Role.OPERATIONS, "/api/brakes", "{\"page\":\"*\"}").body())
        .contains("Give a reason");
    assertThat(
            post(
                    Role.OPERATIONS,
                    "/api/brakes",
                    "{\"page\":\"*\",\"minutes\":9999,\"reason\":\"Long.\"}")
                .body())
        .contains("expected: 1 to 1440");
    assertThat(post(Role.MODERATOR, "/api/brakes", "{\"page\":\"*\",\"reason\":\"No.\"}"))
        .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(403));
    assertThat(form(Role.OPERATIONS, "/brakes", "page=&minutes=5&reason=x").body())
        .contains("Error: Brakes", "Name the page");
    assertThat(form(Role.OPERATIONS, "/brakes", "page=*&minutes=soon&reason=x").body())
        .contains("a whole number");
    assertThat(form(Role.OPERATIONS, "/brakes/nonsense/end", "reason=x").statusCode())
        .isEqualTo(404);
    assertThat(SERVICE.bean(BrakeDesk.class).open()).isEmpty();
  }

  private static String idIn(String body) {
    Matcher id = ID.matcher(body);
    assertThat(id.find()).as(body).isTrue();
    return id.group(1);
  }

  private String page(Role role, String path) {
    return browser
        .send(
            browser
                .request(path)
                .header("Accept", "text/html")
                .header("Authorization", "Bearer " + Council.token(role))
                .GET())
        .body();
  }

  private String get(Role role, String path) {
    return browser
        .send(browser.request(path).header("Authorization", "Bearer " + Council.token(role)).GET())
        .body();
  }

  private HttpResponse<String> post(Role role, String path, String json) {
    return browser.send(
        browser
            .request(path)
            .header("Authorization", "Bearer " + Council.token(role))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  private HttpResponse<String> form(Role role, String path, String fields) {
    return browser.send(
        browser
            .request(path)
            .header("Accept", "text/html")
            .header("Authorization", "Bearer " + Council.token(role))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(fields)));
  }

  private String metrics() {
    return browser.send(browser.request("/prometheus").GET()).body();
  }

  private static void saveForEyes(String html) throws IOException {
    String folder = System.getProperty("moothall.pictures", "");
    if (!folder.isEmpty()) {
      Files.writeString(Path.of(folder, "brakes.html"), html);
    }
  }
}
