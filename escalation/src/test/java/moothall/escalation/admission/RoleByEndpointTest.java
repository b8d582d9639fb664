package moothall.escalation.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moothall.escalation.Council;
import moothall.escalation.access.Queue;
import moothall.escalation.access.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Walks every role × endpoint × case over HTTP, and expects what docs/access.md promises. */
final class RoleByEndpointTest {

  private static final Council COUNCIL = Council.assemble();
  private static final DeclaredAccess DECLARED = DeclaredAccess.read();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private static final String NO_CASE = UUID.randomUUID().toString();
  private static final String NO_COMMENT = "website:town-news:never-written";

  /** What the sign-in does with a form without fields has tests of its own. */
  private static final Set<String> SIGN_IN = Set.of("POST /login", "POST /logout", "GET /login");

  @AfterAll
  static void stop() {
    COUNCIL.close();
  }

  @Test
  void letsStrangersNowhereButToWhatIsOpen() {
    int refused = 0;
    for (String endpoint : walked()) {
      int status = ask(null, endpoint, COUNCIL.caseIn(Queue.ORDINARY), ordinary()).statusCode();
      boolean open =
          Stream.of(Role.values()).allMatch(role -> DECLARED.allows(role, endpoint))
              && !endpoint.contains("referrals")
              && !endpoint.contains("concerns");

      assertThat(status == 401).as("nobody: " + endpoint + " answers " + status).isEqualTo(!open);
      refused += open ? 0 : 1;
    }
    assertThat(refused).isGreaterThan(20);
  }

  @ParameterizedTest
  @EnumSource
  void opensEveryEndpointToThoseForWhomItIs(Role role) {
    int walked = 0;
    for (String endpoint : walked()) {
      int status = ask(role, endpoint, NO_CASE, NO_COMMENT).statusCode();

      assertThat(status == 403)
          .as(role + ": " + endpoint + " answers " + status)
          .isEqualTo(!DECLARED.allows(role, endpoint));
      assertThat(status).as(role + ": " + endpoint).isLessThan(500).isNotEqualTo(401);
      walked++;
    }
    assertThat(walked).isGreaterThan(20);
  }

  @ParameterizedTest
  @EnumSource
  void showsACaseOnlyWhereItMayBeSeen(Role role) {
    int walked = 0;
    for (String endpoint : aboutOneCase()) {
      HttpResponse<String> unknown = ask(role, endpoint, NO_CASE, NO_COMMENT);
      for (Queue queue : Queue.values()) {
        HttpResponse<String> answer =
            ask(role, endpoint, COUNCIL.caseIn(queue), COUNCIL.commentIn(queue));
        String what = role + ": " + endpoint + " in " + queue;
        boolean allowed = DECLARED.allows(role, endpoint);
        if (allowed && DECLARED.shows(role, queue)) {
          assertThat(answer.statusCode()).as(what).isIn(200, 201, 202, 303, 409);
          assertThat(answer.statusCode()).as(what).isNotEqualTo(unknown.statusCode());
        } else if (allowed && raisesByComment(endpoint)) {
          // Nobody can prevent a raise; what is learnt is that it was raised.
          assertThat(answer.statusCode()).as(what).isEqualTo(202);
          assertThat(answer.body())
              .as(what)
              .isEqualTo(
                  "{\"commentId\":\""
                      + COUNCIL.commentIn(queue)
                      + (endpoint.endsWith("/concerns")
                          ? "\",\"caseId\":null"
                          : "\",\"type\":\"OTHER_CRIME\"")
                      + ",\"state\":\"RAISED\"}");
        } else {
          assertThat(answer.statusCode()).as(what).isEqualTo(unknown.statusCode());
          assertThat(answer.body()).as(what).isEqualTo(unknown.body());
        }
        walked++;
      }
    }
    assertThat(walked).isGreaterThanOrEqualTo(13 * Queue.values().length);
  }

  @ParameterizedTest
  @EnumSource
  void listsAndCountsOnlyWhatMayBeSeen(Role role) {
    List<String> lists =
        Stream.of(
                "GET /",
                "GET /cases",
                "GET /referrals",
                "GET /live",
                "GET /live/rows",
                "GET /api/cases",
                "GET /api/referrals",
                "GET /api/live")
            .filter(endpoint -> DECLARED.allows(role, endpoint))
            .toList();
    for (Queue queue : Queue.values()) {
      ask(Role.HR, "POST /api/comments/{commentId}/referrals", "", COUNCIL.commentIn(queue));
    }
    for (String list : lists) {
      String body = ask(role, list, "", "").body();
      for (Queue queue : Queue.values()) {
        assertThat(body.contains(COUNCIL.caseIn(queue)))
            .as(role + ": " + list + " in " + queue)
            .isEqualTo(DECLARED.shows(role, queue));
        if (queue != Queue.ORDINARY) {
          // The console marks "inve" as what was found, so this looks for the rest of the sentence.
          assertThat(body)
              .as(role + ": words of " + queue + " in " + list)
              .doesNotContain(Council.words(queue).substring(4));
        }
      }
    }
    long seen = Stream.of(Queue.values()).filter(queue -> DECLARED.shows(role, queue)).count();
    if (DECLARED.allows(role, "GET /api/counts")) {
      assertThat(ask(role, "GET /api/counts", "", "").body())
          .as(role + ": counts")
          .contains("\"cases\":" + seen + ",");
    }
  }

  @Test
  void exportsEveryEntryAndOnlyTheAuditorsPayloads() {
    for (Role role : List.of(Role.AUDITOR, Role.DPO)) {
      String export = ask(role, "GET /api/evidence/chain", "", "").body();
      for (Queue queue : Queue.values()) {
        assertThat(export).as(role + " " + queue).contains(COUNCIL.commentIn(queue));
        assertThat(export.contains(base64(Council.words(queue))))
            .as(role + ": payload of " + queue)
            .isEqualTo(role == Role.AUDITOR && queue == Queue.ORDINARY);
      }
    }
  }

  @Test
  void recordsWhoOpenedWhat() {
    ask(Role.PREVENT_LEAD, "GET /api/cases/{caseId}", COUNCIL.caseIn(Queue.TERRORISM), "");
    ask(Role.MODERATOR, "GET /cases/{caseId}", COUNCIL.caseIn(Queue.SAFEGUARDING), "");
    ask(Role.AUDITOR, "GET /api/evidence/chain", "", "");

    String record = ask(Role.DPO, "GET /api/audit", "", "").body();

    assertThat(record)
        .contains(
            "\"who\":\"prevent_lead\",\"roles\":[\"PREVENT_LEAD\"],\"kind\":\"CASE_READ\",\"subject\":\""
                + COUNCIL.caseIn(Queue.TERRORISM)
                + "\"",
            "\"who\":\"auditor\",\"roles\":[\"AUDITOR\"],\"kind\":\"EVIDENCE_EXPORTED\",\"subject\":\"with payloads\"")
        .doesNotContainPattern(
            "\"moderator\"[^}]*\"CASE_READ\"[^}]*" + COUNCIL.caseIn(Queue.SAFEGUARDING));
  }

  private static String ordinary() {
    return COUNCIL.commentIn(Queue.ORDINARY);
  }

  private static List<String> walked() {
    return DECLARED.endpoints().stream().filter(it -> !SIGN_IN.contains(it)).toList();
  }

  private static List<String> aboutOneCase() {
    return walked().stream()
        .filter(it -> it.contains("{caseId}") || it.contains("/api/comments"))
        // Which case comes of what is copied in is not known yet.
        .filter(it -> !it.endsWith("/copied"))
        // It changes who sees the case; RoutingByPeopleTest says what it answers to whom.
        .filter(it -> !it.endsWith("/route"))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static boolean raisesByComment(String endpoint) {
    return endpoint.startsWith("POST /api/comments");
  }

  private static HttpResponse<String> ask(
      @Nullable Role role, String endpoint, String caseId, String commentId) {
    String method = endpoint.split(" ", -1)[0];
    String path =
        endpoint
            .split(" ", -1)[1]
            .replace("{caseId}", caseId)
            .replace("{platform}", "website")
            .replace("{commentId}", commentId)
            .replace("{sha256}", "0".repeat(64))
            .replace("{form}", "take-up")
            .replace("{selector}", "liveness")
            // Anything else has an id that was never given out.
            .replaceAll("\\{[a-zA-Z]+}", NO_CASE);
    if (path.matches("/api/comments(/referrals|/concerns)?")) {
      path += "?id=" + commentId;
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(COUNCIL.service.address() + path));
    if (role != null) {
      request.header("Authorization", "Bearer " + Council.token(role));
    }
    if (method.equals("GET")) {
      request.GET();
    } else if (path.startsWith("/api/")) {
      request
          .header("Content-Type", "application/json")
          .POST(
              BodyPublishers.ofString(
                  """
                  {"reason": "A sentence.", "type": "OTHER_CRIME", "ground": "REPEATED_SPAM", "text": "Thanks.",
                   "step": "NOTE", "task": "BLOCK", "outcome": "UPHELD", "channel": "EMAIL", "statement": "Why?"}
                  """));
    } else {
      request
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(
              BodyPublishers.ofString(
                  "reason=A+sentence.&type=OTHER_CRIME&ground=REPEATED_SPAM&text=Thanks."
                      + "&step=NOTE&channel=EMAIL&statement=Why%3F&act=confirm&outcome=UPHELD"));
    }
    try {
      return CLIENT.send(request.build(), RoleByEndpointTest::unlessEndless);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A stream that goes on for minutes says by its beginning who was let in; it is left unread. */
  private static BodySubscriber<String> unlessEndless(HttpResponse.ResponseInfo answer) {
    return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream")
        ? BodySubscribers.mapping(BodySubscribers.ofInputStream(), _ -> "")
        : BodyHandlers.ofString().apply(answer);
  }

  private static String base64(String words) {
    return java.util.Base64.getEncoder()
        .encodeToString(words.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
