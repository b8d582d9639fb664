package moothall.escalation.journeys;

import static moothall.escalation.Verdicts.harmless;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.Verdicts;
import moothall.escalation.Verdicts.Sketch;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.domain.CommentId;
import moothall.escalation.pictures.Drawings;
import moothall.escalation.web.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** What people do in a day, as they do it: with a pointer, and with the keyboard alone. */
final class ConsoleJourneysTest {

  private static final AtomicInteger COMMENTS = new AtomicInteger();

  @SuppressWarnings("NullAway.Init")
  private static EscalationUnderTest service;

  @SuppressWarnings("NullAway.Init")
  private static Chromium browser;

  private final String id = "website:town-news:j-" + COMMENTS.incrementAndGet();

  @BeforeAll
  static void start() throws IOException {
    service = EscalationUnderTest.start(Map.of());
    browser = Chromium.before(service);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    service.close();
  }

  @BeforeEach
  void nobodyIsSignedIn() {
    browser.width(Chromium.DESKTOP);
    browser.open("/login");
    browser.driver.manage().deleteAllCookies();
  }

  @Test
  void aNewModeratorSignsInAndTakesTheFirstDecision() throws IOException {
    take(hateful().on(id).saying("words of the first decision").asking("HIDE", "ESCALATE"));
    browser.open("/");
    browser.find("#username").sendKeys("ben");
    browser.find("#password").sendKeys(Chromium.password(service, "ben"));
    browser.find("form[action='/login'] button").click();

    String card = "//li[contains(., 'words of the first decision')]";
    browser.until(it -> !it.findElements(By.xpath(card)).isEmpty());
    browser.driver.findElement(By.xpath(card + "//summary")).click();
    assertThat(browser.driver.findElement(By.xpath(card)).getText())
        .contains("words of the first decision");
    browser.driver.findElement(By.xpath(card + "//h2/a")).click();
    browser.await("#reason-leave").sendKeys("It is a quotation from the council's own notice.");
    browser.find("form[action$='/leave'] button").click();

    browser.awaitText(".mh-timeline", "It is a quotation from the council's own notice.");
    assertThat(browser.find(".mh-card__tags").getText().toLowerCase(java.util.Locale.ROOT))
        .contains("decided");
  }

  @Test
  void aPersonWithoutAPointerSignsInAndTakesADecision() throws IOException {
    take(hateful().on(id).saying("words for the keyboard").asking("HIDE", "ESCALATE"));
    browser.open("/login");

    assertThat(browser.firstStop().getText()).isEqualTo("Skip to main content");
    browser.tabTo("Name");
    browser.press("ben", Keys.TAB, Chromium.password(service, "ben"), Keys.ENTER);
    browser.await("#cards");
    browser.open("/?order=newest");
    browser.firstStop();
    browser.press(Keys.ENTER);
    browser.tabTo("HATE_RACE");
    browser.press(Keys.ENTER);
    browser.await("#reason-leave");
    browser.tabTo("Leave as it is: why?");
    // Between the reason and the button stands the clause.
    browser.press("Looked at it with the keyboard.", Keys.TAB, Keys.TAB, Keys.ENTER);

    browser.awaitText(".mh-timeline", "Looked at it with the keyboard.");
  }

  @Test
  void aPersonSealsAScreenshotAndLooksAtItWithTheKeyboard() throws IOException {
    take(hateful().on(id).saying("words of a picture").asking("HIDE", "ESCALATE"));
    String caseId = service.caseOf(new CommentId(id)).id().toString();
    Path folder = Files.createTempDirectory("moothall-pictures");
    Path letter = Files.writeString(folder.resolve("letter.png"), "%PDF-1.7 and more");
    Path picture = Files.write(folder.resolve("page.png"), Drawings.png(3));
    browser.signIn(service, "ben");

    upload(caseId, letter);
    browser.awaitText(".govuk-error-summary", "The file is a PDF");
    upload(caseId, picture);
    browser.awaitText("h3", "Screenshot, sealed as entry");
    assertThat(looks(caseId)).as("nobody has looked yet").isZero();
    assertThat(browser.has("img.mh-picture")).isFalse();
    browser.open("/cases/" + caseId);
    browser.tabTo("Show the screenshot in entry");
    browser.press(Keys.ENTER);

    var shown = browser.await("img.mh-picture");
    browser.until(_ -> "390".equals(shown.getDomProperty("naturalWidth")));
    assertThat(shown.getAccessibleName()).contains("Two answers stand below it.");
    assertThat(looks(caseId)).isEqualTo(1);
    for (int width : new int[] {Chromium.DESKTOP, Chromium.PHONE}) {
      browser.width(width);
      assertThat(Axe.violations(browser, true)).as("at " + width).isEmpty();
      assertThat(browser.overflow()).as("at " + width).isZero();
    }
    browser.photograph("screenshot-shown");

    Browser ben = new Browser(service);
    ben.signInAs("ben");
    ben.post("/wellbeing/pictures", "grey", "on");
    browser.open("/cases/" + caseId);
    browser.find("details[data-picture] summary").click();
    assertThat(browser.await("img.mh-picture").getCssValue("filter")).isEqualTo("grayscale(1)");
    // It is fetched once more, and that is on record before it is here.
    browser.until(_ -> looks(caseId) == 2);
    ben.post("/wellbeing/pictures", "textOnly", "on");
    browser.open("/cases/" + caseId);
    browser.find("details[data-picture] summary").click();
    browser.await("details[data-picture][open]");
    browser.driver.executeAsyncScript(
        "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0)));");
    assertThat(browser.has("img.mh-picture")).as("text only").isFalse();
    assertThat(looks(caseId)).isEqualTo(2);
    assertThat(browser.find("[data-shows]").isDisplayed()).isTrue();
  }

  private static void upload(String caseId, Path file) {
    browser.open("/cases/" + caseId);
    browser.driver.findElement(By.xpath("//summary[contains(., 'Add a screenshot')]")).click();
    browser.find("#shot-picture").sendKeys(file.toString());
    browser.find("#shot-shows").sendKeys("The comment. Two answers stand below it.");
    browser.find("#shot-address").sendKeys("https://www.ambermere.example/news/bins");
    browser.find("#shot-device").sendKeys("Council laptop 7, browser");
    browser.find("#shot-unaltered").click();
    browser.find("form[action$='/screenshots'] button").click();
  }

  private static long looks(String caseId) {
    return service.count(
        "select count(*) from audit_event where kind = 'SCREENSHOT_SEEN' and subject like '"
            + caseId
            + " %'");
  }

  @Test
  void singleKeysLeadFromTheListToADecision() throws IOException {
    take(hateful().on(id).saying("words for single keys").asking("HIDE", "ESCALATE"));
    browser.signIn(service, "ben");
    browser.open("/?order=newest");
    browser.await(".mh-card");

    browser.press("j");
    assertThat(browser.focused().getText()).contains("HATE_RACE");
    browser.press("j", "k", "o");
    browser.until(_ -> browser.path().startsWith("/cases/"));
    browser.await("#keys-open");
    browser.press("u");
    assertThat(browser.focused().getDomAttribute("id")).isEqualTo("reason-unhide");
    browser.press("jkohaern? are letters here");
    assertThat(browser.find("#reason-unhide").getDomProperty("value"))
        .isEqualTo("jkohaern? are letters here");
    browser.press(Keys.TAB, Keys.TAB, Keys.ENTER);

    browser.awaitText(".mh-timeline", "are letters here");
    browser.press("e");
    assertThat(browser.focused().getDomAttribute("id")).isEqualTo("type");
  }

  @Test
  void severalCasesAreDecidedAndUndoneWithTheKeyboardAlone() throws IOException {
    take(hateful().on(id).saying("the first of several").asking("FLAG"));
    take(hateful().on(id + "b").saying("the second of several").asking("FLAG"));
    browser.signIn(service, "ben");
    browser.open("/?order=newest&q=several");
    browser.await("#bulk-all");

    browser.press("j", "x", "j");
    assertThat(browser.find("#bulk-said").getText()).isEqualTo("1 selected");
    browser.tabTo("Select this case");
    browser.press(Keys.SPACE);
    assertThat(browser.find("#bulk-said").getText()).isEqualTo("2 selected");
    assertThat(browser.find("#bulk-all").getText()).isEqualTo("Select none");
    browser.tabTo("Leave as it is");
    browser.press(Keys.ENTER);
    browser.await("#batch");
    assertThat(browser.find("main").getText()).contains("It can be done to 2 of 2.");
    for (int width : new int[] {Chromium.DESKTOP, Chromium.PHONE}) {
      browser.width(width);
      assertThat(Axe.violations(browser, true)).isEmpty();
      assertThat(browser.overflow()).isNotPositive();
    }
    browser.photograph("preview");
    browser.tabTo("Why?");
    browser.press("They are all alike.", Keys.TAB, Keys.ENTER);
    browser.awaitText("#counts", "Done");
    assertThat(browser.path()).startsWith("/batches/");
    browser.tabTo("Undo all 2");
    browser.press(Keys.ENTER);
    browser.awaitText("#counts", "Undone");
  }

  @Test
  void singleKeysCanBeSwitchedOff() throws IOException {
    take(hateful().on(id).asking("HIDE", "ESCALATE"));
    browser.signIn(service, "ben");
    browser.open("/");
    browser.await("#keys-open");

    browser.press("?");
    assertThat(browser.find("#keys").isDisplayed()).isTrue();
    browser.press(Keys.SPACE, Keys.ESCAPE);
    browser.press("j");
    assertThat(browser.driver.findElements(By.cssSelector(".mh-card a:focus"))).isEmpty();

    browser.open("/");
    browser.await("#keys-open");
    browser.press("?");
    assertThat(browser.find("#keys").isDisplayed())
        .as("also after the page is opened anew")
        .isFalse();
    browser.find("#keys-open").click();
    browser.find("#keys-on").click();
    browser.press(Keys.ESCAPE, "j");
    assertThat(browser.driver.findElements(By.cssSelector(".mh-card a:focus"))).isNotEmpty();
  }

  @Test
  void aCommentArrivesUnderTheEyesOfTheCommunicationsTeam() throws IOException {
    browser.signIn(service, "asha");
    browser.open("/live");
    browser.awaitText("#live-state", "Live");

    take(harmless().on(id).saying("The library was lovely today."));

    browser.awaitText("#live", "The library was lovely today.");
    take(hateful().on(id + "b").saying("hostile words nobody should see at once"));
    String row = "//li[@data-comment='" + id + "b']";
    browser.until(it -> !it.findElements(By.xpath(row)).isEmpty());
    assertThat(browser.driver.findElement(By.xpath(row)).getText())
        .contains("Show the comment", "HATE_RACE", "rule")
        .containsIgnoringCase("not confirmed yet")
        .doesNotContain("nobody should see at once");
    assertThat(browser.find("#live-totals").getText()).contains("Received in 15 min");
  }

  @Test
  void theLiveViewStandsStillWhileSomebodyWorksInIt() throws IOException {
    take(harmless().on(id).saying("Something to point at."));
    browser.signIn(service, "asha");
    browser.open("/live");
    browser.awaitText("#live-state", "Live");
    new Actions(browser.driver).moveToElement(browser.find("#live li")).perform();

    take(harmless().on(id + "b").saying("It came while I pointed."));

    browser.awaitText("#live-show", "Show what is new (1)");
    assertThat(browser.find("#live").getText()).doesNotContain("It came while I pointed.");
    browser.find("#live-show").click();
    assertThat(browser.find("#live").getText()).contains("It came while I pointed.");

    browser.find("#live li summary").sendKeys("");
    new Actions(browser.driver).moveByOffset(0, -50).perform();
    take(harmless().on(id + "c").saying("It came while I had the focus."));
    browser.awaitText("#live-show", "Show what is new (1)");
    assertThat(browser.find("#live").getText()).doesNotContain("while I had the focus");
  }

  @Test
  void oneClickShowsAgainWithoutLeavingTheLiveView() throws IOException {
    take(hateful().on(id).saying("words that may stay"));
    browser.signIn(service, "ben");
    browser.open("/live");
    browser.awaitText("#live-state", "Live");
    String row = "//li[@data-comment='" + id + "']";

    browser.driver.findElement(By.xpath(row + "//button[.='Show again']")).click();

    browser.until(it -> it.findElement(By.xpath(row)).getText().contains("under your name"));
    assertThat(browser.path()).isEqualTo("/live");
    assertThat(service.count("select count(*) from action_intent where kind = 'UNHIDE'")).isOne();
    browser.driver.findElement(By.tagName("h1")).click();
    ((org.openqa.selenium.JavascriptExecutor) browser.driver)
        .executeScript("document.activeElement.blur()");
    browser.until(it -> it.findElement(By.xpath(row)).getText().contains("Hide"));
  }

  @Test
  void nothingIsMissedWhileTheServerRestarts() throws IOException {
    EscalationUnderTest first = EscalationUnderTest.start(Map.of());
    Map<String, Object> same = first.again();
    first
        .bean(VerdictIntake.class)
        .take(harmless().on(id).judgement(), harmless().raw(), Verdicts.RECEIVED);
    try (Chromium watching = Chromium.before(first)) {
      watching.signIn(first, "asha");
      watching.open("/live");
      watching.awaitText("#live-state", "Live");
      first.close();
      watching.awaitText("#live-state", "Not connected");

      try (EscalationUnderTest second = EscalationUnderTest.start(same)) {
        for (int i = 0; i < 3; i++) {
          Sketch missed = harmless().on(id + "-" + i).saying("Written in the pause " + i);
          second
              .bean(VerdictIntake.class)
              .take(missed.judgement(), missed.raw(), Verdicts.RECEIVED);
        }

        watching.awaitText("#live", "Written in the pause 2");
        assertThat(watching.find("#live").getText())
            .contains("Written in the pause 0", "Written in the pause 1");
        watching.awaitText("#live-state", "Live");
        assertThat(watching.driver.findElements(By.cssSelector("#live > li"))).hasSize(4);
      }
    }
  }

  private void take(Sketch sketch) {
    service.bean(VerdictIntake.class).take(sketch.judgement(), sketch.raw(), Verdicts.RECEIVED);
  }
}
