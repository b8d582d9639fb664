package moothall.escalation.journeys;

import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.Verdicts;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.oidc.CouncilUnderTest;
import moothall.escalation.oidc.RealProvider;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/**
 * Somebody signs in with their council account, as a person does it. To the browser the provider,
 * at {@code localhost}, is another site than the console, at {@code 127.0.0.1}, and it keeps
 * cookies as strictly as it would between the two.
 */
final class CouncilSignInJourneyTest {

  @Test
  void somebodySignsInAtTheProviderAndShowsThereAgainThatItIsThem() throws IOException {
    try (RealProvider provider = new RealProvider();
        CouncilUnderTest council = CouncilUnderTest.of(provider.issuer(), Map.of());
        Chromium browser = Chromium.before(council.service)) {
      String referral = referral(council.service);
      browser.open("/login");
      assertThat(browser.find("main a").getText()).isEqualTo("Sign in with your council account");
      look(browser, "council-sign-in");

      provider.remembers("s-none", "Val Orr", "g-parking", 60);
      signIn(browser);
      browser.awaitText("main", "Moothall moderators");
      look(browser, "council-no-group");
      browser.driver.findElement(By.linkText("Back to the sign-in")).click();
      provider.remembers("s-sue", "Sue Dale", "g-senior", 3600);
      signIn(browser);
      browser.awaitText("h1", "You are signed in");
      look(browser, "council-in");
      browser.driver.findElement(By.linkText("Go on")).click();
      browser.await("#cards");
      assertThat(browser.path()).isEqualTo("/");
      assertThat(browser.find("header").getText()).contains("Sue Dale");
      browser.open("/account");
      look(browser, "council-account");

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
      look(browser, "council-proof");
      provider.knows("s-sue", "Sue Dale", "g-senior");
      browser.driver.findElement(By.linkText("Sign in again")).click();
      browser.await("input[name='username']").sendKeys("s-sue");
      browser.find("form").submit();
      browser.awaitText("h1", "Thank you, it is you");
      look(browser, "council-still");
      browser.find(form + "button").click();
      browser.awaitText("main", "Sue Dale proposes to withdraw it");
      assertThat(browser.find("main").getText()).contains("It is a quotation.");

      browser.open("/login/council/done?state=nobodys&code=nothing");
      browser.awaitText("h1", "You are not signed in");
      look(browser, "council-not-begun");

      try (CouncilUnderTest other = CouncilUnderTest.of("http://localhost:1/tenant", Map.of())) {
        browser.driver.get(other.service.address() + "/login/council");
      }
      browser.awaitText("h1", "does not answer");
      look(browser, "council-no-answer");
    }
  }

  private static void signIn(Chromium browser) {
    browser.driver.findElement(By.linkText("Sign in with your council account")).click();
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
