package moothall.escalation.journeys;

import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.Verdicts;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.evidence.Sha256;
import moothall.escalation.referral.Field;
import moothall.escalation.referral.Forms;
import moothall.escalation.web.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** A referral as two teams carry it: from the page of a case to the receipt of the police. */
final class ReferralJourneyTest {

  private static final String WORDS = "words that the police should read";

  @SuppressWarnings("NullAway.Init")
  private static EscalationUnderTest service;

  @SuppressWarnings("NullAway.Init")
  private static Chromium browser;

  @SuppressWarnings("NullAway.Init")
  private static Path takenAway;

  @BeforeAll
  static void start() throws IOException {
    Path folder = Files.createTempDirectory("moothall-referral");
    takenAway = Files.createDirectories(folder.resolve("taken-away"));
    Path areas = folder.resolve("areas.yaml");
    Files.writeString(areas, "forms: {Ambershire Police: 'https://www.ambershire.example/report'}");
    service =
        EscalationUnderTest.start(
            Map.of(
                "moothall.escalation.duty.areas",
                areas.toString(),
                "moothall.escalation.actions.workers",
                0,
                // However fast the browser is, who sits there is asked for again.
                "moothall.escalation.sign-in.proof",
                "0s"));
    browser = Chromium.before(service);
    browser.driver.executeCdpCommand(
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", takenAway.toString()));
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    service.close();
  }

  @Test
  void goesFromTheCaseToTheReceiptOfThePolice() throws IOException {
    var sketch = hateful().saying(WORDS).asking("HIDE", "ESCALATE");
    service.bean(VerdictIntake.class).take(sketch.judgement(), sketch.raw(), Verdicts.RECEIVED);
    browser.signIn(service, "ben");
    follow(".mh-card h2 a");
    new Select(browser.await("#type")).selectByValue("HATE_CRIME");
    browser.find("#reason-referral").sendKeys("Aimed at them for their race.");
    press("/referrals");
    browser.await("[aria-labelledby='coming'] a[href^='/referrals/']");
    browser.signOut();

    browser.signIn(service, "dev");
    browser.driver.findElement(By.linkText("Referrals")).click();
    follow(".mh-card h2 a[href^='/referrals/']");
    browser.awaitText("main", "Aimed at them for their race.");
    String page = browser.path();
    stands("sealed");
    press("/take-up");
    browser.await("form[action$='/fill-in']");
    stands("under review");

    assertThat(missing()).contains("Who perceives it so?", "Is somebody at risk right now?");
    press("/confirm");
    browser.awaitText(".govuk-error-summary", "Not answered yet: Who perceives it so?");
    stands("under review");
    assertThat(fillIn()).isGreaterThan(15);
    press("/fill-in");
    browser.awaitText(".mh-timeline", "Filled in:");
    assertThat(missing()).isEmpty();
    press("/confirm");
    browser.awaitText(".mh-timeline", "Confirmed");
    stands("confirmed");

    type("#route-force", "Ambershire Police");
    type("#reason-route", "The page is theirs.");
    press("/route");
    var form = browser.await("a[href='https://www.ambershire.example/report']");
    assertThat(form.getDomAttribute("target")).isEqualTo("_blank");
    click("//summary[contains(., 'Show the lines')]");
    browser.awaitText(".mh-copy", WORDS);
    assertThat(browser.find("#transmit-dossier-hint").getText()).contains("None was made yet.");
    click("//*[@id='transmit-dossier-hint']//a");
    follow("a[download]");
    String dossier = digest(browser.until(_ -> dossier()));
    browser.open(page);

    assertThat(dossiers()).containsExactly(dossier);
    type("#transmit-recipient", "Ambershire Police");
    type("#transmit-receipt", "FORM-0417");
    press("/transmit");
    browser.awaitText("h1", "Show that it is you");
    assertThat(events()).as("nothing has been done yet").doesNotContain("transmitted dev");
    type("#proof", "not-the-password");
    press("/transmit");
    browser.awaitText(".govuk-error-summary", "It was not done");
    assertThat(events()).doesNotContain("transmitted dev");
    type("#proof", Chromium.password(service, "dev"));
    press("/transmit");
    browser.awaitText(".mh-timeline", "Passed on by The force's own online form");
    stands("transmitted");
    assertThat(browser.has("form[action$='/propose-withdrawal']")).isFalse();

    answer("RECEIPT_CODE", "FORM-0417");
    browser.awaitText(".mh-timeline", "Ambershire Police answered: Receipt code FORM-0417");
    stands("transmitted");
    answer("INCIDENT_LOG", "LOG-88");
    browser.awaitText(".mh-timeline", "Incident log number LOG-88");
    stands("acknowledged");
    browser.photograph("referral-acknowledged");

    assertThat(events())
        .containsExactly(
            "sealed system",
            "taken-up dev",
            "filled-in dev",
            "confirmed dev",
            "routed dev",
            "transmitted dev",
            "answered dev",
            "answered dev");
    assertThat(service.texts("select state from referral_state")).containsExactly("ACKNOWLEDGED");
    assertThat(new Browser(service).getJson("/api" + page).body())
        .contains("\"state\":\"ACKNOWLEDGED\"", "\"raisedBy\":\"ben\"")
        .contains("\"receipt\":\"FORM-0417\"", "\"dossierSha256\":\"" + dossier + "\"")
        .contains("\"reference\":\"LOG-88\"");
  }

  /** What the page says it still asks for before the next step; empty if it asks for nothing. */
  private static String missing() {
    var folded =
        browser.driver.findElements(
            By.xpath("//details[contains(., 'questions are not answered yet')]"));
    folded.forEach(it -> it.findElement(By.tagName("summary")).click());
    return String.join("\n", folded.stream().map(it -> it.getText()).toList());
  }

  /** How many questions were answered. */
  private static int fillIn() {
    List<Map.Entry<Field, String>> asked =
        Forms.whole().entrySet().stream()
            .filter(it -> it.getKey().isAskedOf(ReferralType.HATE_CRIME))
            .toList();
    asked.forEach(it -> fillIn(it.getKey(), it.getValue()));
    return asked.size();
  }

  private static void fillIn(Field field, String answer) {
    switch (field.form()) {
      case SEVERAL ->
          Arrays.stream(answer.split(",", -1))
              .forEach(it -> browser.find("#" + field.key() + "-" + it).click());
      case ONE -> new Select(browser.find("#" + field.key())).selectByValue(answer);
      case LINE, TEXT -> type("#" + field.key(), answer);
    }
  }

  private static void answer(String kind, String reference) {
    new Select(browser.await("#answer-kind")).selectByValue(kind);
    type("#answer-reference", reference);
    type("#answer-force", "Ambershire Police");
    press("/note-answer");
  }

  private static void stands(String state) {
    assertThat(browser.find("h1 + .mh-card__tags").getText()).containsIgnoringCase(state);
  }

  private static void type(String css, String words) {
    browser.await(css).sendKeys(words);
  }

  private static void press(String form) {
    browser.find("form[action$='" + form + "'] button[type=submit]").click();
  }

  /** A list may be made anew between finding a link and pressing it. */
  private static void follow(String css) {
    browser.until(it -> {
      it.findElement(By.cssSelector(css)).click();
      return true;
    });
  }

  private static void click(String xpath) {
    browser.driver.findElement(By.xpath(xpath)).click();
  }

  private static List<String> dossiers() {
    return new Select(browser.find("#transmit-dossier"))
        .getOptions().stream()
            .map(it -> Objects.requireNonNull(it.getDomAttribute("value")))
            .toList();
  }

  /** The file that the browser has taken away, once it is whole; null until then. */
  @SuppressWarnings("NullAway") // a condition that does not hold yet is null to the driver
  private static Path dossier() {
    try (Stream<Path> files = Files.list(takenAway)) {
      Optional<Path> whole = files.filter(it -> it.toString().endsWith(".zip")).findFirst();
      return whole.orElse(null);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String digest(Path file) throws IOException {
    return HexFormat.of().formatHex(Sha256.of(Files.readAllBytes(file)));
  }

  private static List<String> events() {
    return service.texts("select kind || ' ' || by_whom from referral_event order by seq");
  }
}
