package moothall.escalation.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.access.Role;
import moothall.escalation.store.AccountStates;
import moothall.escalation.store.Database;
import moothall.escalation.store.SecondFactors;
import moothall.escalation.web.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class SecondFactorTest {

  private static final PeopleUnderTest PEOPLE =
      PeopleUnderTest.start(
          Map.of(
              "ada", Role.MODERATOR,
              "bea", Role.MODERATOR,
              "cal", Role.MODERATOR,
              "dot", Role.MODERATOR,
              "fay", Role.DPO,
              "gus", Role.ADMINISTRATOR,
              "hal", Role.AUDITOR,
              "ivy", Role.DPO,
              "jon", Role.MODERATOR,
              "kit", Role.MODERATOR),
          Map.of("moothall.test.time-stands", true));
  private static final EscalationUnderTest SERVICE = PEOPLE.service;

  @AfterAll
  static void stop() {
    PEOPLE.close();
  }

  @Test
  void asksForACodeAfterThePasswordAndTakesNoneTwice() {
    Browser ada = PEOPLE.signedIn("ada");
    Phone phone = begun(ada);
    String first = phone.at(now());
    assertThat(ada.post("/account/second-factor", "code", first).body())
        .contains("shown this once");

    Browser again = PEOPLE.signedIn("ada");
    assertThat(location(again.get("/"))).as("half a sign-in").isEqualTo("/login/code");
    assertThat(again.send(again.request("/api/cases").GET()).statusCode()).isEqualTo(401);
    assertThat(inWelsh(again, "/api/cases"))
        .contains("code-missing", "disgwylir: cod yn /login/code")
        .doesNotContain("expected");
    assertThat(again.get("/login/code").body()).contains("The code of your app");
    assertThat(location(code(again, first)))
        .as("the code that confirmed it")
        .isEqualTo("/login/code?failed=true");
    pass(30);
    String second = phone.at(now());
    assertThat(location(code(again, second))).isEqualTo("/");
    assertThat(again.get("/").statusCode()).isEqualTo(200);

    Browser thief = PEOPLE.signedIn("ada");
    assertThat(location(code(thief, second)))
        .as("what somebody read over her shoulder")
        .isEqualTo("/login/code?failed=true");
    assertThat(location(code(thief, first))).as("and the one before").contains("failed=true");
    pass(30);
    assertThat(location(code(thief, phone.at(now())))).isEqualTo("/");
    assertThat(record("ada"))
        .contains("SECOND_FACTOR_SET ada", "SIGN_IN_FAILED code: no wait yet")
        .contains("SIGNED_IN with a password and a code");
  }

  @Test
  void asksNobodyForACodeWhoHasNotTypedThePassword() {
    Browser stranger = new Browser(SERVICE);

    assertThat(location(stranger.get("/login/code"))).isEqualTo("/login");
    assertThat(location(code(stranger, "123456"))).isEqualTo("/login");
    Browser half = enrolledAndHalfWay("dot");
    pass(301);
    assertThat(location(half.get("/login/code"))).as("five minutes later").isEqualTo("/login");
  }

  @Test
  void countsWrongCodesAsItCountsWrongPasswords() {
    Browser bea = PEOPLE.signedIn("bea");
    Phone phone = enrol(bea);
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      // The right password each time must not make the guesser new.
      Browser guesser = PEOPLE.signedIn("bea");
      answers.add(location(code(guesser, "00000" + i)));
    }

    assertThat(answers.subList(0, 5)).containsOnly("/login/code?failed=true");
    assertThat(answers.getLast()).startsWith("/login/code?wait=");
    pass(1);
    assertThat(location(new Browser(SERVICE).post("/login", "username", "bea", "password", "x")))
        .as("a password during the wait for codes")
        .startsWith("/login?wait=");
    assertThat(record("bea")).contains("SIGN_IN_FAILED code: next try in");
    pass(30);
    Browser owner = PEOPLE.signedIn("bea");
    assertThat(location(code(owner, phone.at(now())))).isEqualTo("/");
  }

  @Test
  void takesEachRecoveryCodeOnce() {
    Browser cal = PEOPLE.signedIn("cal");
    Phone phone = begun(cal);
    String page = cal.post("/account/second-factor", "code", phone.at(now())).body();
    List<String> codes = new ArrayList<>();
    for (String piece : page.split("<li>", -1)) {
      codes.add(piece.split("<", -1)[0]);
    }
    codes.removeFirst();

    assertThat(codes).hasSize(10).doesNotHaveDuplicates();
    String typed = codes.getFirst().toLowerCase(java.util.Locale.ROOT).replace('-', ' ');
    assertThat(location(code(PEOPLE.signedIn("cal"), typed))).isEqualTo("/");
    assertThat(location(code(PEOPLE.signedIn("cal"), typed))).contains("failed=true");
    Browser in = PEOPLE.signedIn("cal");
    assertThat(location(code(in, codes.get(1)))).isEqualTo("/");
    assertThat(in.get("/account").body()).contains("still good: 8");
    assertThat(record("cal")).contains("a recovery code, 9 left", "a recovery code, 8 left");
    String kept = everything();
    assertThat(codes)
        .allSatisfy(it -> assertThat(kept).doesNotContain(it).doesNotContain(it.replace("-", "")));
  }

  @Test
  void keepsNoKeyInClear() {
    Browser hal = PEOPLE.signedIn("hal");
    Phone phone = begun(hal);
    String waiting = everything();
    hal.post("/account/second-factor", "code", phone.at(now()));
    String key = HexFormat.of().formatHex(phone.key());

    assertThat(waiting).contains("hal").doesNotContain(key);
    assertThat(everything())
        .contains("hal")
        .doesNotContain(key)
        .doesNotContain(Base32.of(phone.key()));
    assertThat(
            SERVICE.count(
                "select count(*) from account_state where name = 'hal' and factor is not null"))
        .isOne();
  }

  @Test
  void letsThoseWhoMustHaveOneDoNothingElseBefore() {
    Browser fay = PEOPLE.signedIn("fay");

    for (String page : List.of("/", "/erasure", "/subject-access", "/no-such-page")) {
      assertThat(location(fay.get(page))).as(page).isEqualTo("/account/second-factor");
    }
    assertThat(location(fay.post("/erasure/preview", "council", "x")))
        .isEqualTo("/account/second-factor");
    HttpResponse<String> api = fay.send(fay.request("/api/erasure").GET());
    assertThat(api.statusCode()).isEqualTo(403);
    assertThat(api.body()).contains("second-factor-missing", "expected");
    assertThat(inWelsh(fay, "/api/erasure"))
        .contains("second-factor-missing", "Mae angen ail ffactor")
        .doesNotContain("expected");
    assertThat(fay.get("/account").body())
        .as("leads to nothing that is refused")
        .contains("href=\"/account\"")
        .doesNotContain("href=\"/\"", "href=\"/wellbeing\"", "href=\"/erasure\"");
    assertThat(fay.get("/account/second-factor").body())
        .contains("Your roles need one")
        .doesNotContain("href=\"/erasure\"");

    enrol(fay);
    assertThat(fay.get("/erasure").statusCode()).isEqualTo(200);
    assertThat(fay.get("/account").body()).contains("href=\"/erasure\"");
  }

  @Test
  void isTakenAwayByAnAdministratorAndItsOwnerIsTold() {
    Browser gus = PEOPLE.signedIn("gus");
    enrol(gus);
    Browser owner = PEOPLE.signedIn("earlier");
    enrol(owner);
    assertThat(gus.get("/people").body()).contains("Take the second factor of earlier away");

    assertThat(location(gus.post("/people/earlier/second-factor/take-away"))).isEqualTo("/people");
    assertThat(gus.post("/people/earlier/second-factor/take-away").statusCode()).isEqualTo(409);
    assertThat(gus.post("/people/gus/second-factor/take-away").statusCode()).isEqualTo(409);
    assertThat(gus.post("/people/nobody/second-factor/take-away").statusCode()).isEqualTo(404);
    assertThat(location(owner.get("/"))).as("the session of the lost phone").isEqualTo("/login");
    Browser back = new Browser(SERVICE);
    assertThat(
            location(
                back.post("/login", "username", "earlier", "password", PeopleUnderTest.PASSWORD)))
        .isEqualTo("/account");
    assertThat(back.get("/account").body())
        .contains("Your second factor was taken away", "By gus, ");
    back.post("/account/told");
    assertThat(back.get("/account").body()).doesNotContain("was taken away");
    assertThat(record("gus")).contains("SECOND_FACTOR_TAKEN_AWAY earlier");
    assertThat(record("earlier")).contains("SECOND_FACTOR_LOSS_READ earlier");
  }

  @Test
  void endsTheSessionsThatBeganWithoutIt() {
    Browser thief = PEOPLE.signedIn("ivy");
    Browser ivy = PEOPLE.signedIn("ivy");
    assertThat(location(thief.get("/erasure"))).isEqualTo("/account/second-factor");

    enrol(ivy);

    assertThat(location(thief.get("/erasure")))
        .as("of somebody who has only the password")
        .isEqualTo("/login");
    assertThat(ivy.get("/erasure").statusCode()).as("the one that set it up").isEqualTo(200);
  }

  @Test
  void showsAKeyOnceAndTakesItsCodeOnlyFromWhomHasLatelyShownThatItIsThem() {
    Browser jon = PEOPLE.signedIn("jon");
    pass(300);
    Phone phone = begun(jon);
    assertThat(jon.get("/account/second-factor").body())
        .contains("Make a key")
        .doesNotContain("otpauth:", "Key: <span", "mh-qr");

    pass(301);
    String code = phone.at(now());
    HttpResponse<String> asked = jon.post("/account/second-factor", "code", code);
    assertThat(asked.statusCode()).isEqualTo(403);
    assertThat(asked.body()).contains("Show that it is you", "value=\"" + code + "\"");
    assertThat(jon.post("/account/second-factor", "code", code, "proof", "guess").body())
        .contains("The password is not right");
    assertThat(factors("jon", "factor")).isZero();

    assertThat(
            jon.post("/account/second-factor", "code", code, "proof", PeopleUnderTest.PASSWORD)
                .body())
        .contains("Recovery codes");
    assertThat(factors("jon", "factor")).isOne();
    assertThat(jon.get("/account").statusCode()).as("its session goes on").isEqualTo(200);
  }

  @Test
  void forgetsAKeyThatNobodyHasConfirmed() {
    Browser kit = PEOPLE.signedIn("kit");
    Phone phone = begun(kit);
    pass(599);
    assertThat(confirmed(kit, "000000")).contains("This is not the code", "otpauth:");
    pass(2);
    assertThat(confirmed(kit, phone.at(now())))
        .as("ten minutes later")
        .contains("No key waits for a code (expected: ");

    begun(kit);
    assertThat(factors("kit", "factor_waiting")).isOne();
    SERVICE
        .bean(Database.class)
        .inTransaction(
            connection -> SERVICE.bean(AccountStates.class).endSessions(connection, "kit"));
    assertThat(factors("kit", "factor_waiting")).as("with the sessions").isZero();

    begun(signedInAnew("kit"));
    assertThat(factors("kit", "factor_waiting")).isOne();
    SERVICE
        .bean(Identity.class)
        .keep("kit", PasswordHash.of(PeopleUnderTest.PASSWORD, new SecureRandom()));
    assertThat(factors("kit", "factor_waiting")).as("with a new password").isZero();
    assertThat(factors("kit", "factor")).isZero();
  }

  @Test
  void confirmsNoKeyButTheOneThatWaitsNow() {
    byte[] first = "a key of twenty bytes".getBytes(UTF_8);
    byte[] since = "another made meanwhile".getBytes(UTF_8);
    SecondFactors store = SERVICE.bean(SecondFactors.class);
    List<Boolean> confirmed =
        SERVICE
            .bean(Database.class)
            .inTransaction(connection -> {
              store.begin(connection, "lou", first, now());
              store.begin(connection, "lou", since, now());
              return List.of(
                  store.confirm(connection, "lou", first, 1, List.of()),
                  store.confirm(connection, "lou", since, 1, List.of()));
            });

    assertThat(confirmed).containsExactly(false, true);
  }

  private static String inWelsh(Browser browser, String path) {
    browser.post("/language", "to", "cy");
    String body = browser.send(browser.request(path).GET()).body();
    browser.post("/language", "to", "en");
    return body;
  }

  private static Browser signedInAnew(String name) {
    // Done here behind the back of what knows the generations.
    SERVICE.bean(Standings.class).refresh();
    return PEOPLE.signedIn(name);
  }

  private static String confirmed(Browser browser, String code) {
    return browser
        .post("/account/second-factor", "code", code, "proof", PeopleUnderTest.PASSWORD)
        .body();
  }

  private static long factors(String name, String column) {
    return SERVICE.count(
        "select count(*) from account_state where name = '"
            + name
            + "' and "
            + column
            + " is not null");
  }

  private static Browser enrolledAndHalfWay(String name) {
    enrol(PEOPLE.signedIn(name));
    Browser half = PEOPLE.signedIn(name);
    assertThat(half.get("/login/code").statusCode()).isEqualTo(200);
    return half;
  }

  private static Phone begun(Browser browser) {
    String page = browser.post("/account/second-factor/begin").body();
    assertThat(page).contains("otpauth://totp/Moothall:", "<path fill=\"#0b0c0c\" d=\"M");
    return Phone.told(page);
  }

  private static Phone enrol(Browser browser) {
    Phone phone = begun(browser);
    assertThat(browser.post("/account/second-factor", "code", phone.at(now())).body())
        .contains("Recovery codes");
    return phone;
  }

  private static HttpResponse<String> code(Browser browser, String code) {
    return browser.post("/login/code", "code", code);
  }

  private static String record(String name) {
    return String.join(
        "\n",
        SERVICE.texts(
            "select kind || ' ' || subject from audit_event where who = '"
                + name
                + "' order by id"));
  }

  /** All that the database has about accounts, bytes as hexadecimal digits. */
  private static String everything() {
    return String.join(
        "\n",
        SERVICE.texts(
            "select account_state::text from account_state union all"
                + " select recovery_code::text from recovery_code union all"
                + " select audit_event::text from audit_event"));
  }

  private static Instant now() {
    return SERVICE.bean(Clock.class).instant();
  }

  private static void pass(int seconds) {
    SERVICE.bean(StandingTime.class).pass(Duration.ofSeconds(seconds));
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("none, status " + answer.statusCode());
  }
}
