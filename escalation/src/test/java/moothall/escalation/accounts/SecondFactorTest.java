package moothall.escalation.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.access.Role;
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
              "hal", Role.AUDITOR),
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

  private static Browser enrolledAndHalfWay(String name) {
    enrol(PEOPLE.signedIn(name));
    Browser half = PEOPLE.signedIn(name);
    assertThat(half.get("/login/code").statusCode()).isEqualTo(200);
    return half;
  }

  private static Phone begun(Browser browser) {
    assertThat(location(browser.post("/account/second-factor/begin")))
        .isEqualTo("/account/second-factor");
    String page = browser.get("/account/second-factor").body();
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
