package moothall.escalation.journeys;

import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.Verdicts;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.domain.CommentId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Somebody who reads the console in Welsh, with the keyboard and on a phone. */
final class WelshJourneyTest {

  @SuppressWarnings("NullAway.Init")
  private static EscalationUnderTest service;

  @SuppressWarnings("NullAway.Init")
  private static Chromium browser;

  @BeforeAll
  static void start() throws IOException {
    service = EscalationUnderTest.start(Map.of());
    browser = Chromium.before(service);
    var sketch = hateful().on("website:town-news:w-1").saying("words that stay").asking("FLAG");
    service.bean(VerdictIntake.class).take(sketch.judgement(), sketch.raw(), Verdicts.RECEIVED);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    service.close();
  }

  @Test
  void switchesWithTheKeyboardWorksInWelshAndSwitchesBack() throws IOException {
    browser.open("/login");
    browser.firstStop();
    assertThat(browser.tabTo("Cymraeg").getDomAttribute("lang")).isEqualTo("cy");
    browser.press(Keys.ENTER);
    browser.await("html[lang='cy']");
    assertThat(browser.path()).isEqualTo("/login");
    browser.signIn(service, "asha");

    String page = "/cases/" + service.caseOf(new CommentId("website:town-news:w-1")).id();
    List<String> wrong = new ArrayList<>();
    for (String path : List.of("/", page, "/live")) {
      browser.width(Chromium.DESKTOP);
      browser.open(path);
      browser.await("html[lang='cy']");
      for (int width : new int[] {Chromium.DESKTOP, Chromium.PHONE}) {
        browser.width(width);
        Axe.violations(browser, true).forEach(it -> wrong.add(path + " at " + width + ": " + it));
        if (browser.overflow() > 0) {
          wrong.add(path + " at " + width + ": wider than the window by " + browser.overflow());
        }
      }
    }
    assertThat(wrong).as("what axe and the phone found").isEmpty();

    browser.open(page);
    browser.find(".mh-version summary").click();
    // Behind the first of them stands the number of what was found.
    browser.awaitText(".mh-version", "that stay");
    browser.find("#reason-leave").sendKeys("Dyfyniad ydyw.");
    browser.find("form[action$='/leave'] button").click();
    browser.awaitText(".mh-timeline", "Dyfyniad ydyw.");
    browser.find("form[action='/language'] button").click();
    browser.await("html[lang='en']");
    assertThat(browser.path()).isEqualTo(page);
    browser.awaitText(".mh-timeline", "Dyfyniad ydyw.");
  }
}
