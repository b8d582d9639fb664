package moothall.escalation.journeys;

import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.Verdicts;
import moothall.escalation.casework.VerdictIntake;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.interactions.Actions;

/**
 * That nothing moves under the pointer while comments arrive, as the browser itself measures it.
 */
final class StandingStillTest {

  private static final String WATCH =
      """
      window.shifts = [];
      new PerformanceObserver((list) => list.getEntries().forEach((it) => window.shifts.push(
          it.sources.map((of) => (of.node?.id || of.node?.nodeName) + " from " + of.previousRect.x + "," +
            of.previousRect.y + " to " + of.currentRect.x + "," + of.currentRect.y).join("; "))))
        .observe({ type: "layout-shift" });
      """;

  @SuppressWarnings("NullAway.Init")
  private static EscalationUnderTest service;

  @SuppressWarnings("NullAway.Init")
  private static Chromium browser;

  @BeforeAll
  static void start() throws IOException {
    service = EscalationUnderTest.start(Map.of());
    browser = Chromium.before(service);
    arrive("before", 8);
    browser.signIn(service, "asha");
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    service.close();
  }

  @Test
  void theLiveViewShiftsNothingUnderThePointer() {
    browser.open("/live");
    browser.awaitText("#live-state", "Live");
    browser.driver.executeScript(WATCH);
    pointAt("#live li:nth-child(2)");

    arrive("live", 20);
    browser.awaitText("#live-show", "Show what is new (20)");
    twoFrames();
    assertThat(shifts()).isEmpty();

    pointAt("h1");
    browser.until(_ -> !shifts().isEmpty());
    assertThat(browser.find("#live-show").isDisplayed())
        .as("that was it: they are shown")
        .isFalse();
  }

  @Test
  void theListOfCasesShiftsNothingUnderThePointer() {
    // The worst first, what is new would come on a later page.
    browser.open("/?order=newest");
    browser.driver.executeScript(WATCH);
    pointAt("#cards li:nth-child(2)");
    String under = browser.find("#cards li:nth-child(2)").getText();

    // The first answer is what it compares the others with.
    browser.until(it ->
        (Boolean)
            run(
                "return performance.getEntriesByType('resource').some((it) => it.name.includes('/cases?'))"));
    arrive("list", 20);
    browser.until(it -> browser.find("#show-fresh").isDisplayed());
    twoFrames();
    assertThat(shifts()).isEmpty();
    assertThat(browser.find("#cards li:nth-child(2)").getText()).isEqualTo(under);
  }

  private static void pointAt(String css) {
    new Actions(browser.driver).moveToElement(browser.find(css)).perform();
  }

  /** What was drawn until now is measured then. */
  private static void twoFrames() {
    browser.driver.executeAsyncScript(
        "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0)));");
  }

  private static List<?> shifts() {
    return (List<?>) run("return window.shifts");
  }

  private static Object run(String script) {
    return Objects.requireNonNull(browser.driver.executeScript(script));
  }

  private static void arrive(String name, int comments) {
    for (int i = 0; i < comments; i++) {
      var sketch = hateful().on("website:town-news:" + name + "-" + i).asking("FLAG");
      service.bean(VerdictIntake.class).take(sketch.judgement(), sketch.raw(), Verdicts.RECEIVED);
    }
  }
}
