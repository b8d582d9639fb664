package moothall.escalation.journeys;

import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.Verdicts;
import moothall.escalation.access.Role;
import moothall.escalation.accounts.PeopleUnderTest;
import moothall.escalation.accounts.Phone;
import moothall.escalation.casework.VerdictIntake;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** Somebody whose role needs a second factor gets one and works with it, as a person does it. */
final class SecondFactorJourneyTest {

  @Test
  void somebodySetsItUpSignsInWithItAndShowsAgainThatItIsThem() throws IOException {
    try (PeopleUnderTest people =
            PeopleUnderTest.start(
                Map.of("sue", Role.SENIOR_MODERATOR),
                Map.of(
                    "moothall.escalation.sign-in.proof",
                    "0s",
                    // No code grows old while the browser is slow.
                    "moothall.test.time-stands",
                    true));
        Chromium browser = Chromium.before(people.service)) {
      String referral = referral(people.service);
      typePassword(browser);
      browser.awaitText("h1", "Set up a second factor");
      assertThat(browser.find("main").getText()).contains("Your roles need one");
      look(browser, "must-enrol");
      browser.find("form[action$='/begin'] button").click();
      browser.awaitText("h1", "Show that it is you");
      look(browser, "proof-by-password");
      browser.find("#proof").sendKeys(PeopleUnderTest.PASSWORD);
      browser.find("form[action$='/begin'] button").click();
      browser.await(".mh-qr");
      look(browser, "second-factor-key");
      Phone phone = Phone.typed(browser.find("p .mh-key").getText());
      browser.find("#code").sendKeys(phone.unused(now(people)));
      browser.find("form[action='/account/second-factor'] button").click();
      browser.awaitText("h1", "Show that it is you");
      browser.find("#proof").sendKeys(PeopleUnderTest.PASSWORD);
      browser.find("form[action='/account/second-factor'] button").click();
      browser.awaitText("h1", "Your second factor is set up");
      assertThat(browser.driver.findElements(By.cssSelector(".mh-codes li"))).hasSize(10);
      look(browser, "recovery-codes");
      browser.driver.findElement(By.linkText("I have kept them")).click();
      browser.awaitText("h1", "Your account");
      browser.find("form[action='/logout'] button").click();

      typePassword(browser);
      browser.awaitText("h1", "The code of your app");
      look(browser, "sign-in-code");
      browser.find("#code").sendKeys("000000");
      browser.find("form[action='/login/code'] button").click();
      browser.awaitText(".govuk-error-summary", "The code is not right");
      browser.find("#code").sendKeys(phone.unused(now(people)));
      browser.find("form[action='/login/code'] button").click();
      browser.await("#cards");

      browser.open(referral);
      String form = "form[action$='/propose-withdrawal'] ";
      for (var summary :
          browser.driver.findElements(By.cssSelector("details:not([open]) > summary"))) {
        summary.click();
      }
      new Select(browser.find(form + "select")).selectByValue("QUOTED_COUNTER_SPEECH");
      browser.find(form + "textarea").sendKeys("It is a quotation.");
      browser.find(form + "button").click();
      browser.awaitText("h1", "Show that it is you");
      look(browser, "proof-by-code");
      browser.find("#proof").sendKeys(phone.unused(now(people)));
      browser.find(form + "button").click();
      browser.awaitText("main", "sue proposes to withdraw it");
      assertThat(browser.find("main").getText()).contains("It is a quotation.");
    }
  }

  private static Instant now(PeopleUnderTest people) {
    return people.service.bean(Clock.class).instant();
  }

  private static void typePassword(Chromium browser) {
    browser.open("/login");
    browser.find("#username").sendKeys("sue");
    browser.find("#password").sendKeys(PeopleUnderTest.PASSWORD);
    browser.find("form[action='/login'] button").click();
  }

  private static void look(Chromium browser, String name) throws IOException {
    browser.width(Chromium.PHONE);
    assertThat(Axe.violations(browser, true)).as(name).isEmpty();
    assertThat(browser.overflow()).as(name).isNotPositive();
    assertThat(browser.driver.findElements(By.tagName("h1"))).as(name).hasSize(1);
    browser.photograph(name);
  }

  private static String referral(EscalationUnderTest service) {
    var sketch = hateful().on("website:town-news:s-1");
    service.bean(VerdictIntake.class).take(sketch.judgement(), sketch.raw(), Verdicts.RECEIVED);
    return "/referrals/" + service.text("select referral_id from referral");
  }
}
