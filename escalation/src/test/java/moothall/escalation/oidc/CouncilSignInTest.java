package moothall.escalation.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.access.Role;
import moothall.escalation.access.Viewer;
import moothall.escalation.accounts.StandingTime;
import moothall.escalation.store.Audit;
import moothall.escalation.store.AuditEvent;
import moothall.escalation.store.CouncilPeople;
import moothall.escalation.store.CouncilPerson;
import moothall.escalation.store.Database;
import moothall.escalation.web.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** People who sign in by the council's own provider, whom it knows and who they are here. */
final class CouncilSignInTest {

  private static final RealProvider PROVIDER = new RealProvider();
  private static final CouncilUnderTest COUNCIL =
      CouncilUnderTest.of(PROVIDER.issuer(), Map.of("moothall.test.time-stands", true));
  private static final EscalationUnderTest SERVICE = COUNCIL.service;

  @AfterAll
  static void stop() {
    COUNCIL.close();
    PROVIDER.close();
  }

  @Test
  void letsThemInWithTheRolesOfTheirGroupsAndPutsItOnRecord() {
    PROVIDER.knows("s-jo", "Jo Marsh", List.of("g-mod", "g-of-something-else"));
    Browser jo = COUNCIL.browser();
    assertThat(jo.get("/login").body())
        .containsSubsequence("Sign in with your council account", "Sign in with a password");
    HttpResponse<String> sentAway = jo.get("/login/council");
    String there = location(sentAway);
    assertThat(there)
        .startsWith(PROVIDER.issuer() + "/authorize?")
        .contains(
            "response_type=code", "code_challenge_method=S256", "nonce=", "state=", "scope=openid")
        .doesNotContain("client_secret");
    URI back = CouncilUnderTest.wayBack(sentAway);
    HttpResponse<String> page = jo.get(CouncilUnderTest.path(back));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("You are signed in", "href=\"/\"");
    assertThat(page.headers().allValues("Set-Cookie"))
        .anySatisfy(
            it -> assertThat(it).startsWith("moothall-session=").contains("SameSite=Strict"))
        .anySatisfy(it -> assertThat(it).startsWith("moothall-council=;").contains("SameSite=Lax"))
        .allSatisfy(it -> assertThat(it).containsIgnoringCase("HttpOnly"));
    assertThat(jo.get("/").body()).contains("Jo Marsh", "Worst first");
    assertThat(jo.get("/account").body())
        .contains("You sign in with your council account", "<li>moderator</li>")
        .doesNotContain("Old password");
    assertThat(jo.get("/people").statusCode()).isEqualTo(403);
    assertThat(records("Jo Marsh"))
        .containsExactly("SIGNED_IN {MODERATOR} with the council's sign-in");
    String code = there(back, "code");
    assertThat(code).isNotEmpty();
    assertThat(SERVICE.texts("select who || subject from audit_event"))
        .noneSatisfy(it -> assertThat(it).contains(code));
  }

  @Test
  void beginsANewSessionAlsoInABrowserThatHasAnOlderOneWithIt() {
    Browser shared = signedIn("s-pim", "Pim Ash", "g-mod");
    // Old enough to be prolonged by the next click.
    SERVICE.bean(StandingTime.class).pass(Duration.ofMinutes(4));
    PROVIDER.knows("s-pam", "Pam Ash", "g-mod");
    HttpResponse<String> page = CouncilUnderTest.signIn(shared);

    assertThat(page.headers().allValues("Set-Cookie"))
        .filteredOn(it -> it.startsWith("moothall-session="))
        .hasSize(1);
    assertThat(shared.get("/").body()).contains("Pam Ash").doesNotContain("Pim Ash");
  }

  @Test
  void takesASingleGroupWithoutBrackets() {
    assertThat(signedIn("s-si", "Si Vale", "g-senior").get("/strikes").statusCode()).isEqualTo(200);
    assertThat(records("Si Vale"))
        .containsExactly(
            "SIGNED_IN {SENIOR_MODERATOR,REFERRAL_REVIEWER} with the council's sign-in");
  }

  @Test
  void saysWhichGroupsWereExpectedAndNotInWhichSomebodyIs() {
    PROVIDER.knows("s-none", "Val Orr", List.of("g-parking", "MODERATOR", "G-MOD"));
    Browser val = COUNCIL.browser();
    HttpResponse<String> page = CouncilUnderTest.signIn(val);

    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body())
        .contains("none of the groups", "Moothall administrators", "Moothall moderators")
        .doesNotContain("g-parking", "g-mod");
    assertThat(location(val.get("/"))).isEqualTo("/login");
    assertThat(lastRefusal())
        .isEqualTo("unknown council's sign-in: no group that is mapped to a role: Val Orr");
  }

  @Test
  void assumesNothingOfGroupsThatDidNotCome() {
    PROVIDER.knows("s-mis", Map.of("name", "Mo Lee"));
    assertThat(CouncilUnderTest.signIn(COUNCIL.browser()).body())
        .contains("in which groups you are", "Moothall moderators");
    assertThat(lastRefusal()).contains("the claim with the groups is missing");

    Map<String, Object> source = Map.of("src1", Map.of("endpoint", "https://graph.example/x"));
    PROVIDER.knows(
        "s-many",
        Map.of(
            "name", "Mo Lee", "_claim_names", Map.of("groups", "src1"), "_claim_sources", source));
    assertThat(CouncilUnderTest.signIn(COUNCIL.browser()).body()).contains("so many groups");
    PROVIDER.knows(
        "s-many", Map.of("name", "Mo Lee", "hasgroups", true, "groups", List.of("g-mod")));
    assertThat(CouncilUnderTest.signIn(COUNCIL.browser()).statusCode()).isEqualTo(403);
    assertThat(lastRefusal()).contains("too many groups");
    PROVIDER.knows("s-odd", Map.of("name", "Mo Lee", "groups", List.of(1, 2)));
    assertThat(CouncilUnderTest.signIn(COUNCIL.browser()).statusCode()).isEqualTo(403);
    PROVIDER.knows("s-nameless", Map.of("groups", List.of("g-mod")));
    assertThat(CouncilUnderTest.signIn(COUNCIL.browser()).body()).contains("did not send a name");
  }

  @Test
  void neverTakesSomebodyForANamesakeAndKnowsWhoeverHasAnotherName() {
    signedIn("s-an-1", "Ana Holt", List.of("g-admin"));
    Browser namesake = signedIn("s-an-2", "Ana Holt", List.of("g-mod"));
    assertThat(namesake.get("/").body()).contains("Ana Holt (2)");
    assertThat(namesake.get("/people").statusCode()).isEqualTo(403);
    Browser other = signedIn("s-an-3", "ana  holt", List.of("g-mod"));
    assertThat(other.get("/").body()).contains("ana holt (3)");

    Browser renamed = signedIn("s-an-1", "Ana Holt-Reed", List.of("g-admin"));
    assertThat(renamed.get("/people").body())
        .contains(
            "The council's sign-in calls them Ana Holt-Reed now. They stay on record as Ana Holt.",
            "Signed in as <a href=\"/account\"><strong>Ana Holt</strong>");
  }

  @Test
  void givesNobodyTheNameOfALocalAccountOrOfTheMachine() {
    assertThat(signedIn("s-gw", "Gwen", List.of("g-mod")).get("/").body()).contains("Gwen (2)");
    assertThat(signedIn("s-sy", "System", List.of("g-mod")).get("/").body()).contains("System (2)");
    assertThat(signedIn("s-pr", "program", List.of("g-mod")).get("/").body())
        .contains("program (2)");
    Browser bidi = signedIn("s-bi", "nim\u202edA\u200b <b>", List.of("g-mod"));
    assertThat(bidi.get("/").body()).contains("<strong>nimdA b</strong>");
    Browser filled = signedIn("s-hf", "G\u3164w\u034fe\ufe0fn\uffa0\u115f\udb40\udd00", "g-mod");
    assertThat(filled.get("/").body()).contains("<strong>Gwen (3)</strong>");
    assertThat(signedIn("s-re", "Re\u034f\u0301my", "g-mod").get("/").body())
        .contains("<strong>R\u00e9my</strong>");
  }

  @Test
  void givesNobodyTheNameOfAProgramThatHasGone() {
    SERVICE
        .bean(Database.class)
        .inTransaction(connection -> {
          Viewer gone = new Viewer("Night Export", Set.of(Role.DPO));
          SERVICE.bean(Audit.class).record(connection, gone, AuditEvent.Kind.CASE_READ, "c-1");
          return gone;
        });
    assertThat(signedIn("s-ne", "night export", "g-mod").get("/").body())
        .contains("<strong>night export (2)</strong>");
  }

  @Test
  void findsWhoeverSignsInForTheFirstTimeTwiceAtOnce() {
    CouncilPerson ivy =
        new CouncilPerson("", "https://i.example", "s-ivy", "Ivy Lund", Set.of(), Instant.EPOCH);
    CouncilPeople people = SERVICE.bean(CouncilPeople.class);
    List<String> names =
        SERVICE
            .bean(Database.class)
            .inTransaction(connection ->
                List.of(
                    people.add(connection, ivy, _ -> false).name(),
                    people.add(connection, ivy, _ -> false).name()));
    assertThat(names).containsExactly("Ivy Lund", "Ivy Lund");
  }

  @Test
  void takesAwayAtTheNextSignInWhatTheirGroupsNoLongerGiveAlsoElsewhere() {
    Browser before = signedIn("s-ed", "Ed Frith", List.of("g-admin", "g-mod"));
    assertThat(before.get("/people").statusCode()).isEqualTo(200);

    Browser after = signedIn("s-ed", "Ed Frith", List.of("g-mod"));
    assertThat(after.get("/people").statusCode()).isEqualTo(403);
    assertThat(before.get("/people").statusCode()).isEqualTo(403);
    PROVIDER.knows("s-ed", "Ed Frith", List.of());
    assertThat(CouncilUnderTest.signIn(COUNCIL.browser()).statusCode()).isEqualTo(403);
    assertThat(before.get("/").statusCode()).isNotEqualTo(200);
  }

  @Test
  void takesEverythingAwayAtASignInThatSaysNothingOfGroups() {
    Browser before = signedIn("s-ov", "Ova Rigg", List.of("g-admin"));
    PROVIDER.knows("s-ov", Map.of("name", "Ova Rigg", "hasgroups", true));
    assertThat(CouncilUnderTest.signIn(COUNCIL.browser()).body()).contains("so many groups");
    assertThat(lastRefusal())
        .isEqualTo("Ova Rigg council's sign-in: too many groups, which the provider left out");
    assertThat(before.get("/people").statusCode()).as("left out").isEqualTo(403);

    Browser again = signedIn("s-ov", "Ova Rigg", List.of("g-admin"));
    assertThat(again.get("/people").statusCode()).isEqualTo(200);
    PROVIDER.knows("s-ov", Map.of("name", "Ova Rigg"));
    assertThat(CouncilUnderTest.signIn(COUNCIL.browser()).statusCode()).isEqualTo(403);
    assertThat(lastRefusal()).startsWith("Ova Rigg ").contains("the claim with the groups");
    assertThat(again.get("/people").statusCode()).as("missing").isEqualTo(403);
    assertThat(SERVICE.texts("select called from council_person where subject = 's-mis'"))
        .as("nobody is made by it")
        .isEmpty();
  }

  @Test
  void keepsOutWhoIsSuspended() {
    Browser una = signedIn("s-un", "Una Beck", List.of("g-mod"));
    Browser admin = signedIn("s-ad", "Ade Cole", List.of("g-admin"));
    assertThat(admin.get("/people").body())
        .contains("Una Beck", "Signs in with the council's account");
    assertThat(
            location(admin.post("/people/Una%20Beck/suspend", "reason", "They left the council.")))
        .isEqualTo("/people");

    assertThat(location(una.get("/"))).isEqualTo("/login");
    PROVIDER.knows("s-un", "Una Beck", List.of("g-mod"));
    HttpResponse<String> page = CouncilUnderTest.signIn(COUNCIL.browser());
    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body()).contains("suspended");
    assertThat(lastRefusal())
        .isEqualTo("Una Beck council's sign-in: the account is suspended: Una Beck");
    assertThat(admin.post("/people/Una%20Beck/roles", "ADMINISTRATOR", "on", "reason", "x").body())
        .contains("The council's directory says which roles");
    admin.post("/people/Una%20Beck/restore", "reason", "They are back.");
    assertThat(signedIn("s-un", "Una Beck", List.of("g-mod")).get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void isNotEndedByWhatAnotherBrowserBegan() {
    PROVIDER.knows("s-att", "Att Acker", List.of("g-mod"));
    Browser attacker = COUNCIL.browser();
    String answer = CouncilUnderTest.path(CouncilUnderTest.wayBack(attacker.get("/login/council")));
    Browser victim = COUNCIL.browser();
    assertThat(victim.get(answer).statusCode()).as("with no cookie").isEqualTo(400);
    victim.get("/login/council");
    assertThat(victim.get(answer).statusCode()).as("with a cookie of its own").isEqualTo(400);
    assertThat(location(victim.get("/"))).isEqualTo("/login");

    HttpResponse<String> first = attacker.get(answer);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(attacker.get(answer).statusCode()).as("once more").isEqualTo(400);
  }

  @Test
  void takesAnAnswerOnceAlsoFromWhoeverKeptTheCookie() {
    PROVIDER.knows("s-rep", "Rep Layer", List.of("g-mod"));
    Browser browser = COUNCIL.browser();
    HttpResponse<String> sentAway = browser.get("/login/council");
    String cookie = sentAway.headers().firstValue("Set-Cookie").orElseThrow().split(";", -1)[0];
    String answer = CouncilUnderTest.path(CouncilUnderTest.wayBack(sentAway));
    assertThat(browser.get(answer).statusCode()).isEqualTo(200);

    Browser again = COUNCIL.browser();
    HttpResponse<String> page =
        again.send(
            again.request(answer).header("Cookie", cookie).header("Accept", "text/html").GET());
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(lastRefusal()).contains("used before");
    assertThat(page.headers().allValues("Set-Cookie"))
        .noneSatisfy(it -> assertThat(it).startsWith("moothall-session="));
  }

  @Test
  void leadsNowhereButToTheConsoleWhateverIsAskedFor() {
    PROVIDER.knows("s-op", "Op Enn", List.of("g-mod"));
    Browser browser = COUNCIL.browser();
    String elsewhere = "?return=https%3A%2F%2Felsewhere.example%2F&next=//elsewhere.example";
    HttpResponse<String> sentAway = browser.get("/login/council" + elsewhere);
    assertThat(location(sentAway)).doesNotContain("elsewhere");
    URI back = CouncilUnderTest.wayBack(sentAway);
    String page =
        browser.get(CouncilUnderTest.path(back) + "&next=https://elsewhere.example/").body();
    assertThat(page).contains("href=\"/\"").doesNotContain("elsewhere");
  }

  @Test
  void saysThatTheProviderRefusedAndQuotesNothingOfIts() {
    Browser browser = COUNCIL.browser();
    String state = there(URI.create(location(browser.get("/login/council"))), "state");
    HttpResponse<String> page =
        browser.get(
            "/login/council/done?error=%3Cb%3Eoh&error_description=call+01632+960001&state="
                + state);
    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body()).contains("did not let you through").doesNotContain("960001", "<b>oh");
    assertThat(lastRefusal()).endsWith("the provider refused it: for a reason of its own");
  }

  @Test
  void endsTheSessionHereAndOffersToEndTheOneThere() {
    Browser kit = signedIn("s-kit", "Kit Ward", List.of("g-mod"));
    assertThat(location(kit.post("/logout"))).isEqualTo("/login");
    assertThat(location(kit.get("/"))).isEqualTo("/login");
    assertThat(kit.get("/login").body()).contains("/login/council/sign-out");
    assertThat(location(kit.get("/login/council/sign-out")))
        .startsWith(PROVIDER.issuer() + "/endsession?")
        .contains("post_logout_redirect_uri=http%3A%2F%2F127.0.0.1");
  }

  private static Browser signedIn(String subject, String name, Object groups) {
    PROVIDER.knows(subject, name, groups);
    Browser browser = COUNCIL.browser();
    assertThat(CouncilUnderTest.signIn(browser).statusCode()).isEqualTo(200);
    return browser;
  }

  private static List<String> records(String name) {
    return SERVICE.texts(
        "select kind || ' ' || roles::text || ' ' || subject from audit_event where kind = 'SIGNED_IN' and who = '"
            + name
            + "' order by id");
  }

  private static String lastRefusal() {
    return SERVICE.text(
        "select who || ' ' || subject from audit_event where kind = 'SIGN_IN_FAILED'"
            + " order by id desc limit 1");
  }

  private static String there(URI address, String parameter) {
    for (String each : address.getRawQuery().split("&", -1)) {
      if (each.startsWith(parameter + "=")) {
        return each.substring(parameter.length() + 1);
      }
    }
    return "";
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("none, status " + answer.statusCode());
  }
}
