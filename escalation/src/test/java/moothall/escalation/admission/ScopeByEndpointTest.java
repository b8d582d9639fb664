package moothall.escalation.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.access.Role;
import moothall.escalation.access.Scope;
import moothall.escalation.domain.CommentId;
import moothall.escalation.evidence.Sha256;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Walks every scope × endpoint over HTTP, and expects what docs/access.md promises. */
final class ScopeByEndpointTest {

  private static final String ALL_ROLES =
      Stream.of(Role.values()).map(it -> "\"" + it + "\"").collect(Collectors.joining(","));
  private static final DeclaredAccess DECLARED = DeclaredAccess.read();
  private static final EscalationUnderTest SERVICE =
      EscalationUnderTest.start(Map.of("moothall.escalation.accounts-file", accounts()));

  @AfterAll
  static void stop() {
    SERVICE.close();
  }

  @ParameterizedTest
  @EnumSource
  void opensWhatItIsForAndNothingElse(Scope scope) {
    int opened = 0;
    int closed = 0;
    for (String endpoint : Endpoints.walked(DECLARED)) {
      int status = ask("only-" + scope, endpoint);
      boolean open =
          DECLARED.scopeOf(endpoint).filter(scope.text()::equals).isPresent()
              || Addresses.need(endpoint).filter(Need.Nothing.class::isInstance).isPresent();

      assertThat(status == 403).as(scope + ": " + endpoint + " answers " + status).isEqualTo(!open);
      assertThat(status).as(scope + ": " + endpoint).isLessThan(500).isNotEqualTo(401);
      opened += open ? 1 : 0;
      closed += open ? 0 : 1;
    }
    assertThat(opened).isGreaterThan(3);
    assertThat(closed).isGreaterThan(60);
  }

  @Test
  void leavesWhatTheRoleDoesNotAllow() {
    assertThat(ask("auditor-acting", "POST /api/cases/{caseId}/hide")).isEqualTo(403);
    assertThat(ask("auditor-acting", "GET /api/cases")).isEqualTo(403);
    assertThat(ask("auditor", "POST /api/cases/{caseId}/hide")).isEqualTo(403);
    assertThat(ask("auditor", "GET /api/cases")).isEqualTo(200);
    assertThat(ask("auditor", "GET /cases")).isEqualTo(200);
  }

  @Test
  void knowsNobodyByATokenThatHasExpired() {
    assertThat(ask("expired", "GET /api/cases")).isEqualTo(401);
    assertThat(ask("expires-later", "GET /api/cases")).isEqualTo(200);
  }

  @Test
  void tellsOfReferralsOnlyToATokenForReferrals() {
    List<String> told = new ArrayList<>();
    for (String scope : List.of("only-" + Scope.CASES_READ, "cases-and-referrals")) {
      told.add(
          Endpoints.ask(
                  SERVICE.address(),
                  secret(scope),
                  "GET /api/comments/{platform}/{commentId}",
                  "",
                  comment())
              .body());
    }

    assertThat(told.get(0)).contains("\"referrals\":null,\"evidence\"");
    assertThat(told.get(1)).contains("HATE_CRIME").doesNotContain("\"referrals\":null");
  }

  @Test
  void tellsOfNoReferralInACaseToATokenThatIsNotForThem() {
    String comment = comment();
    String id = SERVICE.caseOf(new CommentId(comment)).id().toString();
    int asked = 0;
    for (String endpoint :
        List.of(
            "GET /api/cases",
            "GET /api/cases/{caseId}",
            "GET /api/comments",
            "GET /api/comments/{platform}/{commentId}")) {
      assertThat(told("only-" + Scope.CASES_READ, endpoint, id, comment))
          .as(endpoint)
          .contains(comment)
          .doesNotContain("HATE_CRIME", "HATE CRIME", "REFER_", "PRR-");
      asked++;
    }

    assertThat(asked).isEqualTo(4);
    assertThat(told("cases-and-referrals", "GET /api/cases/{caseId}", id, comment))
        .contains("HATE_CRIME", "Referral raised: HATE CRIME", "REFER_HATE", "PRR-");
  }

  private static String told(String token, String endpoint, String id, String comment) {
    String asked = endpoint.equals("GET /api/comments") ? endpoint + "?id=" + comment : endpoint;
    return Endpoints.ask(SERVICE.address(), secret(token), asked, id, comment).body();
  }

  private static String comment() {
    var ours = moothall.escalation.Verdicts.hateful();
    SERVICE
        .bean(moothall.escalation.casework.VerdictIntake.class)
        .take(ours.judgement(), ours.raw(), moothall.escalation.Verdicts.RECEIVED);
    return ours.commentId();
  }

  private static int ask(String name, String endpoint) {
    return Endpoints.ask(
            SERVICE.address(), secret(name), endpoint, Endpoints.NO_CASE, Endpoints.NO_COMMENT)
        .statusCode();
  }

  private static String secret(String name) {
    return "moothall_" + name;
  }

  private static String accounts() {
    List<String> tokens = new ArrayList<>();
    for (Scope scope : Scope.values()) {
      tokens.add(token("only-" + scope, ALL_ROLES, ",\"scopes\":[\"" + scope.text() + "\"]"));
    }
    tokens.add(
        token("cases-and-referrals", ALL_ROLES, ",\"scopes\":[\"cases:read\",\"referrals:read\"]"));
    tokens.add(token("auditor-acting", "\"AUDITOR\"", ",\"scopes\":[\"cases:act\"]"));
    tokens.add(token("auditor", "\"AUDITOR\"", ""));
    tokens.add(token("expired", ALL_ROLES, ",\"expires\":\"2026-01-01T00:00:00Z\""));
    tokens.add(token("expires-later", ALL_ROLES, ",\"expires\":\"2999-01-01T00:00:00Z\""));
    try {
      Path file = Files.createTempDirectory("moothall-scopes").resolve("accounts.json");
      Files.writeString(file, "{\"accounts\":[],\"tokens\":[" + String.join(",", tokens) + "]}");
      return file.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String token(String name, String roles, String more) {
    return "{\"name\":\"%s\",\"roles\":[%s],\"sha256\":\"%s\"%s}"
        .formatted(
            name,
            roles,
            HexFormat.of().formatHex(Sha256.of(secret(name).getBytes(StandardCharsets.UTF_8))),
            more);
  }
}
