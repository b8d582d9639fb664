package moothall.escalation.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.web.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Who has confirmed the policy for acceptable use, and which programs have a token. */
final class AttestationPagesTest {

  private static final String REMINDER = "Please read the policy for acceptable use";

  private static final EscalationUnderTest SERVICE =
      EscalationUnderTest.start(
          Map.of(
              "moothall.escalation.attestation.version",
              "2026-11",
              "moothall.escalation.attestation.address",
              "https://intranet.ambermere.example/acceptable-use"));

  @AfterAll
  static void stop() {
    SERVICE.close();
  }

  @Test
  void remindsOnEveryPageUntilItIsConfirmedAndLocksNobodyOut() {
    Browser ben = signedIn("ben");
    assertThat(ben.get("/").statusCode()).isEqualTo(200);
    for (String page : new String[] {"/", "/referrals", "/account"}) {
      assertThat(ben.get(page).body()).as(page).contains(REMINDER, "version 2026-11");
    }
    assertThat(ben.get("/account").body())
        .contains("href=\"https://intranet.ambermere.example/acceptable-use\" target=\"_blank\"");

    assertThat(ben.post("/account/attestation", "version", "2025-01"))
        .satisfies(it -> assertThat(it.statusCode()).isEqualTo(409))
        .satisfies(it -> assertThat(it.body()).contains("Another version counts by now"));
    assertThat(ben.get("/").body()).contains(REMINDER);
    assertThat(ben.post("/account/attestation", "version", "2026-11").statusCode()).isEqualTo(303);

    assertThat(ben.get("/").body()).doesNotContain(REMINDER);
    assertThat(ben.get("/account").body()).contains("You confirmed version 2026-11");
    assertThat(SERVICE.texts("select subject from audit_event where kind = 'POLICY_ATTESTED'"))
        .containsExactly("2026-11");
  }

  @Test
  void remindsAgainAfterAYearAndOfAnotherVersion() throws SQLException {
    SERVICE.execute(
        """
        insert into attestation (who, version, at) values
          ('cerys', '2026-11', now() - interval '366 days'),
          ('dev', '2025-01', now()),
          ('huw', '2026-11', now() - interval '364 days')
        """);

    assertThat(signedIn("cerys").get("/").body()).contains(REMINDER);
    assertThat(signedIn("dev").get("/").body()).contains(REMINDER);
    assertThat(signedIn("huw").get("/").body()).doesNotContain(REMINDER);
    assertThat(people())
        .contains("<strong>cerys</strong>: not confirmed", "<strong>dev</strong>: not confirmed")
        .doesNotContain("<strong>huw</strong>: not confirmed");
  }

  @Test
  void showsTheTokensOfProgramsAndNeverASecret() {
    Browser program = new Browser(SERVICE);
    assertThat(people()).contains("Not used since this instance started");
    assertThat(program.getJson("/api/cases").statusCode()).isEqualTo(200);

    assertThat(people())
        .contains("Tokens of programs", "Never expires", "all that its roles allow", "Used last ")
        .doesNotContain("moothall_")
        .doesNotContainPattern("[0-9a-f]{64}");
  }

  private static String people() {
    return signedIn("gwen").get("/people").body();
  }

  private static Browser signedIn(String name) {
    Browser browser = new Browser(SERVICE);
    browser.signInAs(name);
    return browser;
  }
}
