package moothall.escalation.journeys;

import static moothall.escalation.Verdicts.harmless;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.Verdicts;
import moothall.escalation.Verdicts.Sketch;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.domain.CommentId;
import moothall.escalation.web.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** What leads people quickly to where they want to be, without a pointer. */
final class KeyboardJourneysTest {

  private static final AtomicInteger COMMENTS = new AtomicInteger();

  @SuppressWarnings("NullAway.Init")
  private static EscalationUnderTest service;

  @SuppressWarnings("NullAway.Init")
  private static Chromium browser;

  private final String id = "website:town-news:k-" + COMMENTS.incrementAndGet();

  @BeforeAll
  static void start() throws IOException {
    service =
        EscalationUnderTest.start(
            Map.of("moothall.test.no-stream", true, "moothall.escalation.actions.workers", 0));
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
  void benIsSignedIn() throws IOException {
    service.bean(NoStream.class).on = false;
    browser.open("/login");
    browser.driver.manage().deleteAllCookies();
    browser.signIn(service, "ben");
  }

  @Test
  void thePaletteLeadsToAPageAKeptViewAndAForm() {
    Browser ben = new Browser(service);
    ben.signInAs("ben");
    ben.post("/views", "name", "Mine first", "query", "order=newest&state=mine");
    take(hateful().on(id).asking("FLAG"));
    browser.open("/live");
    browser.await("#palette-open:not([hidden])");

    browser.press(":");
    assertThat(browser.focused().getDomAttribute("id")).isEqualTo("palette-words");
    browser.press("ferr");
    assertThat(chosen()).isEqualTo("Referrals (page)");
    browser.press(Keys.ENTER);
    browser.until(_ -> browser.path().equals("/referrals"));
    browser.await("#palette-open:not([hidden])");
    pressControlK();
    browser.awaitText("#palette-list", "Mine first (your view)");
    browser.press("no such thing");
    assertThat(browser.find("#palette-said").getText()).isEqualTo("Nothing fits.");
    assertThat(browser.find("#palette-words").getDomAttribute("aria-expanded")).isEqualTo("false");
    browser.press(Keys.ESCAPE);
    browser.until(_ -> !browser.has("dialog[open]"));
    pressControlK();
    browser.awaitText("#palette-list", "Mine first (your view)");
    browser.press("mine first", Keys.ENTER);
    browser.until(_ -> browser.path().equals("/?order=newest&state=mine"));

    browser.open("/cases/" + service.caseOf(new CommentId(id)).id());
    browser.await("#palette-open:not([hidden])");
    browser.press(":", "on this");
    String first = chosen();
    browser.press(Keys.ARROW_DOWN);
    assertThat(chosen()).isNotEqualTo(first).endsWith("(on this page)");
    browser.press(Keys.ARROW_UP);
    assertThat(chosen()).isEqualTo(first);
    browser.press(Keys.ESCAPE);
    browser.until(_ -> !browser.has("dialog[open]"));
    browser.press(":", "leave as");
    browser.press(Keys.ENTER);
    assertThat(browser.focused().getDomAttribute("id")).isEqualTo("reason-leave");
  }

  @Test
  void aRefusalHasTheFocusAndLeadsToItsField() {
    take(hateful().on(id).asking("HIDE", "ESCALATE"));
    browser.open("/cases/" + service.caseOf(new CommentId(id)).id());
    browser.find("#reason-hide").sendKeys("Hidden already.");
    browser.find("form[action$='/hide'] button").click();

    browser.await(".govuk-error-summary a");
    assertThat(browser.focused().getDomAttribute("class")).isEqualTo("govuk-error-summary");
    browser.press(Keys.TAB, Keys.ENTER);
    assertThat(browser.focused().getDomAttribute("id")).isEqualTo("reason-hide");
  }

  @Test
  void approvedWordingIsWrittenIntoTheReplyAndOverNothingOfOnesOwn() {
    take(harmless().on(id));
    browser.open("/live");
    browser.awaitText("#live-state", "Live");
    String row = "[data-comment='" + id + "'] ";
    browser.driver.executeScript(
        "document.querySelector(\"" + row + ".mh-live__more\").open = true");
    browser.await(row + "form[action='/live/reply'] select");

    choose(row, "Thank you: English");
    assertThat(reply(row)).startsWith("Thank you for telling us.");
    choose(row, "Thank you: Cymraeg");
    assertThat(reply(row)).startsWith("Diolch am roi gwybod").doesNotContain("Thank you");
    browser.find(row + "textarea").clear();
    browser.find(row + "textarea").sendKeys("Dear Lorna,");
    choose(row, "Thank you: English");
    assertThat(reply(row)).startsWith("Dear Lorna,\n\nThank you for telling us.");
    browser.find(row + "form[action='/live/reply'] button").click();

    browser.awaitText(row + ".mh-live__said", "Done: it is recorded");
    assertThat(service.count("select count(*) from action_intent where kind = 'REPLY'")).isOne();
  }

  @Test
  void theLiveViewGoesOnWhereNoStreamIsHeldOpenAndHasOneAgainLater() {
    NoStream proxy = service.bean(NoStream.class);
    proxy.on = true;
    browser.open("/live");
    browser.until(_ -> proxy.refused);

    take(harmless().on(id).saying("It came without a stream."));

    browser.awaitText("#live", "It came without a stream.");
    assertThat(browser.find("#live-state").getText()).doesNotContain("session");
    proxy.on = false;
    browser.until(_ -> browser.find("#live-state").getText().equals("Live"));
    take(harmless().on(id + "b").saying("It came with a stream."));
    browser.awaitText("#live", "It came with a stream.");
  }

  private static void pressControlK() {
    new Actions(browser.driver).keyDown(Keys.CONTROL).sendKeys("k").keyUp(Keys.CONTROL).perform();
  }

  private static String chosen() {
    return browser.find("#palette-list [aria-selected=true]").getText();
  }

  private static void choose(String row, String option) {
    browser
        .find(row + "form[action='/live/reply'] select")
        .findElement(By.xpath(".//option[.='" + option + "']"))
        .click();
  }

  private static String reply(String row) {
    return Objects.requireNonNull(browser.find(row + "textarea").getDomProperty("value"));
  }

  private static void take(Sketch sketch) {
    service.bean(VerdictIntake.class).take(sketch.judgement(), sketch.raw(), Verdicts.RECEIVED);
  }
}
