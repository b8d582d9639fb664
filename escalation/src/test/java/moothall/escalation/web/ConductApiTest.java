package moothall.escalation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import moothall.escalation.Council;
import moothall.escalation.access.Queue;
import moothall.escalation.access.Role;
import moothall.escalation.casework.AuthorUnderTest;
import moothall.escalation.domain.Case;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Strikes and appeals as programs of several roles use them. */
final class ConductApiTest {

  private static final Council COUNCIL = Council.assemble();

  private final Browser browser = new Browser(COUNCIL.service);
  private final AuthorUnderTest author = AuthorUnderTest.on(COUNCIL.service);

  @AfterAll
  static void stop() {
    COUNCIL.close();
  }

  @Test
  void proposesConfirmsAndShowsTheAuthorsStrikes() {
    Case it = author.writes("ABUSE_STAFF");
    String path = "/api/cases/" + it.id();

    HttpResponse<String> before = get(Role.MODERATOR, path + "/conduct");
    assertThat(before.body())
        .contains("\"step\":\"TEMPORARY_BLOCK\"", "\"days\":7", "\"strikes\":[]");
    HttpResponse<String> proposed =
        post(
            Role.MODERATOR,
            path + "/strikes",
            """
            {"step": "TEMPORARY_BLOCK", "reason": "The third time.", "block": {"days": 7, "reviewDays": 7,
              "proportionality": "Nothing milder helped.", "alternatives": "By telephone, 01632 960001.",
              "member": false, "preElection": false}}
            """);
    assertThat(proposed.statusCode()).isEqualTo(200);
    assertThat(proposed.body()).contains("\"standing\":\"PROPOSED\"");
    String strike = field(proposed, "strikeId");
    assertThat(get(Role.AUDITOR, "/api/strikes/waiting").body()).contains(strike);
    HttpResponse<String> confirmed =
        post(
            Role.SENIOR_MODERATOR,
            "/api/strikes/" + strike + "/confirm",
            "{\"reason\": \"I agree.\"}");

    assertThat(confirmed.body())
        .contains("\"standing\":\"IN_FORCE\"", "\"authorName\":\"Lorna Tibbs\"");
    String page = "/api/authors/" + field(confirmed, "author");
    assertThat(get(Role.COMMUNICATIONS, page).body()).contains(strike);
    assertThat(get(Role.DPO, "/api/audit").body())
        .contains("\"kind\":\"AUTHOR_READ\",\"subject\":\"" + field(confirmed, "author"));
    assertThat(get(Role.LEGAL, page).statusCode()).isEqualTo(404);
  }

  @Test
  void saysWhatIsWrongWithAProposal() {
    String path = "/api/cases/" + author.writes("ABUSE_STAFF").id() + "/strikes";

    assertThat(post(Role.MODERATOR, path, "{\"step\": \"BANISH\", \"reason\": \"Why.\"}").body())
        .contains("TEMPORARY_BLOCK");
    assertThat(post(Role.MODERATOR, path, "{\"step\": \"NOTE\"}").statusCode()).isEqualTo(400);
    assertThat(
            post(
                    Role.MODERATOR,
                    path,
                    """
                    {"step": "TEMPORARY_BLOCK", "reason": "Why.", "block": {"days": 7}}
                    """)
                .body())
        .contains("member");
    HttpResponse<String> beyond =
        post(
            Role.MODERATOR,
            "/api/cases/" + author.writes("PROFANITY").id() + "/strikes",
            "{\"step\": \"WARNING\", \"reason\": \"Why.\"}");
    assertThat(beyond.statusCode()).isEqualTo(409);
    assertThat(beyond.body()).contains("at most a note");
  }

  @Test
  void takesAnAppealFromTheLetterToTheDecision() {
    Case it = author.writes("PROFANITY");
    HttpResponse<String> logged =
        post(
            Role.COMMUNICATIONS,
            "/api/cases/" + it.id() + "/appeals",
            """
            {"statement": "It was no insult.", "channel": "EMAIL", "received": "2026-11-02T10:00:00Z"}
            """);
    assertThat(logged.statusCode()).isEqualTo(200);
    assertThat(logged.body()).contains("\"due\":\"2026-11-16T23:59:59Z\"");
    String appeal = "/api/appeals/" + field(logged, "appealId");
    assertThat(get(Role.LEGAL, appeal).statusCode()).isEqualTo(404);
    assertThat(get(Role.SENIOR_MODERATOR, "/api/appeals").body())
        .contains(field(logged, "appealId"));

    assertThat(post(Role.SENIOR_MODERATOR, appeal + "/assign", "{}").body())
        .contains("\"assignee\":\"senior_moderator\"");
    HttpResponse<String> decided =
        post(
            Role.SENIOR_MODERATOR,
            appeal + "/decide",
            "{\"outcome\": \"OVERTURNED\", \"reason\": \"It was a name.\"}");

    assertThat(decided.body()).contains("\"outcome\":\"OVERTURNED\"");
    assertThat(get(Role.MODERATOR, "/api/cases/" + it.id()).body())
        .contains("\"visibility\":\"UNHIDING\"");
    assertThat(get(Role.OPERATIONS, "/api/rules/overturned").body()).isEqualTo("{\"rules\":[]}");
    assertThat(get(Role.MODERATOR, "/api/rules/overturned").body()).contains("rule-of-profanity");
  }

  @Test
  void knowsNothingAboutRestrictedCasesForOthers() {
    String path = "/api/cases/" + COUNCIL.caseIn(Queue.TERRORISM);

    assertThat(get(Role.MODERATOR, path + "/conduct").statusCode()).isEqualTo(404);
    assertThat(get(Role.PREVENT_LEAD, path + "/conduct").body())
        .contains("the author is told nothing");
  }

  private HttpResponse<String> get(Role role, String path) {
    return browser.send(
        browser.request(path).header("Authorization", "Bearer " + Council.token(role)).GET());
  }

  private HttpResponse<String> post(Role role, String path, String json) {
    return browser.send(
        browser
            .request(path)
            .header("Authorization", "Bearer " + Council.token(role))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  private static String field(HttpResponse<String> answer, String name) {
    String marker = "\"" + name + "\":\"";
    int start = answer.body().indexOf(marker) + marker.length();
    return answer.body().substring(start, answer.body().indexOf('"', start));
  }
}
