package moothall.escalation.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.casework.AuthorUnderTest;
import moothall.escalation.conduct.NextStage;
import moothall.escalation.web.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** What follows for an author, and how it is put right, as the two people do it whom it takes. */
final class ConductJourneysTest {

  @SuppressWarnings("NullAway.Init")
  private static EscalationUnderTest service;

  @SuppressWarnings("NullAway.Init")
  private static Chromium browser;

  private final AuthorUnderTest author = AuthorUnderTest.on(service);

  @BeforeAll
  static void start() throws IOException {
    service = EscalationUnderTest.start(Map.of("moothall.escalation.actions.workers", 0));
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
    browser.open("/login");
    browser.driver.manage().deleteAllCookies();
  }

  @Test
  void anAppealIsPutOnRecordAndDecidedBySomebodyElseWithTheKeyboardAlone() throws IOException {
    String caseId = author.writes("ABUSE_USER").id().toString();
    signInWithTheKeyboard("ben");
    browser.tabTo("ABUSE_USER");
    browser.press(Keys.ENTER);
    keysAreThere();
    browser.press("a");
    browser.press("It is abuse of a neighbour.", Keys.TAB, Keys.TAB, Keys.ENTER);
    browser.awaitText(".mh-timeline", "It is abuse of a neighbour.");
    browser.tabTo("Strikes, notice and appeal");
    browser.press(Keys.ENTER);
    browser.await("#statement");
    browser.tabTo("How it reached you");
    choose("LETTER");
    browser.press(Keys.TAB, "It was a joke between neighbours.");
    browser.tabTo("Put the appeal on record");
    browser.press(Keys.ENTER);
    browser.awaitText("main", "It was a joke between neighbours.");
    String appeal = browser.path();
    browser.tabTo("Give or take");
    browser.press(Keys.ENTER);
    browser.awaitText(".govuk-error-summary", "took part in this case");
    browser.tabTo("Sign out");
    browser.press(Keys.ENTER);
    browser.await("#username");

    signInWithTheKeyboard("cerys");
    browser.tabTo("Appeals");
    browser.press(Keys.ENTER);
    browser.await("a[href='" + appeal + "']");
    keysAreThere();
    browser.press("j", "o");
    browser.await("#outcome");
    assertThat(browser.path()).isEqualTo(appeal);
    browser.tabTo("Give or take");
    browser.press(Keys.ENTER);
    browser.awaitText("main", "To cerys by cerys");
    browser.tabTo("Decide");
    choose("OVERTURNED");
    browser.press(Keys.TAB, "Both neighbours say so.", Keys.TAB, Keys.ENTER);
    browser.awaitText("h2", "How it was decided");

    assertThat(browser.find("main").getText())
        .contains("The decision was wrong and is undone (Roedd y penderfyniad yn anghywir")
        .contains("by cerys", "Both neighbours say so.")
        .contains(NextStage.ENGLAND.english(), NextStage.ENGLAND.welsh());
    browser.open("/cases/" + caseId + "/conduct");
    browser.awaitText("main", "No notice: the comment stands there.");
    assertThat(service.texts("select outcome || ' ' || by from appeal_decision"))
        .containsExactly("OVERTURNED cerys");
    assertThat(service.texts("select kind from action_intent where case_id = '" + caseId + "'"))
        .containsExactlyInAnyOrder("HIDE", "UNHIDE");
    assertThat(new Browser(service).getJson("/api" + appeal).body())
        .contains("\"outcome\":\"OVERTURNED\"", "\"loggedBy\":\"ben\"", "\"assignee\":\"cerys\"")
        .contains("\"caseId\":\"" + caseId + "\"", NextStage.ENGLAND.english());
  }

  @Test
  void aNoteAWarningAndABlockFollowOneAnotherAndTheBlockIsLifted() throws IOException {
    String first = author.writes("PROFANITY").id().toString();
    String second = author.writes("PROFANITY").id().toString();
    String third = author.writes("PROFANITY").id().toString();
    browser.signIn(service, "ben");
    propose(first, "The ladder suggests: Note", "The first time.");
    browser.awaitText(".mh-card__tags", "waits for confirmation");
    browser.signOut();

    browser.signIn(service, "cerys");
    decide("Note for PROFANITY", "I agree to the note.", "confirm");
    browser.awaitText("main", "Nothing waits.");
    toConduct(second, "The ladder suggests: Warning");
    browser.find("#reason").sendKeys("The second time.");
    browser.find("button[value=take-up]").click();
    browser.awaitText(".mh-card", "Warning for PROFANITY");
    assertThat(browser.find("blockquote[lang=en]").getText()).contains("This is a warning");
    assertThat(browser.find("blockquote[lang=cy]").getText()).contains("Rhybudd yw hwn");
    browser.signOut();

    browser.signIn(service, "ben");
    propose(third, "The ladder suggests: Temporary block of 7 days", "The third time.");
    browser.awaitText(".govuk-error-summary", "Say for how many days");
    browser.driver.findElement(By.xpath("//summary[contains(., 'its terms')]")).click();
    browser.find("#days").sendKeys("7");
    browser.find("#reviewDays").sendKeys("7");
    browser.find("#proportionality").sendKeys("A note and a warning changed nothing.");
    browser.find("#alternatives").sendKeys("Telephone 01632 960001.");
    new Select(browser.find("#election")).selectByValue("no");
    browser.find("#reason").sendKeys("The third time.");
    browser.find("button[value=propose]").click();
    browser.awaitText(".mh-card__tags", "waits for confirmation");
    decide("Temporary block for PROFANITY", "I agree with myself.", "confirm");
    browser.await(".govuk-error-summary");
    assertThat(service.count("select count(*) from block")).isZero();
    browser.signOut();

    browser.signIn(service, "cerys");
    decide("Temporary block for PROFANITY", "Nothing milder helps.", "confirm");
    browser.awaitText("#blocks ~ .mh-cards", "Proposed by ben, confirmed by cerys");
    assertThat(service.count("select count(*) from block")).isOne();
    toConduct(third, "You cannot comment on our page until");
    browser.open("/strikes");
    browser.await("#blocks ~ .mh-cards a[href^='/authors/']").click();
    browser.awaitText("h1", "An author on our pages");
    act(card("Temporary block for PROFANITY"), "They have apologised.", "lift");
    browser.awaitText("main", "No block is in force.");
    toConduct(third, "Lifted by cerys");

    assertThat(browser.find("main").getText()).doesNotContain("You cannot comment on our page");
    assertThat(
            service.texts(
                "select step || ' ' || s.proposed_by || ' ' || coalesce(c.by, '')"
                    + " || ' ' || coalesce(e.how, '') from strike s"
                    + " left join strike_confirmation c using (strike_id, step)"
                    + " left join strike_end e using (strike_id) order by s.seq"))
        .containsExactly(
            "NOTE ben cerys ", "WARNING system cerys ", "TEMPORARY_BLOCK ben cerys LIFTED");
    assertThat(new Browser(service).getJson("/api/cases/" + third + "/conduct").body())
        .contains("\"ended\":\"LIFTED\"", "They have apologised.");
  }

  private static void propose(String caseId, String suggestion, String why) {
    toConduct(caseId, suggestion);
    browser.find("#reason").sendKeys(why);
    browser.find("button[value=propose]").click();
  }

  private static void toConduct(String caseId, String words) {
    browser.open("/cases/" + caseId);
    browser.driver.findElement(By.linkText("Strikes, notice and appeal")).click();
    browser.awaitText("main", words);
  }

  /** From the list of what waits for somebody. */
  private static void decide(String title, String why, String act) {
    browser.driver.findElement(By.linkText("Strikes")).click();
    browser.awaitText("h1", "Strikes and blocks");
    act(card(title), why, act);
  }

  private static void act(WebElement card, String why, String act) {
    card.findElement(By.tagName("textarea")).sendKeys(why);
    card.findElement(By.cssSelector("button[value=" + act + "]")).click();
  }

  private static WebElement card(String title) {
    return browser.until(it ->
        it.findElement(
            By.xpath("//li[contains(@class, 'mh-card')][contains(., '" + title + "')]")));
  }

  private static void signInWithTheKeyboard(String name) throws IOException {
    browser.open("/login");
    browser.firstStop();
    browser.tabTo("Name");
    browser.press(name, Keys.TAB, Chromium.password(service, name), Keys.ENTER);
    browser.await("#cards");
  }

  private static void keysAreThere() {
    browser.await("#palette-open:not([hidden])");
  }

  /** Goes down the choices, as with the arrow of the keyboard. */
  private static void choose(String value) {
    for (int i = 0; i < 20 && !value.equals(browser.focused().getDomProperty("value")); i++) {
      browser.press(Keys.ARROW_DOWN);
    }
    assertThat(browser.focused().getDomProperty("value")).isEqualTo(value);
  }
}
