package moothall.escalation.journeys;

import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.Verdicts;
import moothall.escalation.access.Role;
import moothall.escalation.accounts.PeopleUnderTest;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.web.Browser;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;

/** Somebody comes to the team and leaves it, as two administrators and they themselves do it. */
final class PeopleJourneyTest {

  private static final String NEW = "lantern-quarry-mitten";

  @Test
  void aColleagueIsAddedByTwoSignsInWorksIsSuspendedAndCannotGoOn() throws IOException {
    try (PeopleUnderTest people =
            PeopleUnderTest.start(
                Map.of("ada", Role.ADMINISTRATOR, "bob", Role.ADMINISTRATOR),
                Map.of(
                    "moothall.escalation.sign-in.second-factor-for",
                    List.of("DPO"),
                    "moothall.escalation.actions.workers",
                    0));
        Chromium browser = Chromium.before(people.service)) {
      EscalationUnderTest service = people.service;
      var sketch = hateful().asking("FLAG");
      service.bean(VerdictIntake.class).take(sketch.judgement(), sketch.raw(), Verdicts.RECEIVED);

      browser.signIn("ada", PeopleUnderTest.PASSWORD);
      toPeople(browser);
      browser.driver.findElement(By.xpath("//summary[contains(., 'Add somebody')]")).click();
      browser.find("#new-name").sendKeys("sam.okafor");
      browser.find("#new-role-MODERATOR").click();
      browser.find("#new-why").sendKeys("She begins on Monday.");
      browser.find("form[action='/people'] button").click();
      browser.awaitText("h1", "A code for sam.okafor");
      String first = browser.find(".mh-codes li").getText();
      browser.driver.findElement(By.linkText("I have kept it")).click();
      browser.awaitText("main", "Waits for another administrator");
      assertThat(browser.has("form[action$='/joining/agree']")).as("alone").isFalse();
      browser.signOut();

      browser.signIn("bob", PeopleUnderTest.PASSWORD);
      toPeople(browser);
      browser.find("form[action='/people/sam.okafor/joining/agree'] button").click();
      browser.awaitText("main", "The person can choose a password now.");
      String second = browser.find(".mh-codes li").getText();
      browser.signOut();

      browser.open("/join");
      browser.find("#name").sendKeys("sam.okafor");
      browser.find("#first").sendKeys(first);
      browser.find("#second").sendKeys(second);
      browser.find("#password").sendKeys(NEW);
      browser.find("#again").sendKeys(NEW);
      browser.find("form[action='/join'] button").click();
      browser.awaitText("h1", "You can sign in");
      browser.signIn("sam.okafor", NEW);
      browser.await("#cards .mh-card");
      browser.find("main form[action='/next'] button").click();
      browser.awaitText("main", "You have this case until");
      String working = browser.path();
      Set<Cookie> sams = browser.driver.manage().getCookies();

      browser.driver.manage().deleteAllCookies();
      browser.signIn("ada", PeopleUnderTest.PASSWORD);
      Set<Cookie> adas = browser.driver.manage().getCookies();
      sitDown(browser, sams, working);
      browser.awaitText("main", "You have this case until");
      sitDown(browser, adas, "/people");
      browser.driver.findElement(By.xpath("//summary[contains(., 'Suspend sam.okafor')]")).click();
      browser.find("form[action='/people/sam.okafor/suspend'] input").sendKeys("She has left.");
      browser.find("form[action='/people/sam.okafor/suspend'] button").click();
      browser.awaitText(".govuk-inset-text", "Suspended by ada");

      sitDown(browser, sams, working);
      browser.await("#username");
      assertThat(browser.path()).startsWith("/login");
      browser.find("#username").sendKeys("sam.okafor");
      browser.find("#password").sendKeys(NEW);
      browser.find("form[action='/login'] button").click();
      browser.awaitText(".govuk-error-summary", "Name and password do not fit together");

      assertThat(
              service.texts(
                  "select who || ' ' || kind from audit_event where subject like 'sam.okafor%'"
                      + " and kind like 'ACCOUNT_%' order by id"))
          .containsExactly(
              "ada ACCOUNT_PROPOSED",
              "bob ACCOUNT_AGREED",
              "sam.okafor ACCOUNT_JOINED",
              "ada ACCOUNT_SUSPENDED");
      assertThat(people(service))
          .contains("{\"by\":\"ada\"", "\"reason\":\"She has left.\"")
          .contains("\"name\":\"sam.okafor\",\"roles\":[\"MODERATOR\"]");
    }
  }

  /** Somebody goes on in a session of theirs, in which they have not signed out. */
  private static void sitDown(Chromium browser, Set<Cookie> session, String path) {
    browser.driver.manage().deleteAllCookies();
    session.forEach(it -> browser.driver.manage().addCookie(it));
    browser.open(path);
  }

  private static void toPeople(Chromium browser) {
    browser.driver.findElement(By.linkText("People")).click();
    browser.awaitText("h1", "People");
  }

  /** As the program reads it that says who has left. */
  private static String people(EscalationUnderTest service) {
    Browser program = new Browser(service);
    return program
        .send(program.request("/api/people").header("Authorization", "Bearer leavers"))
        .body();
  }
}
