package moothall.escalation.journeys;

import static moothall.escalation.Verdicts.harmless;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.Verdicts;
import moothall.escalation.Verdicts.Sketch;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.domain.CommentId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/**
 * That each key does what the help says, wherever cases stand: in the list, on a case of its own,
 * in the live view. A key of the help that is not pressed here fails.
 */
final class EveryKeyTest {

  /** The field that each key leads to on the page of a case. */
  private static final Map<String, String> FORMS = new LinkedHashMap<>();

  static {
    FORMS.put("h", "reason-hide");
    FORMS.put("u", "reason-unhide");
    FORMS.put("a", "reason-leave");
    FORMS.put("e", "type");
    FORMS.put("r", "text-reply");
  }

  private static final Set<String> OTHERS = Set.of("j", "k", "o", "x", "n", ":", "?", "Ctrl K");

  @SuppressWarnings("NullAway.Init")
  private static EscalationUnderTest service;

  @SuppressWarnings("NullAway.Init")
  private static Chromium browser;

  @SuppressWarnings("NullAway.Init")
  private static String flagged;

  @BeforeAll
  static void start() throws IOException {
    service = EscalationUnderTest.start(Map.of("moothall.escalation.actions.workers", 0));
    browser = Chromium.before(service);
    take(harmless().on("website:town-news:e-1"));
    take(hateful().on("website:town-news:e-2"));
    take(hateful().on("website:town-news:e-2b").asking("FLAG"));
    take(hateful().on("website:town-news:e-3").saying("words to be pressed at").asking("FLAG"));
    flagged = "/cases/" + service.caseOf(new CommentId("website:town-news:e-3")).id();
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
    browser.open("/wellbeing");
    if (!browser.has("#session[data-user='ben']")) {
      browser.driver.manage().deleteAllCookies();
      browser.signIn(service, "ben");
    }
  }

  @Test
  void theHelpNamesTheKeysThatAreTriedHereAndNoOthers() {
    open("/");
    browser.press("?");
    Set<String> named = new TreeSet<>();
    browser.driver.findElements(By.cssSelector("#keys kbd")).forEach(it -> named.add(it.getText()));

    Set<String> tried = new TreeSet<>(OTHERS);
    tried.addAll(FORMS.keySet());
    assertThat(named).isEqualTo(tried);
  }

  @Test
  void inTheList() {
    long before = service.count("select count(*) from case_event");
    open("/?order=newest");
    for (String key : List.of("o", "h", "e", "x")) {
      browser.press(key);
      said("Choose one with j or k first.");
      forgetWhatWasSaid();
    }
    browser.press("j");
    assertThat(inFocus("href")).endsWith(flagged);
    browser.press("x");
    said("Selected.");
    assertThat(browser.find("#bulk-said").getText()).isEqualTo("1 selected");
    browser.press("j");
    assertThat(inFocus("href")).doesNotEndWith(flagged);
    browser.press("j", "j");
    said("This is the last.");
    browser.press("k", "k");
    assertThat(inFocus("href")).endsWith(flagged);
    browser.press("o");
    at(flagged);

    FORMS.forEach((key, field) -> {
      open("/?order=newest");
      browser.press("j", key);
      browser.until(_ -> field.equals(inFocus("id")));
      at(flagged + "#key-" + key);
      assertThat(browser.focused().getDomProperty("value")).as("it fills in nothing").isEmpty();
    });
    assertThat(service.count("select count(*) from case_event")).isEqualTo(before);

    open("/?order=newest");
    browser.press("n");
    browser.awaitText("main", "You have this case until");
  }

  @Test
  void onACase() {
    long before = service.count("select count(*) from case_event");
    open(flagged);
    for (String key : List.of("j", "k", "x")) {
      browser.press(key);
      said("There is no list here.");
      forgetWhatWasSaid();
    }
    FORMS.forEach((key, field) -> {
      open(flagged);
      browser.press(key);
      assertThat(inFocus("id")).isEqualTo(field);
      assertThat(browser.focused().getDomProperty("value")).isEmpty();
    });
    open(flagged);
    browser.press("o");
    browser.awaitText(".mh-version", "to be pressed at");
    browser.press(":");
    assertThat(inFocus("id")).isEqualTo("palette-words");
    browser.press(Keys.ESCAPE);
    browser.until(_ -> !browser.has("dialog[open]"));
    assertThat(service.count("select count(*) from case_event")).isEqualTo(before);
    browser.press("n");
    browser.awaitText("main", "You have this case until");
  }

  @Test
  void inTheLiveView() {
    String row = "[data-comment='website:town-news:e-3'] ";
    open("/live");
    browser.press("j");
    assertThat(inFocus("href")).endsWith(flagged);
    browser.press("x");
    said("That is not offered here.");
    for (String key : List.of("h", "e", "r")) {
      browser.find(row + "a.mh-live__open").sendKeys("");
      browser.press(key);
      assertThat(browser.find(row + "form[action$='" + address(key) + "'] :focus").isDisplayed())
          .as(key)
          .isTrue();
    }
    for (String key : List.of("u", "a")) {
      open("/live");
      browser.press("j", key);
      browser.until(_ -> Objects.equals(FORMS.get(key), inFocus("id")));
      at(flagged + "#key-" + key);
    }
    open("/live");
    browser.press("j", "o");
    at(flagged);
    open("/live");
    browser.press("k", "a");
    said("That is not offered here.");
    assertThat(browser.path()).as("nothing was found in it, and it has no case").isEqualTo("/live");
    browser.press("n");
    browser.awaitText("main", "You have this case until");
  }

  @Test
  void inOtherLists() throws IOException {
    open("/referrals");
    browser.press("j");
    String referral = String.valueOf(inFocus("href"));
    browser.press("o");
    at(referral.substring(referral.indexOf("/referrals/")));
    open("/referrals");
    browser.press("j", "a");
    browser.until(_ -> "reason-leave".equals(inFocus("id")));
    browser.signOut();

    browser.signIn(service, "iris");
    open("/live");
    browser.press("n");
    said("That is not offered here.");
    assertThat(browser.path()).as("an auditor takes no case").isEqualTo("/live");
  }

  private static String address(String key) {
    return switch (key) {
      case "h" -> "/hide";
      case "e" -> "/referrals";
      default -> "/reply";
    };
  }

  private static void open(String path) {
    if (browser.path().startsWith(path)) {
      // An address that differs by what follows the # alone would not be opened anew.
      browser.driver.get("about:blank");
    }
    browser.open(path);
    browser.await("#palette-open:not([hidden])");
  }

  private static void at(String path) {
    browser.until(_ -> browser.path().equals(path));
  }

  private static void said(String words) {
    browser.awaitText("#keys-said", words);
  }

  private static void forgetWhatWasSaid() {
    browser.driver.executeScript("document.getElementById('keys-said').textContent = ''");
  }

  private static String inFocus(String attribute) {
    return String.valueOf(browser.focused().getDomAttribute(attribute));
  }

  private static void take(Sketch sketch) {
    service.bean(VerdictIntake.class).take(sketch.judgement(), sketch.raw(), Verdicts.RECEIVED);
  }
}
