package moothall.escalation.oidc;

import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.store.Database;
import moothall.escalation.store.KeptForms;
import moothall.escalation.web.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** People of the council's own sign-in, before they do what cannot be taken back. */
final class AskedAgainTest {

  private static final String WORDS = "It is a \"quote\" of 1 < 2.";
  private static final String[] WITHDRAWAL = {"ground", "QUOTED_COUNTER_SPEECH", "reason", WORDS};

  private static final RealProvider PROVIDER = new RealProvider();
  private static final CouncilUnderTest COUNCIL = CouncilUnderTest.of(PROVIDER.issuer(), Map.of());
  private static final EscalationUnderTest SERVICE = COUNCIL.service;

  @AfterAll
  static void stop() {
    COUNCIL.close();
    PROVIDER.close();
  }

  @Test
  void goToTheProviderAndComeBackToWhatTheyHadFilledIn() {
    String referral = raised("a-1");
    Browser sue = known("s-sue", "Sue Dale");
    HttpResponse<String> asked = sue.post(referral + "/propose-withdrawal", WITHDRAWAL);
    assertThat(asked.statusCode()).isEqualTo(403);
    assertThat(asked.body())
        .contains("Show that it is you", "propose to withdraw", "/login/council/again?form=")
        .doesNotContain("Your password", "name=\"proof\"");
    assertThat(sue.post(referral + "/propose-withdrawal", with("proof", "guess")).statusCode())
        .as("no password helps")
        .isEqualTo(403);
    assertThat(SERVICE.texts("select encode(sealed, 'escape') from kept_form"))
        .isNotEmpty()
        .noneSatisfy(it -> assertThat(it).contains("quote"));

    HttpResponse<String> sentAway = sue.get(link(asked));
    assertThat(location(sentAway)).contains("prompt=login", "max_age=0");
    PROVIDER.knows("s-sue", "Sue Dale", "g-senior");
    HttpResponse<String> back = sue.get(path(sentAway, "s-sue"));
    assertThat(back.statusCode()).isEqualTo(200);
    assertThat(back.body())
        .contains(
            "It is a &#34;quote&#34; of 1 &lt; 2.",
            "action=\"" + referral + "/propose-withdrawal\"",
            "value=\"QUOTED_COUNTER_SPEECH\"");
    assertThat(sue.get(referral).body()).doesNotContain("Sue Dale proposes to withdraw it");

    assertThat(sue.post(referral + "/propose-withdrawal", WITHDRAWAL).statusCode()).isEqualTo(303);
    assertThat(sue.get(referral).body()).contains("Sue Dale proposes to withdraw it");
    assertThat(SERVICE.texts("select kind || ' ' || who || ' ' || subject from audit_event"))
        .contains("IDENTITY_PROVEN Sue Dale with the council's sign-in");
    assertThat(sue.get(link(asked)).statusCode()).as("the way there").isEqualTo(303);
  }

  @Test
  void isNotDoneBySomebodyElseNorByAProviderThatDidNotAsk() {
    String referral = raised("b-1");
    Browser sue = known("s-sam", "Sam Rowe");
    String link = link(sue.post(referral + "/propose-withdrawal", WITHDRAWAL));

    known("s-other", "Sam Rowe");
    HttpResponse<String> sentAway = sue.get(link);
    PROVIDER.knows("s-other", "Sam Rowe", "g-senior");
    assertThat(sue.get(path(sentAway, "s-other")).body()).contains("Somebody else signed in");
    sentAway = sue.get(link);
    PROVIDER.remembers("s-sam", "Sam Rowe", "g-senior", 300);
    assertThat(sue.get(path(sentAway, "s-sam")).body()).contains("did not ask you again");
    sentAway = sue.get(link);
    PROVIDER.knows("s-sam", Map.of("name", "Sam Rowe", "groups", List.of("g-senior")));
    assertThat(sue.get(path(sentAway, "s-sam")).body()).contains("auth_time");

    assertThat(sue.post(referral + "/propose-withdrawal", WITHDRAWAL).statusCode()).isEqualTo(403);
    assertThat(sue.get("/").statusCode()).as("the session that there was").isEqualTo(200);
    sentAway = sue.get(link);
    PROVIDER.knows("s-sam", "Sam Rowe", "g-mod");
    assertThat(sue.get(path(sentAway, "s-sam")).body()).contains("It is a &#34;quote&#34;");
    assertThat(sue.post(referral + "/propose-withdrawal", WITHDRAWAL).statusCode())
        .as("asked again, their groups are others by now")
        .isEqualTo(403);
  }

  @Test
  void loseWhatTheirGroupsNoLongerGiveAlsoWhereTheProviderDidNotAsk() {
    Browser sid = known("s-sid", "Sid Moor");
    assertThat(sid.get("/account").body()).contains("<li>senior moderator</li>");
    HttpResponse<String> sentAway = sid.get("/login/council/again");
    PROVIDER.remembers("s-sid", "Sid Moor", "g-mod", 300);

    assertThat(sid.get(path(sentAway, "s-sid")).body()).contains("did not ask you again");
    assertThat(sid.get("/account").body())
        .contains("<li>moderator</li>")
        .doesNotContain("<li>senior moderator</li>");
  }

  @Test
  void giveWhatWasFilledInToNobodyElse() {
    String referral = raised("c-1");
    String link =
        link(known("s-kim", "Kim Ray").post(referral + "/propose-withdrawal", WITHDRAWAL));
    Browser other = known("s-lou", "Lou Ray");
    HttpResponse<String> sentAway = other.get(link);
    PROVIDER.knows("s-lou", "Lou Ray", "g-senior");

    HttpResponse<String> page = other.get(path(sentAway, "s-lou"));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).doesNotContain("quote").contains("href=\"/account\"");
  }

  @Test
  void haveTheFiveNewestOfWhatTheyHadFilledInKept() {
    KeptForms forms = SERVICE.bean(KeptForms.class);
    List<UUID> ids = Stream.generate(UUID::randomUUID).limit(6).toList();
    Database database = SERVICE.bean(Database.class);
    for (UUID id : ids) {
      database.inTransaction(connection -> {
        forms.keep(connection, id, "Fay Orr", "{}");
        return id;
      });
    }
    assertThat(ids)
        .extracting(id ->
            database.inTransaction(connection -> forms.take(connection, id, "Fay Orr")).isPresent())
        .containsExactly(false, true, true, true, true, true);
  }

  @Test
  void areAskedAlsoByTheApi() {
    String id = raised("d-1").substring("/referrals/".length());
    Browser sue = known("s-api", "Api Lowe");
    HttpResponse<String> refused =
        sue.send(
            sue.request("/api/referrals/" + id + "/withdrawal")
                .header("Content-Type", "application/json")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(
                    java.net.http.HttpRequest.BodyPublishers.ofString(
                        "{\"ground\":\"QUOTED_COUNTER_SPEECH\",\"reason\":\"A quote.\"}")));

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("proof-too-old");
  }

  /** Signed in by somebody whom the provider has known for an hour, without asking. */
  private static Browser known(String subject, String name) {
    PROVIDER.remembers(subject, name, "g-senior", 3600);
    Browser browser = COUNCIL.browser();
    assertThat(CouncilUnderTest.signIn(browser).statusCode()).isEqualTo(200);
    return browser;
  }

  private static String path(HttpResponse<String> sentAway, String typed) {
    URI back = CouncilUnderTest.wayBack(sentAway, typed);
    return CouncilUnderTest.path(back);
  }

  private static String link(HttpResponse<String> page) {
    return "/login/council/again?form="
        + page.body().split("/login/council/again\\?form=", -1)[1].split("\"", -1)[0];
  }

  private static String[] with(String name, String value) {
    return new String[] {WITHDRAWAL[0], WITHDRAWAL[1], WITHDRAWAL[2], WITHDRAWAL[3], name, value};
  }

  private static String raised(String name) {
    String comment = "website:town-news:" + name;
    var sketch = hateful().on(comment);
    SERVICE.bean(VerdictIntake.class).take(sketch.judgement(), sketch.raw(), RECEIVED);
    return "/referrals/"
        + SERVICE.text("select referral_id from referral where comment_id = '" + comment + "'");
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("none, status " + answer.statusCode());
  }
}
