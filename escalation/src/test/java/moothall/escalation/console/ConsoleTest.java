package moothall.escalation.console;

import static moothall.escalation.Colleagues.ASHA;
import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.Verdicts.Sketch;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.domain.CommentId;
import moothall.escalation.reading.CaseReader;
import moothall.escalation.web.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class ConsoleTest {

  private static final EscalationUnderTest SERVICE =
      EscalationUnderTest.start(Map.of("moothall.escalation.accounts-file", nowhereYet()));
  private static final AtomicInteger COMMENTS = new AtomicInteger();

  private final Browser browser = new Browser(SERVICE);
  private final String id = "website:town-news:p-" + COMMENTS.incrementAndGet();

  @AfterAll
  static void stop() {
    SERVICE.close();
  }

  @Test
  void sendsStrangersToTheSignIn() {
    HttpResponse<String> answer = browser.get("/");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(location(answer)).isEqualTo("/login");
    assertThat(browser.get("/login").body()).contains("<h1", "Sign in");
  }

  @Test
  void saysThatTheSignInFailed() {
    HttpResponse<String> answer = browser.post("/login", "username", "asha", "password", "wrong");

    assertThat(location(answer)).isEqualTo("/login?failed=true");
    assertThat(location(browser.post("/login", "username", "nobody", "password", "wrong")))
        .isEqualTo("/login?failed=true");
    assertThat(location(browser.post("/login", "username", "asha")))
        .isEqualTo("/login?failed=true");
    assertThat(browser.get("/login?failed=true").body()).contains("do not fit together");
  }

  /** So that this start is a first one. */
  private static String nowhereYet() {
    try {
      return Files.createTempDirectory("moothall-first").resolve("accounts.json").toString();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void signsInWithTheNoteOfTheFirstRun() throws IOException {
    HttpResponse<String> answer = browser.signInAs("asha");

    assertThat(location(answer)).isEqualTo("/");
    assertThat(answer.headers().allValues("set-cookie").toString())
        .contains("HTTPOnly", "SameSite=Strict");
    assertThat(browser.get("/").body()).contains("<a href=\"/account\"><strong>asha</strong></a>");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(SERVICE.folder().resolve("first.txt"))))
        .isEqualTo("rw-------");
  }

  @Test
  void letsOnlyItselfLoadAnything() {
    for (String path : new String[] {"/login", "/static/console.css", "/nowhere", "/health"}) {
      HttpResponse<String> answer = browser.get(path);

      assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
          .as(path)
          .contains("default-src 'none'")
          .doesNotContain("unsafe");
    }
    assertThat(browser.get("/webjars/govuk-frontend.min.css").body())
        .contains(".govuk-button")
        .doesNotContain("@font-face", "GDS Transport");
    assertThat(browser.get("/static/console.js").statusCode()).isEqualTo(200);
  }

  @Test
  void masksTheCommentUntilItIsRevealed() {
    take(hateful().on(id).saying("hurt me <script>alert(1)</script>"));
    browser.signInAs("ben");

    String list = browser.get("/cases").body();

    assertThat(list).contains("<details", "Show the comment");
    assertThat(list).contains("&lt;script&gt;").doesNotContain("<script>alert");
    assertThat(list).contains("<mark>hurt</mark>");
  }

  @Test
  void showsACaseAndTakesADecision() {
    take(hateful().on(id));
    browser.signInAs("ben");

    assertThat(browser.get("/cases/" + caseId()).body())
        .contains("House rules 4", "Sealed evidence", "Raise referral", "Hostile to people")
        .contains(">Decide<", "/hide\"");
    HttpResponse<String> unhidden =
        browser.post("/cases/" + caseId() + "/unhide", "reason", "It is a quotation.");
    assertThat(location(unhidden)).isEqualTo("/cases/" + caseId());
    assertThat(browser.get("/cases/" + caseId()).body())
        .contains("<strong>ben</strong>", "It is a quotation.");
  }

  @Test
  void wantsAReasonAndSaysSo() {
    take(hateful().on(id));
    browser.signInAs("ben");

    HttpResponse<String> answer = browser.post("/cases/" + caseId() + "/unhide", "reason", "");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("role=\"alert\"", "Give a reason");
  }

  @Test
  void raisesAReferral() {
    take(hateful().on(id));
    browser.signInAs("asha");

    browser.post(
        "/cases/" + caseId() + "/referrals", "type", "OTHER_CRIME", "reason", "Looks like it.");

    assertThat(browser.get("/referrals").body()).contains("other crime", "asha");
  }

  @Test
  void saysWhatThePlatformsTermsWantBeforeAReferralLeaves() {
    String onFacebook = "facebook:town-news:1_2";
    take(hateful().on(onFacebook));
    take(hateful().on(id));
    browser.signInAs("asha");

    assertThat(browser.get("/cases/" + caseOf(onFacebook)).body())
        .contains("Raise referral", "Legal must have agreed", "s terms (3.a.iii and 3.c)");
    assertThat(browser.get("/cases/" + caseId()).body())
        .contains("Raise referral")
        .doesNotContain("Legal must");
  }

  @Test
  void takesACaseOutOfSightOnceItIsReferredForTerrorism() {
    take(hateful().on(id));
    String address = "/cases/" + caseId();
    browser.signInAs("asha");

    HttpResponse<String> raised =
        browser.post(address + "/referrals", "type", "TERRORISM", "reason", "Looks like it.");

    assertThat(raised.statusCode()).isEqualTo(202);
    assertThat(raised.body()).contains("The referral is raised", "999");
    assertThat(browser.get(address).statusCode()).isEqualTo(404);
    browser.post("/logout");
    browser.signInAs("dev");
    assertThat(browser.get(address).body()).contains("terrorism", "asha");
  }

  @Test
  void tellsPeopleThatTheirRoleIsNotEnough() {
    take(hateful().on(id));
    browser.signInAs("iris");

    HttpResponse<String> refused =
        browser.post("/cases/" + caseId() + "/unhide", "reason", "It may stay.");

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("Your role does not allow this", "Sign out");
  }

  @Test
  void offersOnlyWhatTheRoleMayDo() {
    take(hateful().on(id));
    for (String name : new String[] {"iris", "dev"}) {
      browser.signInAs(name);

      assertThat(browser.get("/cases/" + caseId()).body())
          .as(name)
          .contains("Raise referral", "/referrals\"")
          .doesNotContain(">Decide<", "/hide\"", "/unhide\"", "/leave\"");
      browser.post("/logout");
    }
  }

  @Test
  void letsOneRoleNotDecideAboutWhatOnlyAnotherSees() {
    take(hateful().on(id));
    browser.signInAs("dev");

    HttpResponse<String> refused =
        browser.post("/cases/" + caseId() + "/unhide", "reason", "It may stay.");

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("You may read this case");
    assertThat(browser.get("/cases/" + caseId()).body()).doesNotContain("It may stay");
  }

  @Test
  void refusesWhatComesFromAnotherSite() {
    take(hateful().on(id));
    browser.signInAs("ben");
    var request = browser.request("/cases/" + caseId() + "/unhide");

    HttpResponse<String> answer =
        browser.send(
            request
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "https://evil.example")
                .POST(BodyPublishers.ofString("reason=forged+elsewhere")));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("another site");
    assertThat(browser.get("/cases/" + caseId()).body()).doesNotContain("forged elsewhere");
  }

  @Test
  void signsInAndOutWhoeverTakesPagesAlone() throws IOException {
    String password =
        Files.readAllLines(SERVICE.folder().resolve("first.txt")).stream()
            .filter(line -> line.startsWith("ben"))
            .map(line -> line.split(" +", -1)[1])
            .findFirst()
            .orElseThrow();
    HttpResponse<String> in = forPages("/login", "username=ben&password=" + password);

    assertThat(in.statusCode()).as(in.body()).isEqualTo(303);
    assertThat(location(in)).isEqualTo("/");
    assertThat(browser.get("/account").statusCode()).isEqualTo(200);
    assertThat(forPages("/logout", "").statusCode()).isEqualTo(303);
    assertThat(location(forPages("/login", "username=ben&password=wrong")))
        .isEqualTo("/login?failed=true");
  }

  private HttpResponse<String> forPages(String path, String form) {
    return browser.send(
        browser
            .request(path)
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofString(form)));
  }

  @Test
  void signsOut() {
    browser.signInAs("ben");

    browser.post("/logout");

    assertThat(browser.get("/").statusCode()).isEqualTo(303);
  }

  private String caseId() {
    return caseOf(id);
  }

  private static String caseOf(String comment) {
    return SERVICE
        .bean(CaseReader.class)
        .find(ASHA, new CommentId(comment))
        .flatMap(CaseReader.CommentFile::file)
        .map(file -> file.it().id().toString())
        .orElseThrow();
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("none, status " + answer.statusCode());
  }

  private static void take(Sketch sketch) {
    SERVICE.bean(VerdictIntake.class).take(sketch.judgement(), sketch.raw(), RECEIVED);
  }
}
