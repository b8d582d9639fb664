package moothall.escalation.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.micronaut.http.HttpRequest;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.access.Role;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.store.AccountState;
import moothall.escalation.store.AccountStates;
import moothall.escalation.store.Database;
import moothall.escalation.web.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class ProofAgainTest {

  private static final String[] WITHDRAWAL = {
    "ground", "QUOTED_COUNTER_SPEECH", "reason", "It is a \"quote\"."
  };

  private static final PeopleUnderTest PEOPLE =
      PeopleUnderTest.start(
          Map.of(
              "sue", Role.SENIOR_MODERATOR,
              "tom", Role.COMMUNITY_SAFETY,
              "dee", Role.DPO,
              "ian", Role.MODERATOR,
              "vic", Role.MODERATOR,
              "wes", Role.MODERATOR,
              "zoe", Role.COMMUNICATIONS),
          Map.of(
              "moothall.test.time-stands",
              true,
              // Whom a second factor is demanded of has a test of its own.
              "moothall.escalation.sign-in.second-factor-for",
              "ADMINISTRATOR"));
  private static final EscalationUnderTest SERVICE = PEOPLE.service;

  @AfterAll
  static void stop() {
    PEOPLE.close();
  }

  @Test
  void asksAgainBeforeAWithdrawalOnceTheProofIsOldAndKeepsWhatWasFilledIn() {
    String page = raised("a-1");
    Browser sue = PEOPLE.signedIn("sue");
    pass(601);
    HttpResponse<String> asked = sue.post(page + "/propose-withdrawal", WITHDRAWAL);

    assertThat(asked.statusCode()).isEqualTo(403);
    assertThat(asked.body())
        .contains("Show that it is you", "propose to withdraw", "value=\"QUOTED_COUNTER_SPEECH\"")
        .contains("It is a &#34;quote&#34;.");
    assertThat(sue.get(page).body()).doesNotContain("sue proposes to withdraw it");
    assertThat(sue.post(page + "/propose-withdrawal", with("proof", "guess")).body())
        .contains("The password is not right");
    assertThat(sue.get(page).body()).doesNotContain("sue proposes to withdraw it");

    assertThat(
            sue.post(page + "/propose-withdrawal", with("proof", PeopleUnderTest.PASSWORD))
                .statusCode())
        .isEqualTo(303);
    assertThat(sue.get(page).body()).contains("sue proposes to withdraw it");
    String other = raised("a-2");
    pass(300);
    assertThat(sue.post(other + "/propose-withdrawal", WITHDRAWAL).statusCode())
        .as("the proof is five minutes old")
        .isEqualTo(303);

    Browser tom = PEOPLE.signedIn("tom");
    pass(601);
    assertThat(tom.post(page + "/approve-withdrawal", "reason", "It is.").body())
        .contains("agree to withdraw");
    assertThat(tom.post(page + "/take-up", "version", "").body())
        .as("what can be taken back")
        .doesNotContain("Show that it is you");
    String[] sent = {
      "channel", "OTHER", "recipient", "x", "receipt", "y", "dossierSha256", "0".repeat(64)
    };
    assertThat(tom.post(page + "/transmit", sent).body())
        .contains("attest that the referral was passed on");
    assertThat(SERVICE.texts("select kind || ' ' || who || ' ' || subject from audit_event"))
        .contains("IDENTITY_PROVEN sue with a password");
  }

  @Test
  void asksAlsoWhereABrowserUsesTheApi() {
    String id = raised("b-1").substring("/referrals/".length());
    Browser sue = PEOPLE.signedIn("sue");
    String withdrawal = "/api/referrals/" + id + "/withdrawal";
    pass(601);
    HttpResponse<String> refused = sue.send(json(sue, withdrawal));

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("proof-too-old", "expected");
    sue.post("/language", "to", "cy");
    assertThat(sue.send(json(sue, withdrawal)).body())
        .contains("proof-too-old", "Mae gormod o amser")
        .doesNotContain("expected");
    Browser fresh = PEOPLE.signedIn("sue");
    assertThat(fresh.send(json(fresh, withdrawal)).statusCode()).isEqualTo(200);
  }

  @Test
  void isNoMatterForAProgramWhichUsesTheApi() {
    String page = raised("c-1");
    Browser program = new Browser(SERVICE);
    String token = "Bearer " + PeopleUnderTest.TOKEN;
    HttpResponse<String> form =
        program.send(
            program
                .request(page + "/propose-withdrawal")
                .header("Authorization", token)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    java.net.http.HttpRequest.BodyPublishers.ofString(
                        "ground=QUOTED_COUNTER_SPEECH&reason=A+quote.")));

    assertThat(form.statusCode()).isEqualTo(403);
    assertThat(form.body()).contains("This is for a person in front of the console");
    assertThat(
            program
                .send(json(program, "/api" + page + "/withdrawal").header("Authorization", token))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void asksBeforeAWholeFileOfASubject() {
    Browser dee = PEOPLE.signedIn("dee");
    dee.post(
        "/subject-access",
        "council",
        "ambermere",
        "platform",
        "website",
        "authorId",
        "nobody",
        "reference",
        "SAR-1");
    String export =
        "/subject-access/"
            + dee.get("/subject-access")
                .body()
                .split("href=\"/subject-access/", -1)[1]
                .split("\"", -1)[0];
    pass(601);

    assertThat(dee.get(export).body()).contains("Show that it is you");
    assertThat(dee.send(dee.request("/api" + export).GET()).statusCode()).isEqualTo(403);
    String[] answer = {"next", "/subject-access", "proof", PeopleUnderTest.PASSWORD};
    assertThat(location(dee.post("/account/proof", answer))).isEqualTo("/subject-access");
    assertThat(dee.get(export).headers().firstValue("content-type")).contains("application/zip");
    answer[1] = "https://elsewhere.example/";
    assertThat(dee.post("/account/proof", answer).statusCode()).isEqualTo(404);
  }

  @Test
  void changesAPasswordAndEndsEveryOtherSession() {
    Browser ian = PEOPLE.signedIn("ian");
    Browser elsewhere = PEOPLE.signedIn("ian");
    String next = "gravel lantern teapot";
    assertThat(change(ian, PeopleUnderTest.PASSWORD, "short").body()).contains("too short");
    assertThat(change(ian, "guess", next).body()).contains("The old password is not right");
    assertThat(elsewhere.get("/").statusCode()).isEqualTo(200);

    assertThat(location(change(ian, PeopleUnderTest.PASSWORD, next)))
        .isEqualTo("/account?done=password");
    assertThat(ian.get("/account?done=password").body()).contains("signed out everywhere else");
    assertThat(location(elsewhere.get("/"))).isEqualTo("/login");
    assertThat(location(new Browser(SERVICE).post("/login", "username", "ian", "password", next)))
        .isEqualTo("/");
    Browser old = PEOPLE.signedIn("ian");
    assertThat(location(old.get("/"))).as("the old one").isEqualTo("/login");
  }

  @Test
  void keepsAnOldHashBetterAfterTheNextSignIn() {
    String kept =
        "select coalesce(max(password), 'none') from account_state where name = 'earlier'";
    new Browser(SERVICE).post("/login", "username", "earlier", "password", "guess");
    assertThat(SERVICE.text(kept)).isEqualTo("none");

    assertThat(PEOPLE.signedIn("earlier").get("/").statusCode()).isEqualTo(200);
    String first = SERVICE.text(kept);
    assertThat(first).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(PEOPLE.signedIn("earlier").get("/").statusCode()).isEqualTo(200);
    assertThat(SERVICE.text(kept)).isEqualTo(first);
    assertThat(SERVICE.texts("select kind || ' ' || who from audit_event"))
        .containsOnlyOnce("PASSWORD_HASH_RENEWED earlier");
  }

  @Test
  void renewsNoHashThatItsOwnerHasReplacedMeanwhile() {
    Identity identity = SERVICE.bean(Identity.class);
    AccountState read =
        SERVICE
            .bean(Database.class)
            .inTransaction(connection -> SERVICE.bean(AccountStates.class).find(connection, "vic"));
    identity.keep("vic", new PasswordHash("$argon2id$chosen"));

    identity.renew(read, new PasswordHash("$argon2id$the-old-one-renewed"));

    assertThat(SERVICE.text("select password from account_state where name = 'vic'"))
        .isEqualTo("$argon2id$chosen");
    assertThat(SERVICE.texts("select kind || ' ' || who from audit_event"))
        .doesNotContain("PASSWORD_HASH_RENEWED vic");
  }

  /** Whoever ends sessions means also the one in which a new password is being chosen. */
  @Test
  void changesNoPasswordInASessionThatWasEndedMeanwhile() {
    Session session = Session.begun("wes", SERVICE.bean(Clock.class).instant(), 1, true);
    HttpRequest<?> request = HttpRequest.POST("/account/password", "");
    request.setUserPrincipal(session.authentication());
    SERVICE
        .bean(Database.class)
        .inTransaction(
            connection -> SERVICE.bean(AccountStates.class).endSessions(connection, "wes"));

    Optional<String> refused =
        SERVICE
            .bean(OwnAccount.class)
            .changePassword(
                request,
                new Viewer("wes", Set.of(Role.MODERATOR)),
                PeopleUnderTest.PASSWORD,
                "kettle-harbour-violin",
                "kettle-harbour-violin");

    assertThat(refused).contains("This session was ended meanwhile. Sign in again.");
    assertThat(
            SERVICE.texts(
                "select name from account_state where name = 'wes' and password is not null"))
        .isEmpty();
    assertThat(SERVICE.text("select generation::text from account_state where name = 'wes'"))
        .as("nothing is ended on the word of a session that has ended")
        .isEqualTo("2");
  }

  @Test
  void followsTheStreamNoLongerThanTheSessionGoesOn() throws Exception {
    Browser zoe = PEOPLE.signedIn("zoe");
    HttpResponse<InputStream> answer = zoe.follow("/live/stream");
    assertThat(answer.statusCode()).isEqualTo(200);
    try (BufferedReader stream = new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
      assertThat(stream.readLine()).as("it is followed").isNotNull();

      SERVICE
          .bean(Database.class)
          .inTransaction(
              connection -> SERVICE.bean(AccountStates.class).endSessions(connection, "zoe"));

      assertThat(assertTimeoutPreemptively(Duration.ofMinutes(1), () -> stream.lines().count()))
          .as("lines until it ended, long before the five minutes of a stream")
          .isNotNegative();
    }
  }

  private static HttpResponse<String> change(Browser browser, String old, String next) {
    return browser.post("/account/password", "old", old, "new", next, "again", next);
  }

  private static String[] with(String name, String value) {
    return new String[] {WITHDRAWAL[0], WITHDRAWAL[1], WITHDRAWAL[2], WITHDRAWAL[3], name, value};
  }

  private static java.net.http.HttpRequest.Builder json(Browser browser, String path) {
    return browser
        .request(path)
        .header("Content-Type", "application/json")
        .header("Sec-Fetch-Site", "same-origin")
        .POST(
            java.net.http.HttpRequest.BodyPublishers.ofString(
                "{\"ground\":\"QUOTED_COUNTER_SPEECH\",\"reason\":\"A quote.\"}"));
  }

  private static String raised(String name) {
    String comment = "website:town-news:" + name;
    var sketch = hateful().on(comment);
    SERVICE.bean(VerdictIntake.class).take(sketch.judgement(), sketch.raw(), RECEIVED);
    return "/referrals/"
        + SERVICE.text("select referral_id from referral where comment_id = '" + comment + "'");
  }

  private static void pass(int seconds) {
    SERVICE.bean(StandingTime.class).pass(Duration.ofSeconds(seconds));
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("none, status " + answer.statusCode());
  }
}
