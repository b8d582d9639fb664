package moothall.escalation.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import moothall.escalation.EscalationUnderTest;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless browser in front of the console, with pictures kept as build output. */
final class Chromium implements AutoCloseable {

  static final int DESKTOP = 1200;

  /** As wide as a small phone, and as a desktop at 400 %. */
  static final int PHONE = 320;

  private static final Path PROGRAM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Path PICTURES = Path.of("target/screenshots");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** What the driver says where it means that an element is stale. */
  private static final String OF_THE_PAGE_BEFORE =
      "Node with given id does not belong to the document";

  private static final Set<String> STOPS =
      Set.of("a", "button", "input", "select", "summary", "textarea");

  final ChromeDriver driver;
  private final String address;

  private Chromium(ChromeDriver driver, String address) {
    this.driver = driver;
    this.address = address;
  }

  static Chromium before(EscalationUnderTest service) throws IOException {
    needPrograms();
    ChromeOptions options = new ChromeOptions();
    options.setBinary(PROGRAM.toFile());
    options.addArguments(
        List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--user-data-dir=" + Files.createTempDirectory("moothall-browser")));
    ChromeDriverService programs =
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
    Chromium browser =
        new Chromium(new ChromeDriver(programs, options), service.address().toString());
    // axe looks at everything, and other tests may have the processor meanwhile.
    browser.driver.manage().timeouts().scriptTimeout(PATIENCE.multipliedBy(2));
    browser.width(DESKTOP);
    return browser;
  }

  /**
   * Without the browser a test is skipped. Where nobody would read that it fails: what is skipped
   * before the first test of a class stands in no report at all.
   */
  private static void needPrograms() {
    boolean there = Files.isExecutable(PROGRAM) && Files.isExecutable(DRIVER);
    if ("true".equals(System.getenv("CI"))) {
      assertThat(there)
          .as("chromium and chromium-driver are installed: with CI=true no browser test is skipped")
          .isTrue();
    }
    assumeTrue(there, "SKIPPED: the packages chromium and chromium-driver are not installed");
  }

  void width(int pixels) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false));
  }

  void open(String path) {
    driver.get(address + path);
  }

  String path() {
    return Objects.requireNonNull(driver.getCurrentUrl()).substring(address.length());
  }

  WebElement find(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  boolean has(String css) {
    return !driver.findElements(By.cssSelector(css)).isEmpty();
  }

  WebElement await(String css) {
    // Found and given in one go: between two questions another page may come.
    return until(it -> it.findElement(By.cssSelector(css)));
  }

  <T> T until(ExpectedCondition<T> condition) {
    // What is asked about may be replaced while it is looked at, or belong to the page before.
    return new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50))
        .ignoring(StaleElementReferenceException.class)
        .until(it -> {
          try {
            return condition.apply(it);
          } catch (WebDriverException trouble) {
            if (String.valueOf(trouble.getMessage()).contains(OF_THE_PAGE_BEFORE)) {
              throw new StaleElementReferenceException(OF_THE_PAGE_BEFORE, trouble);
            }
            throw trouble;
          }
        });
  }

  void awaitText(String css, String words) {
    until(it ->
        it.findElements(By.cssSelector(css)).stream()
            .anyMatch(element -> element.getText().contains(words)));
  }

  /** As somebody types it, with whatever has the focus. */
  void press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  WebElement focused() {
    return driver.switchTo().activeElement();
  }

  /**
   * The first that Tab comes to. A key that is pressed before the page heeds keys is lost, and
   * pressed once more.
   */
  WebElement firstStop() {
    until(_ -> {
      press(Keys.TAB);
      return !focused().getTagName().equals("body");
    });
    return focused();
  }

  /**
   * Tabs until the focus is on something that says so; at most so often as no page needs. What
   * holds the whole page says everything, and has the focus when a key was lost: it is no stop.
   */
  WebElement tabTo(String words) {
    for (int i = 0; i < 200; i++) {
      press(Keys.TAB);
      WebElement here = focused();
      if (STOPS.contains(here.getTagName())
          && (here.getText() + " " + here.getAccessibleName()).contains(words)) {
        return here;
      }
    }
    throw new AssertionError("the focus never came to: " + words);
  }

  void signIn(EscalationUnderTest service, String name) throws IOException {
    signIn(name, password(service, name));
  }

  /** Types name and password, and waits for the page that the person begins at. */
  void signIn(String name, String password) {
    open("/login");
    find("#username").sendKeys(name);
    find("#password").sendKeys(password);
    find("form[action='/login'] button").click();
    await("main");
    until(_ -> !path().startsWith("/login"));
  }

  /** Signs whoever sits there out, as they would leave it to a colleague. */
  void signOut() {
    find("form[action='/logout'] button").click();
    await("#username");
  }

  static String password(EscalationUnderTest service, String name) throws IOException {
    return Files.readAllLines(service.folder().resolve("first.txt")).stream()
        .filter(line -> line.startsWith(name + " "))
        .map(line -> line.split(" +", -1)[1])
        .findFirst()
        .orElseThrow();
  }

  /** Keeps the whole page as a desktop and as a small phone show it. */
  void photograph(String name) throws IOException {
    Files.createDirectories(PICTURES);
    take(name, PHONE);
    take(name, DESKTOP);
  }

  private void take(String name, int width) throws IOException {
    width(width);
    Object picture =
        driver
            .executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true))
            .get("data");
    Files.write(
        PICTURES.resolve(name + "-" + width + ".png"),
        Base64.getDecoder().decode(String.valueOf(picture)));
  }

  /** How many pixels the page is wider than the window: somebody would have to scroll sideways. */
  long overflow() {
    return number(
        "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  long number(String script) {
    return ((Number) Objects.requireNonNull(driver.executeScript(script))).longValue();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
