package moothall.escalation.admission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.Verdicts;
import moothall.escalation.access.Role;
import moothall.escalation.access.Scope;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.CaseNotes;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.Note;
import moothall.escalation.evidence.Sha256;
import moothall.escalation.store.Pseudonyms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Everything that a program can read or that leaves, once a colleague with a conspicuous name has
 * done everything that can be done; docs/evidence.md says what may name them.
 */
final class NamesThatLeaveTest {

  private static final String NAME = "zebedee-quill";
  private static final String ALL_ROLES =
      Stream.of(Role.values()).map(it -> "\"" + it + "\"").collect(Collectors.joining(","));

  /** They are there to say who did something, or are sealed as they are. */
  private static final Set<String> MAY_NAME =
      Set.of(
          "GET /api/audit",
          "GET /api/people",
          "GET /api/evidence/chain",
          "GET /api/referrals/{referralId}/dossier",
          "GET /api/referrals/{referralId}/dossiers/{sha256}");

  private static final EscalationUnderTest SERVICE =
      EscalationUnderTest.start(Map.of("moothall.escalation.accounts-file", accounts()));
  private static final ObjectMapper JSON = new ObjectMapper();

  private static CaseId id;
  private static String comment;
  private static String referral;

  @BeforeAll
  static void letThemDoEverything() throws IOException {
    var ours = Verdicts.hateful();
    SERVICE.bean(VerdictIntake.class).take(ours.judgement(), ours.raw(), Verdicts.RECEIVED);
    comment = ours.commentId();
    id = SERVICE.caseOf(new CommentId(comment)).id();
    SERVICE
        .bean(CaseNotes.class)
        .add(
            id,
            new Viewer(NAME, Set.of(Role.values())),
            new Note("Ask Zebedee-Quill, who has rung them."));
    int done = 0;
    for (String act : List.of("claim", "concerns", "hold", "screenshots", "strikes", "appeals")) {
      HttpResponse<String> answer = ask(NAME, "POST /api/cases/{caseId}/" + act);
      assertThat(answer.statusCode()).as(act + ": " + answer.body()).isBetween(200, 299);
      done++;
    }
    assertThat(done).isEqualTo(6);
    ask(NAME, "POST /api/comments/referrals");
    ask(NAME, "POST /api/brakes");
    referral =
        JSON.readTree(ask(NAME, "GET /api/referrals").body())
            .at("/referrals/0/referralId")
            .asText();
    assertThat(ask(NAME, "POST /api/referrals/" + referral + "/take-up").statusCode())
        .isEqualTo(200);
  }

  @AfterAll
  static void stop() {
    SERVICE.close();
  }

  @Test
  void tellsATokenThatIsNotForAccountsNobodysName() {
    Set<String> named = new TreeSet<>();
    Set<String> silent = new TreeSet<>();
    for (String endpoint : Endpoints.walked(DeclaredAccess.read())) {
      if (!endpoint.startsWith("GET /api/")) {
        continue;
      }
      String asked = endpoint.replace("{referralId}", referral);
      if (holdsTheName(ask(NAME, asked))) {
        named.add(endpoint);
      }
      HttpResponse<String> answer = ask("dashboard", asked);
      if (!MAY_NAME.contains(endpoint)) {
        assertThat(holdsTheName(answer)).as(endpoint + ": " + answer.body()).isFalse();
        silent.add(endpoint);
      }
    }

    assertThat(silent).hasSizeGreaterThan(35);
    assertThat(named)
        .as("where the name stands for whoever may know it")
        .contains(
            "GET /api/cases",
            "GET /api/cases/{caseId}",
            "GET /api/cases/{caseId}/screenshots",
            "GET /api/cases/{caseId}/conduct",
            "GET /api/referrals/{referralId}",
            "GET /api/appeals",
            "GET /api/strikes/waiting");
  }

  @Test
  void saysTheSamePseudonymOfTheSamePersonEverywhere() {
    String stands = SERVICE.bean(Pseudonyms.class).of(NAME);

    assertThat(stands).matches("staff-[0-9a-f]{10}");
    for (String endpoint : List.of("GET /api/cases/{caseId}", "GET /api/appeals")) {
      assertThat(ask("dashboard", endpoint).body()).as(endpoint).contains(stands);
    }
    assertThat(ask("dashboard", "GET /api/cases/{caseId}").body())
        .contains("Ask " + stands + ", who has rung them.");
    assertThat(ask("accountant", "GET /api/cases/{caseId}").body())
        .as("with accounts:read")
        .contains(NAME)
        .doesNotContain(stands);
  }

  @Test
  void putsNoNameIntoWhatOtherSystemsReadFromKafka() {
    String with = "select count(*) from outbox where position('%s'::bytea in body) > 0";

    assertThat(SERVICE.count(with.formatted(SERVICE.bean(Pseudonyms.class).of(NAME)))).isPositive();
    assertThat(SERVICE.count(with.formatted(NAME))).isZero();
  }

  @Test
  void publishesNoNameInAnyTable() {
    int files = 0;
    for (String file : List.of("GET /insights/csv", "GET /transparency/csv", "GET /prometheus")) {
      HttpResponse<String> answer = ask(NAME, file);
      assertThat(answer.statusCode()).as(file).isEqualTo(200);
      assertThat(answer.body()).as(file).isNotEmpty();
      assertThat(holdsTheName(answer)).as(file).isFalse();
      files++;
    }
    assertThat(files).isEqualTo(3);
  }

  private static boolean holdsTheName(HttpResponse<String> answer) {
    return answer.body().toLowerCase(java.util.Locale.ROOT).contains(NAME);
  }

  private static HttpResponse<String> ask(String token, String endpoint) {
    return Endpoints.ask(SERVICE.address(), "moothall_" + token, endpoint, id.toString(), comment);
  }

  private static String accounts() {
    List<String> tokens = new ArrayList<>();
    tokens.add(token(NAME, List.of()));
    List<Scope> without =
        Arrays.stream(Scope.values())
            .filter(it -> it != Scope.ACCOUNTS_READ && it != Scope.ACCOUNTS_ACT)
            .toList();
    tokens.add(token("dashboard", without));
    tokens.add(token("accountant", List.of(Scope.values())));
    try {
      Path file = Files.createTempDirectory("moothall-names").resolve("accounts.json");
      Files.writeString(file, "{\"accounts\":[],\"tokens\":[" + String.join(",", tokens) + "]}");
      return file.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String token(String name, List<Scope> scopes) {
    String narrowed =
        scopes.isEmpty()
            ? ""
            : ",\"scopes\":["
                + scopes.stream()
                    .map(it -> "\"" + it.text() + "\"")
                    .collect(Collectors.joining(","))
                + "]";
    return "{\"name\":\"%s\",\"roles\":[%s],\"sha256\":\"%s\"%s}"
        .formatted(
            name,
            ALL_ROLES,
            HexFormat.of()
                .formatHex(Sha256.of(("moothall_" + name).getBytes(StandardCharsets.UTF_8))),
            narrowed);
  }
}
