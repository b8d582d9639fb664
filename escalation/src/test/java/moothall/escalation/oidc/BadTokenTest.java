package moothall.escalation.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.stream.Stream;
import moothall.escalation.web.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that nobody should be let in by, each right but for one thing. */
final class BadTokenTest {

  private static final String REFUSALS =
      "select count(*) from audit_event where kind = 'SIGN_IN_FAILED'";
  private static final RogueProvider PROVIDER = new RogueProvider();
  private static final CouncilUnderTest COUNCIL =
      CouncilUnderTest.of(PROVIDER.issuer(), Map.of("moothall.test.time-stands", true));

  @AfterAll
  static void stop() {
    COUNCIL.close();
    PROVIDER.close();
  }

  @AfterEach
  void isHonestAgain() {
    PROVIDER.isHonest();
  }

  interface Lie {
    void by(RogueProvider provider);
  }

  private static Stream<Arguments> lies() {
    Instant now = Instant.now();
    return Stream.of(
        lie("issuer", it -> it.lies(set -> set.issuer("https://login.elsewhere.example/tenant"))),
        lie("audience", it -> it.lies(set -> set.audience("another-application"))),
        lie("nonce", it -> it.lies(set -> set.claim("nonce", "of-another-sign-in"))),
        lie("nonce", it -> it.lies(set -> set.claim("nonce", null))),
        lie("Expired", it -> it.lies(set -> set.expirationTime(Date.from(now.minusSeconds(120))))),
        lie(
            "issue time ahead",
            it -> it.lies(set -> set.issueTime(Date.from(now.plusSeconds(600))))),
        lie("Signed ID token expected", it -> it.signsWith("none")),
        lie("Another algorithm expected", it -> it.signsWith("HS256")),
        lie("Invalid signature", RogueProvider::signsWithAnothersKey));
  }

  private static Arguments lie(String why, Lie lie) {
    return Arguments.of(why, lie);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lies")
  void letsNobodyInByATokenThatIsWrongInOneThing(String why, Lie lie) {
    lie.by(PROVIDER);
    var browser = COUNCIL.browser();
    HttpResponse<String> page = CouncilUnderTest.signIn(browser);

    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body())
        .contains("What the council&#39;s sign-in sent was not good".replace("&#39;", "'"));
    assertThat(browser.get("/").statusCode()).isEqualTo(303);
    assertThat(
            COUNCIL.service.text(
                "select subject from audit_event where kind = 'SIGN_IN_FAILED'"
                    + " order by id desc limit 1"))
        .startsWith("council's sign-in: the ID token is not good")
        .containsIgnoringCase(why)
        .doesNotContain("elsewhere.example", "another-application", "of-another-sign-in");
  }

  @Test
  void letsThemInByTheSameTokenWithNothingWrongAlsoSomeSecondsAfterItsEnd() {
    PROVIDER.lies(it -> it.expirationTime(Date.from(Instant.now().minusSeconds(20))));
    var browser = COUNCIL.browser();

    assertThat(CouncilUnderTest.signIn(browser).statusCode()).isEqualTo(200);
    assertThat(browser.get("/").body()).contains("Rae Pell");
  }

  @Test
  void findsAKeyThatIsNewAndDoesNotAskForKeysAsOftenAsTokensNameOnes() {
    assertThat(CouncilUnderTest.signIn(COUNCIL.browser()).statusCode()).isEqualTo(200);
    PROVIDER.changesItsKey("second");
    int before = PROVIDER.keysAsked();

    assertThat(CouncilUnderTest.signIn(COUNCIL.browser()).statusCode()).isEqualTo(200);
    assertThat(PROVIDER.keysAsked()).as("once for the new key").isEqualTo(before + 1);
    for (int i = 0; i < 10; i++) {
      PROVIDER.signsWithAKeyThatIsNowhere("nowhere-" + i);
      assertThat(CouncilUnderTest.signIn(COUNCIL.browser()).statusCode()).isGreaterThan(400);
    }
    assertThat(PROVIDER.keysAsked()).isLessThanOrEqualTo(before + 2);
    PROVIDER.isHonest();
    assertThat(CouncilUnderTest.signIn(COUNCIL.browser()).statusCode())
        .as("those whose key is known are let in nevertheless")
        .isEqualTo(200);
  }

  @Test
  void takesACodeAsLongAsTheyComeAndNoneThatIsLonger() {
    PROVIDER.givesTheCode("0.AX" + "c".repeat(2500));
    assertThat(CouncilUnderTest.signIn(COUNCIL.browser()).statusCode()).isEqualTo(200);
    PROVIDER.givesTheCode("c".repeat(8192));
    assertThat(CouncilUnderTest.signIn(COUNCIL.browser()).statusCode()).isEqualTo(200);

    PROVIDER.givesTheCode("c".repeat(8193));
    int before = PROVIDER.tokensAsked();
    assertThat(CouncilUnderTest.signIn(COUNCIL.browser()).statusCode()).isEqualTo(403);
    assertThat(PROVIDER.tokensAsked()).as("the provider is not even asked").isEqualTo(before);
  }

  @Test
  void stopsAskingTheProviderWhereMuchHasFailedFromOneAddressAndNowhereElse() {
    for (int i = 0; i < 3; i++) {
      assertThat(signInFrom("198.51.100.7").statusCode()).as("a good one is none").isEqualTo(200);
    }
    PROVIDER.answersWithStatus(400);
    long records = COUNCIL.service.count(REFUSALS);
    int before = PROVIDER.tokensAsked();
    int failed = 0;
    while (failed < 100 && signInFrom("198.51.100.7").statusCode() == 403) {
      failed++;
    }
    assertThat(failed).isEqualTo(61);
    assertThat(PROVIDER.tokensAsked() - before).isEqualTo(61);
    assertThat(COUNCIL.service.count(REFUSALS) - records).isEqualTo(61);

    PROVIDER.isHonest();
    HttpResponse<String> page = signInFrom("198.51.100.7");
    assertThat(page.statusCode()).isEqualTo(429);
    assertThat(page.body()).contains("Wait half a minute");
    assertThat(signInFrom("198.51.100.8").statusCode()).as("from elsewhere").isEqualTo(200);
  }

  private static HttpResponse<String> signInFrom(String address) {
    Browser browser = COUNCIL.browser();
    String back = CouncilUnderTest.path(CouncilUnderTest.wayBack(browser.get("/login/council")));
    return browser.send(browser.request(back).header("X-Forwarded-For", address).GET());
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void blamesNobodyWhereTheProviderIsTooBusyOrBroken(int status) {
    PROVIDER.answersWithStatus(status);

    HttpResponse<String> page = CouncilUnderTest.signIn(COUNCIL.browser());
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body()).contains("does not answer");
  }

  @Test
  void saysThatTheSessionThereGoesOnWhereTheProviderHasNoWayOut() {
    assertThat(CouncilUnderTest.signIn(COUNCIL.browser()).statusCode()).isEqualTo(200);

    Browser browser = COUNCIL.browser();
    assertThat(browser.get("/login").body()).doesNotContain("sign-out");
    assertThat(browser.get("/login/council/sign-out").body())
        .contains("You may still be signed in at the council");
  }
}
