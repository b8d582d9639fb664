package moothall.escalation.journeys;

import static moothall.escalation.Verdicts.harmless;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.MediaType;
import io.micronaut.web.router.Router;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import moothall.escalation.Colleagues;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.Verdicts;
import moothall.escalation.Verdicts.Sketch;
import moothall.escalation.admission.Address;
import moothall.escalation.casework.AuthorUnderTest;
import moothall.escalation.casework.ScreenshotDesk;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.Judgement;
import moothall.escalation.pictures.Drawings;
import moothall.escalation.pictures.Multipart;
import moothall.escalation.web.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/**
 * Every page that the router knows, in every state that stands in {@link PageStates}: axe finds no
 * violation of WCAG 2.2 A and AA at desktop and at phone width, nothing is wider than a phone, and
 * a picture of each is kept. A page without a state fails the build.
 */
final class EveryPageTest {

  @SuppressWarnings("NullAway.Init")
  private static EscalationUnderTest service;

  @SuppressWarnings("NullAway.Init")
  private static Chromium browser;

  private static String authored = "";
  private static String authorKey = "";
  private static String appeal = "";
  private static String batch = "";

  @BeforeAll
  static void start() throws IOException, SQLException {
    service =
        EscalationUnderTest.start(
            Map.of(
                "moothall.test.pages",
                true,
                "moothall.escalation.attestation.version",
                "2026-11",
                "moothall.escalation.attestation.address",
                "https://intranet.ambermere.example/acceptable-use"));
    // With a second administrator there is a form to add somebody, and with a proposal a list.
    service.execute(
        """
        insert into added_account (name, roles, why, proposed_by, first_code, agreed_by, agreed_at,
            second_code, good_until, joined_at)
          values ('noor', '{ADMINISTRATOR}', 'The second.', 'gwen', 'x', 'file', now(), 'y', now(), now()),
            ('tam', '{MODERATOR}', 'Begins on Monday.', 'noor', 'x', null, null, null, null, null)
        """);
    // Nobody of a first start looks after the machines.
    service.execute(
        "insert into account_state (name, roles, replaced_roles)"
            + " values ('iris', '{AUDITOR,OPERATIONS}', '{AUDITOR}')");
    browser = Chromium.before(service);
    take(hateful().on("website:town-news:a-1"));
    take(hateful().on("facebook:town-news:1_2").asking("HIDE", "ESCALATE"));
    takeThreat(hateful().on("website:town-news:threat").asking("HIDE", "ESCALATE"));
    take(harmless().on("website:town-news:a-2"));
    take(harmless().on("website:town-news:talk-0").saying("Is the pool open on Sundays?"));
    take(hateful().on("website:town-news:talk").answering("website:town-news:talk-0"));
    take(hateful().on("website:town-news:talk-b").answering("website:town-news:talk-0"));
    for (int i = 1; i <= 21; i++) {
      take(
          harmless()
              .on("website:town-news:talk-" + i)
              .answering("website:town-news:talk")
              .saying("Please be kind to one another, number " + i + "."));
    }
    service
        .bean(ScreenshotDesk.class)
        .add(
            service.caseOf(new CommentId("website:town-news:a-1")).id(),
            Colleagues.BEN,
            Drawings.png(1),
            Multipart.said());
    authored = AuthorUnderTest.on(service).writes("ABUSE_STAFF").id().toString();
    Browser asha = new Browser(service);
    asha.signInAs("asha");
    for (String legal : List.of("true", "false")) {
      asha.post(
          "/subject-access",
          "council",
          "ambermere",
          "platform",
          "website",
          "authorId",
          "nobody",
          "reference",
          "SAR-2026-" + legal,
          "legal",
          legal);
    }
    Browser ben = new Browser(service);
    ben.signInAs("ben");
    ben.post("/views", "name", "My newest", "query", "order=newest&state=mine");
    String page = "/cases/" + authored;
    ben.post(page + "/strikes", "step", "NOTE", "reason", "A first breach.");
    take(hateful().on("website:town-news:a-3").asking("FLAG"));
    String inBatch = service.caseOf(new CommentId("website:town-news:a-3")).id().toString();
    String preview = ben.post("/batches/preview", "act", "CLAIM", "case-" + inBatch, "on").body();
    batch = preview.split("name=\"batch\" value=\"", -1)[1].split("\"", -1)[0];
    String seen = preview.split("name=\"case-" + inBatch + "\" value=\"", -1)[1].split("\"", -1)[0];
    ben.post("/batches", "batch", batch, "act", "CLAIM", "case-" + inBatch, seen);
    block(ben);
    String conduct = ben.get(page + "/conduct").body();
    authorKey = conduct.split("href=\"/authors/", -1)[1].split("\"", -1)[0];
    appeal =
        ben.post(
                page + "/appeals",
                "channel",
                "LETTER",
                "statement",
                "It is a name.",
                "language",
                "en")
            .headers()
            .firstValue("location")
            .orElseThrow();
  }

  /** Of another author: one person proposes it, another confirms it. */
  private static void block(Browser ben) {
    String other = AuthorUnderTest.on(service).writes("ABUSE_STAFF").id().toString();
    ben.post(
        "/cases/" + other + "/strikes",
        "step",
        "TEMPORARY_BLOCK",
        "reason",
        "Again.",
        "days",
        "7",
        "reviewDays",
        "7",
        "proportionality",
        "Nothing milder helped.",
        "alternatives",
        "Telephone 01632 960001.",
        "election",
        "no");
    Browser cerys = new Browser(service);
    cerys.signInAs("cerys");
    String strike = service.text("select strike_id from strike where step = 'TEMPORARY_BLOCK'");
    cerys.post("/strikes/" + strike, "act", "confirm", "reason", "I agree.");
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    service.close();
  }

  @Test
  void noPageIsForgotten() {
    Set<String> pages =
        service
            .bean(Router.class)
            .uriRoutes()
            .filter(route -> route.getHttpMethodName().equals("GET"))
            .filter(route -> route.getProduces().contains(MediaType.TEXT_HTML_TYPE))
            .map(route -> Address.of(route).text())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(pages).hasSizeGreaterThan(5);
    assertThat(new TreeSet<>(PageStates.ALL.keySet()))
        .as("every page of the router has states in PageStates, and no other")
        .isEqualTo(pages);
  }

  @Test
  void everyPageIsFitForEverybody() throws IOException {
    List<String> wrong = new ArrayList<>();
    String user = "";
    for (PageStates.State state : PageStates.inOrderOfTheirPeople()) {
      if (!state.user().equals(user)) {
        user = state.user();
        browser.open("/login");
        browser.driver.manage().deleteAllCookies();
        if (!user.isEmpty()) {
          browser.signIn(service, user);
        }
      }
      visit(state, wrong);
    }

    assertThat(wrong).as("what axe and the phone found, page by page").isEmpty();
  }

  private static void visit(PageStates.State state, List<String> wrong) throws IOException {
    browser.width(Chromium.DESKTOP);
    browser.open(
        state
            .path()
            .replace("{caseId}", caseOf("a-1"))
            .replace("{threat}", caseOf("threat"))
            .replace("{talked}", caseOf("talk"))
            .replace("{authored}", authored)
            .replace("{authorKey}", authorKey)
            .replace("/appeals/{appealId}", appeal)
            .replace("{batchId}", batch)
            .replace("{referralId}", referralId()));
    state.clicks().forEach(EveryPageTest::click);
    browser.awaitText("body", state.shows());
    for (int width : new int[] {Chromium.DESKTOP, Chromium.PHONE}) {
      browser.width(width);
      Axe.violations(browser, state.whole())
          .forEach(it -> wrong.add(state.name() + " at " + width + ": " + it));
      if (state.whole() && browser.overflow() > 0) {
        wrong.add(
            state.name() + " at " + width + ": wider than the window by " + browser.overflow());
      }
    }
    if (state.whole()) {
      if (browser.driver.findElements(By.tagName("h1")).size() != 1) {
        wrong.add(state.name() + ": has not one heading of the first level");
      }
      if (String.valueOf(browser.driver.getTitle()).isBlank()) {
        wrong.add(state.name() + ": has no title");
      }
    }
    browser.photograph(state.name());
  }

  /**
   * What is unfolded moves what stands below it, and a click may miss: it stays closed then. A row
   * of the live view may be replaced before the first of them is open.
   */
  private static void click(String css) {
    if (css.equals(PageStates.REVEAL)) {
      browser.until(_ -> {
        List<WebElement> closed = browser.driver.findElements(By.cssSelector(css));
        closed.forEach(WebElement::click);
        return closed.isEmpty();
      });
    } else {
      browser.driver.findElements(By.cssSelector(css)).forEach(WebElement::click);
    }
  }

  private static String caseOf(String comment) {
    return service.caseOf(new CommentId("website:town-news:" + comment)).id().toString();
  }

  private static String referralId() {
    return service.texts("select referral_id from referral order by seq limit 1").getFirst();
  }

  /** With something that was seen in it and explained. */
  private static void takeThreat(Sketch sketch) {
    Judgement it = sketch.judgement();
    Judgement.Finding found = it.findings().getFirst();
    service
        .bean(VerdictIntake.class)
        .take(
            new Judgement(
                it.verdictId(),
                it.comment(),
                it.actions(),
                List.of("THREAT_VIOLENCE"),
                it.grade(),
                List.of(
                    found,
                    new Judgement.Finding(
                        "threat-1",
                        "THREAT_VIOLENCE",
                        0,
                        "EXCUSED",
                        List.of(new Judgement.Span(9, 16)),
                        found.clause(),
                        found.law(),
                        found.reason(),
                        List.of("figure-of-speech"))),
                it.scores(),
                it.versions()),
            sketch.raw(),
            Verdicts.RECEIVED);
  }

  private static void take(Sketch sketch) {
    service.bean(VerdictIntake.class).take(sketch.judgement(), sketch.raw(), Verdicts.RECEIVED);
  }
}
