package moothall.escalation.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.access.Role;
import moothall.escalation.oidc.CouncilUnderTest;
import moothall.escalation.oidc.RealProvider;
import moothall.escalation.web.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Local accounts where the council's own sign-in is on. */
final class BreakGlassTest {

  private static final RealProvider PROVIDER = new RealProvider();
  private static final CouncilUnderTest COUNCIL =
      // No role asks for a second factor: that the account is for emergencies does.
      CouncilUnderTest.of(
          PROVIDER.issuer(), Map.of("moothall.escalation.sign-in.second-factor-for", List.of()));
  private static final EscalationUnderTest SERVICE = COUNCIL.service;

  @AfterAll
  static void stop() {
    COUNCIL.close();
    PROVIDER.close();
  }

  @Test
  void letsNobodyInWithAPasswordWhoIsNotNamed() {
    Browser ben = COUNCIL.browser();
    HttpResponse<String> right =
        ben.post("/login", "username", "ben", "password", PeopleUnderTest.PASSWORD);
    HttpResponse<String> wrong =
        COUNCIL.browser().post("/login", "username", "ben", "password", "not-the-password");

    assertThat(location(right)).isEqualTo("/login?failed=true").isEqualTo(location(wrong));
    assertThat(location(ben.get("/"))).isEqualTo("/login");
    assertThat(
            SERVICE.count(
                "select count(*) from audit_event where kind = 'BREAK_GLASS_USED' and who = 'ben'"))
        .isZero();
  }

  @Test
  void endsASessionThatBeganWithAPasswordBeforeTheCouncilsSignInWasOn() {
    Session before = Session.begun("ben", SERVICE.bean(Clock.class).instant(), 1, true);
    SessionStanding standing = SERVICE.bean(SessionStanding.class);
    assertThat(standing.of(before.authentication())).isEqualTo(SessionStanding.Stage.WHOLE);
    assertThat(SERVICE.bean(People.class).maySignIn("ben")).isFalse();
    assertThat(SERVICE.bean(People.class).maySignIn("gwen")).isTrue();
  }

  @Test
  void asksForASecondFactorAndTellsWhoeverKeepsTheAccounts() {
    PROVIDER.knows("s-ad", "Ade Cole", "g-admin");
    Browser ade = COUNCIL.browser();
    CouncilUnderTest.signIn(ade);
    COUNCIL.people.signedIn("gwen");
    Browser gwen = COUNCIL.people.signedIn("gwen");
    assertThat(ade.get("/people").body())
        .containsOnlyOnce("Break-glass.</strong> Somebody")
        .contains("gwen, 2 times, first ", "The account gwen has no second factor");
    assertThat(location(gwen.get("/people"))).isEqualTo("/account/second-factor");
    String[] proof = {"proof", PeopleUnderTest.PASSWORD};
    Phone phone = Phone.told(gwen.post("/account/second-factor/begin", proof).body());
    gwen.post("/account/second-factor", "code", phone.at(SERVICE.bean(Clock.class).instant()));

    PROVIDER.knows("s-mo", "Mo Lee", "g-mod");
    Browser mo = COUNCIL.browser();
    CouncilUnderTest.signIn(mo);

    assertThat(ade.get("/people").body())
        .contains("Break-glass.", "gwen, 2 times")
        .doesNotContain("has no second factor");
    assertThat(mo.get("/").body()).doesNotContain("Break-glass.");
    assertThat(
            SERVICE.texts(
                "select who || ' ' || subject from audit_event where kind = 'BREAK_GLASS_USED'"))
        .contains("gwen with a password");
    assertThat(ade.send(ade.request("/prometheus").GET()).body())
        .containsPattern("moothall_sign_ins_total\\{outcome=\"break-glass\"} [1-9]");

    assertThat(location(ade.post("/people/gwen/suspend", "reason", "Not needed.")))
        .isEqualTo("/people");
    assertThat(location(gwen.get("/people"))).isEqualTo("/login");
  }

  @Test
  void stopsTheStartWhereTheSettingsAndTheAccountsContradictEachOther() {
    assertThatThrownBy(() ->
            CouncilUnderTest.of(
                PROVIDER.issuer(), Map.of("moothall.escalation.oidc.break-glass", "gwen,nobody")))
        .rootCause()
        .hasMessageStartingWith(
            "moothall.escalation.oidc.break-glass: nobody is no local account (expected:");

    PROVIDER.knows("s-pat", "pat", "g-mod");
    assertThat(CouncilUnderTest.signIn(COUNCIL.browser()).statusCode()).isEqualTo(200);
    Map<String, Object> again = new HashMap<>(COUNCIL.service.again());
    again.put("micronaut.server.port", -1);
    assertThatThrownBy(() -> PeopleUnderTest.start(Map.of("Pat", Role.MODERATOR), again))
        .rootCause()
        .hasMessageStartingWith("the accounts file has the name pat, under which somebody");
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("none, status " + answer.statusCode());
  }
}
