package moothall.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.openqa.selenium.support.ui.ExpectedConditions.attributeToBeNotEmpty;
import static org.openqa.selenium.support.ui.ExpectedConditions.invisibilityOfElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.urlContains;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import moothall.deploy.FreePorts;
import moothall.deploy.standalone.Home;
import moothall.deploy.standalone.Ports;
import moothall.deploy.standalone.Standalone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/**
 * The newcomer's first five minutes: post something vile in the town, see it vanish, find the case
 * and the referral.
 */
class DemoBrowserTest {

  private static final String VILE = "immigrants are vermin, wipe them out, says the browser test";
  private static final By THE_COMMENT = By.xpath("//p[contains(., 'says the browser test')]");

  @TempDir Path folder;

  @Test
  void aNewcomerSeesACommentVanishAndTurnUpInTheConsole() throws Exception {
    assumeTrue(
        Chromium.isInstalled(),
        "SKIPPED: the packages chromium and chromium-driver are not installed");
    Ports ports = FreePorts.find();
    Home home = new Home(folder.resolve("home"));
    try (Standalone standalone = Standalone.start(home, ports, true, (what, time) -> {});
        Chromium browser = Chromium.start(folder.resolve("profile"))) {
      String post = postSomethingVile(browser, ports);
      signIn(browser, ports, home);
      openTheCase(browser);
      showAgain(browser);
      assertThatResidentsSeeIt(browser, post);
      assertThat(standalone).isNotNull();
    }
  }

  private static String postSomethingVile(Chromium browser, Ports ports) throws IOException {
    browser.driver.get("http://127.0.0.1:" + ports.town());
    browser.photograph("town");
    new Select(browser.driver.findElement(By.id("post"))).selectByValue("asylum-hotel");
    browser.driver.findElement(By.id("name")).sendKeys("Nobody Example");
    browser.driver.findElement(By.id("text")).sendKeys(VILE);
    browser.driver.findElement(By.xpath("//button[contains(., 'Post comment')]")).click();
    browser.patiently().until(urlContains("/posts/asylum-hotel"));
    // It vanishes from the page that is already open, without anybody reloading it.
    browser.patiently().until(invisibilityOfElementLocated(THE_COMMENT));
    browser.photograph("town-after-the-hide");
    return browser.driver.getCurrentUrl();
  }

  private static void signIn(Chromium browser, Ports ports, Home home) throws IOException {
    String password =
        Files.readAllLines(home.firstRun()).stream()
            .filter(line -> line.startsWith("ben "))
            .map(line -> line.replaceAll("ben +([^ ]+) .*", "$1"))
            .findFirst()
            .orElseThrow();
    browser.driver.get("http://127.0.0.1:" + ports.console());
    browser.photograph("sign-in");
    browser.driver.findElement(By.id("username")).sendKeys("ben");
    browser.driver.findElement(By.id("password")).sendKeys(password);
    browser.driver.findElement(By.xpath("//button[contains(., 'Sign in')]")).click();
    browser.patiently().until(presenceOfElementLocated(By.cssSelector(".mh-card")));
    browser.photograph("cases");
  }

  private static void openTheCase(Chromium browser) throws IOException {
    By itsCard =
        By.xpath("//li[contains(@class,'mh-card')][contains(., 'says the browser test')]//h2/a");
    browser.driver.get(browser.driver.getCurrentUrl().replaceAll("/$", "") + "/?order=newest");
    browser.patiently().until(attributeToBeNotEmpty(browser.driver.findElement(itsCard), "href"));
    browser.driver.findElement(itsCard).click();
    browser.patiently().until(urlContains("/cases/"));
    String page = browser.driver.findElement(By.tagName("main")).getText();
    assertThat(page).contains("Sealed evidence", "Hate crime", "Hide");
    browser.photograph("case");
  }

  private static void showAgain(Chromium browser) {
    browser.driver.findElement(By.id("reason-unhide")).sendKeys("The browser test says so.");
    browser.driver.findElement(By.xpath("//button[contains(., 'Show again')]")).click();
    browser
        .patiently()
        .until(presenceOfElementLocated(By.xpath("//*[contains(., 'The browser test says so.')]")));
  }

  private static void assertThatResidentsSeeIt(Chromium browser, String post) {
    browser.driver.get(post);
    assertThat(browser.patiently().until(presenceOfElementLocated(THE_COMMENT)).getText())
        .isEqualTo(VILE);
  }
}
