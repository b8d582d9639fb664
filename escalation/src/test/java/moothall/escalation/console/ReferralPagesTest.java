package moothall.escalation.console;

import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.referral.Field;
import moothall.escalation.referral.Forms;
import moothall.escalation.web.Browser;
import moothall.escalation.web.Digests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class ReferralPagesTest {

  private static EscalationUnderTest service;

  @BeforeAll
  static void start() throws IOException {
    Path areas = Files.createTempDirectory("moothall-areas").resolve("areas.yaml");
    Files.writeString(areas, "forms: {Ambershire Police: 'https://www.ambershire.example/report'}");
    service = EscalationUnderTest.start(Map.of("moothall.escalation.duty.areas", areas.toString()));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void leadsFromTheRegisterThroughTheFormToTheReceipt() throws IOException {
    String page = raised("whole");
    Browser dev = signedIn("dev");

    assertThat(dev.get("/referrals").body()).contains("sealed", "a person looks at it", page);
    assertThat(dev.get(page).body()).contains("Take it up", "To copy into the form of the police");
    assertThat(dev.post(page + "/take-up", "version", "").statusCode()).isEqualTo(303);
    keep("under-review", dev.get(page).body());
    assertThat(dev.post(page + "/confirm", "version", "").body())
        .contains("It was not done", "Not answered yet", "Who perceives it so?");
    assertThat(dev.post(page + "/fill-in", answers()).statusCode()).isEqualTo(303);
    assertThat(dev.post(page + "/confirm", "version", "").statusCode()).isEqualTo(303);
    dev.post(page + "/route", "force", "Ambershire Police", "reason", "The page is theirs.");
    assertThat(dev.get(page).body())
        .contains("None was made yet")
        .contains("href=\"https://www.ambershire.example/report\" target=\"_blank\"")
        .contains(
            "Open the form of Ambershire Police (www.ambershire.example, opens in a new tab)");
    String hash = Digests.hex(dev.get(page + "/dossier"));
    assertThat(dev.get(page).body()).contains("value=\"" + hash + "\"");
    HttpResponse<String> sent =
        dev.post(
            page + "/transmit",
            "channel",
            "FORCE_FORM",
            "recipient",
            "Ambershire Police",
            "receipt",
            "ABC-123",
            "dossierSha256",
            hash);
    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(dev.get(page).body())
        .contains("transmitted", "ABC-123", "They have answered", "I have sent a correction")
        .doesNotContain("Propose to withdraw it");
    keep("transmitted", dev.get(page).body());
    keep("register", dev.get("/referrals").body());
  }

  @Test
  void letsNobodyDecideAboutTheirOwnProposal() {
    String page = raised("two");
    Browser cerys = signedIn("cerys");
    cerys.post(
        page + "/propose-withdrawal",
        "ground",
        "QUOTED_COUNTER_SPEECH",
        "reason",
        "It is a quote.");

    assertThat(cerys.get(page).body())
        .contains("cerys proposes to withdraw it", "A second, different person decides")
        .doesNotContain("Agree to withdraw it");
    HttpResponse<String> same = cerys.post(page + "/approve-withdrawal", "reason", "I say so.");
    assertThat(same.statusCode()).isEqualTo(403);
    assertThat(same.body()).contains("It was not done", "cerys has proposed the withdrawal");
    Browser dev = signedIn("dev");
    assertThat(dev.get(page).body()).contains("Agree to withdraw it");
    assertThat(dev.post(page + "/approve-withdrawal", "reason", "It is.").statusCode())
        .isEqualTo(303);
    assertThat(dev.get(page).body()).contains("withdrawn");
  }

  @Test
  void showsTheBannerWhereSomebodyIsAtRisk() {
    String page = raised("danger");
    Browser cerys = signedIn("cerys");
    assertThat(cerys.get(page).body()).doesNotContain("Call 999 first if");
    cerys.post(page + "/take-up", "version", "");
    cerys.post(page + "/fill-in", "immediateRisk", "YES");

    assertThat(cerys.get(page).body()).contains("Call 999 first if", "I have called 999");
  }

  @Test
  void saysWhatThePlatformDemandsWhereverSomethingLeaves() {
    String here = raised("plain");
    String there = raisedOn("facebook:town-news:1_2");
    Browser dev = signedIn("dev");

    for (String page : new String[] {"", "/dossiers", "/dossier-preview"}) {
      assertThat(dev.get(there + page).body()).as(page).contains("id=\"legal-first\"");
      assertThat(dev.get(here + page).body()).as(page).doesNotContain("id=\"legal-first\"");
    }
  }

  @Test
  void showsWhatADossierWouldSayAndMakesNone() {
    String page = raised("preview");
    String id = page.substring("/referrals/".length());
    Browser dev = signedIn("dev");
    long exhibits = service.count("select count(*) from exhibit");

    assertThat(dev.get(page + "/dossiers").body()).contains(page + "/dossier-preview");
    assertThat(dev.get(page + "/dossier-preview").body())
        .contains("None was made", "Sealed as entry", "Show the words of version 1", "Custody")
        .contains("dossier previewed");
    assertThat(service.count("select count(*) from dossier where referral_id = '" + id + "'"))
        .isZero();
    assertThat(service.count("select count(*) from exhibit")).isEqualTo(exhibits);
    assertThat(
            service.texts(
                "select who from audit_event where kind = 'DOSSIER_PREVIEWED' and subject = '"
                    + id
                    + "'"))
        .containsExactly("dev");
    String hash = Digests.hex(dev.get(page + "/dossier"));
    dev.get(page + "/dossier-preview");
    assertThat(Digests.hex(dev.get(page + "/dossier"))).as("nothing is new").isEqualTo(hash);

    assertThat(signedIn("ben").get(page + "/dossier-preview").statusCode()).isEqualTo(403);
    assertThat(signedIn("ffion").get(page + "/dossier-preview").statusCode()).isEqualTo(404);
    assertThat(
            service.count(
                "select count(*) from audit_event where kind = 'DOSSIER_PREVIEWED' and who <> 'dev'"))
        .isZero();
  }

  @Test
  void doesNotLetOneOverwriteAnother() {
    String page = raised("stale");
    Browser cerys = signedIn("cerys");
    cerys.post(page + "/take-up", "version", "");

    HttpResponse<String> stale = cerys.post(page + "/fill-in", "version", "2", "target", "x");

    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body()).contains("Somebody has changed the referral since you opened it");
  }

  @Test
  void readsOnlyForThoseWhoMayNotReview() {
    String page = raised("asha");

    assertThat(signedIn("asha").get(page).body())
        .contains("Reviewers fill this in")
        .doesNotContain("Take it up", "Propose to withdraw it");
    assertThat(signedIn("ffion").get(page).statusCode()).isEqualTo(404);
    assertThat(signedIn("ffion").post(page + "/take-up", "version", "").statusCode())
        .isEqualTo(404);
    assertThat(signedIn("asha").post(page + "/no-such-form", "version", "").statusCode())
        .isEqualTo(404);
  }

  private static String[] answers() {
    List<String> form = new ArrayList<>();
    Forms.whole()
        .forEach((field, answer) -> {
          // As a browser sends it: a box that is ticked is a value of its own.
          for (String one :
              field.form() == Field.Form.SEVERAL ? answer.split(",", -1) : new String[] {answer}) {
            form.add(field.key());
            form.add(one);
          }
        });
    return form.toArray(String[]::new);
  }

  private static Browser signedIn(String name) {
    Browser browser = new Browser(service);
    browser.signInAs(name);
    return browser;
  }

  private static String raised(String name) {
    return raisedOn("website:town-news:" + name);
  }

  private static String raisedOn(String comment) {
    var sketch = hateful().on(comment);
    service.bean(VerdictIntake.class).take(sketch.judgement(), sketch.raw(), RECEIVED);
    return "/referrals/"
        + service.text("select referral_id from referral where comment_id = '" + comment + "'");
  }

  /** For whoever wants to look at it. */
  private static void keep(String name, String html) throws IOException {
    Files.writeString(Path.of("target", "page-" + name + ".html"), html);
  }
}
