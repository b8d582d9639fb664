package moothall.escalation.journeys;

import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.Verdicts;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.domain.CommentId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/**
 * That nobody is told that something was done after their session has ended, and loses no words.
 */
final class EndedSessionTest {

  private static final AtomicInteger COMMENTS = new AtomicInteger();

  @SuppressWarnings("NullAway.Init")
  private static EscalationUnderTest service;

  @SuppressWarnings("NullAway.Init")
  private static Chromium browser;

  private final String id = "website:town-news:end-" + COMMENTS.incrementAndGet();

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
  void benIsSignedIn() throws IOException {
    browser.open("/login");
    browser.driver.manage().deleteAllCookies();
    browser.signIn(service, "ben");
  }

  @Test
  void theLiveViewSaysThatItWasNotDoneAndDoesItOnceSomebodyIsSignedInAgain() throws IOException {
    take(id);
    browser.open("/live");
    browser.awaitText("#live-state", "Live");
    String row = "//li[@data-comment='" + id + "']";
    endTheSession();

    browser.driver.findElement(By.xpath(row + "//button[.='Show again']")).click();

    browser.awaitText("[data-comment='" + id + "'] .mh-live__said", "Not done: your session");
    assertThat(browser.find(".mh-live__said").getText()).doesNotContain("Done:");
    assertThat(browser.find(".mh-live__said a").getDomAttribute("href")).isEqualTo("/login");
    assertThat(shown()).isZero();

    signInInAnotherTab();
    browser.driver.findElement(By.xpath(row + "//button[.='Show again']")).click();
    browser.awaitText("[data-comment='" + id + "'] .mh-live__said", "Done: it is recorded");
    assertThat(shown()).isOne();
  }

  @Test
  void nobodySendsWhatStandsOnThePageOfSomebodyElse() throws IOException {
    take(id);
    browser.open("/live");
    browser.awaitText("#live-state", "Live");
    endTheSession();
    long before = shown();
    signInInAnotherTab("asha");

    browser
        .driver
        .findElement(By.xpath("//li[@data-comment='" + id + "']//button[.='Show again']"))
        .click();

    browser.awaitText("[data-comment='" + id + "'] .mh-live__said", "Not done: your session");
    assertThat(shown()).isEqualTo(before);
  }

  @Test
  void whatWasUnfoldedAfterTheEndCountsOnceSomebodyIsSignedInAgain() throws IOException {
    take(id);
    browser.open("/?order=newest");
    endTheSession();
    unfoldOrFold();
    browser.await(".mh-reveal[open]");

    signInInAnotherTab();

    browser.until(_ -> {
      unfoldOrFold();
      return service.count("select count(*) from audit_event where kind = 'CASE_READ'") == 1;
    });
  }

  @Test
  void whatSomebodyHasWrittenIsStillThereAfterTheEnd() throws IOException {
    take(id);
    browser.open("/cases/" + service.caseOf(new CommentId(id)).id());
    browser.find("#reason-leave").sendKeys("A long reason that nobody wants to write twice.");
    endTheSession();

    browser.find("form[action$='/leave'] button").click();

    browser.awaitText("#session", "Your session has ended");
    assertThat(browser.path()).startsWith("/cases/");
    assertThat(browser.find("#reason-leave").getDomProperty("value")).contains("write twice");
    signInInAnotherTab();
    browser.until(_ -> !browser.has("#session[open]"));
    browser.find("form[action$='/leave'] button").click();
    browser.awaitText(".mh-timeline", "nobody wants to write twice");
  }

  @Test
  void warnsBeforeTheEndAndLetsPeopleStay() throws IOException {
    // Shorter than the time at which people are warned: the warning comes at once.
    try (EscalationUnderTest brief =
            EscalationUnderTest.start(
                Map.of("micronaut.security.token.generator.access-token.expiration", 115));
        Chromium there = Chromium.before(brief)) {
      there.signIn(brief, "ben");
      there.awaitText("#session", "You will be signed out soon");
      assertThat(there.focused().getText()).isEqualTo("Stay signed in");
      for (int width : new int[] {Chromium.DESKTOP, Chromium.PHONE}) {
        there.width(width);
        assertThat(Axe.violations(there, true)).as("at " + width).isEmpty();
      }
      there.photograph("session-ends-soon");
      String before = cookie(there);
      // A session says its times in seconds: put off within the same one, it would be the same.
      long second = Instant.now().getEpochSecond();
      there.until(_ -> Instant.now().getEpochSecond() > second);

      there.press(Keys.ENTER);

      there.until(_ -> !there.has("dialog[open]"));
      assertThat(cookie(there)).isNotEqualTo(before);
      there.driver.manage().deleteAllCookies();
      there.awaitText("#session", "Your session has ended");
      assertThat(there.find("#session-sign-in").isDisplayed()).isTrue();
      assertThat(there.find("#session-stay").isDisplayed()).isFalse();
    }
  }

  private static String cookie(Chromium there) {
    return there.driver.manage().getCookies().toString();
  }

  private static void unfoldOrFold() {
    browser.find(".mh-reveal summary").click();
  }

  private static void endTheSession() {
    browser.driver.manage().deleteAllCookies();
  }

  private static void signInInAnotherTab() throws IOException {
    signInInAnotherTab("ben");
  }

  private static void signInInAnotherTab(String name) throws IOException {
    String here = browser.driver.getWindowHandle();
    browser.driver.switchTo().newWindow(org.openqa.selenium.WindowType.TAB);
    browser.signIn(service, name);
    browser.driver.close();
    browser.driver.switchTo().window(here);
  }

  private static long shown() {
    return service.count("select count(*) from action_intent where kind = 'UNHIDE'");
  }

  private static void take(String id) {
    var sketch = hateful().on(id);
    service.bean(VerdictIntake.class).take(sketch.judgement(), sketch.raw(), Verdicts.RECEIVED);
  }
}
