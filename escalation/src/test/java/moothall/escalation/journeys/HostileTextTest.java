package moothall.escalation.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.web.router.Router;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.admission.Address;
import moothall.escalation.casework.ReferralDesk;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.web.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Hostile words in everything that is stored: on no page does anything run, and nothing deceives.
 */
final class HostileTextTest {

  private static final int REFERRALS = 10;

  /** Elements that no page of ours has, whatever residents write. */
  private static final String FOREIGN =
      """
      return [...document.querySelectorAll("img, svg:not([class^='mh-']), iframe, object, embed, math, base, style, "
        + "main script, meta[http-equiv], a[href^='javascript'], form[action^='http'], [onerror], [onload], "
        + "[onfocus], [onclick], [onmouseover], [ontoggle], [autofocus]")].map((it) => it.outerHTML.slice(0, 200))
      """;

  /** As the browser's own tables of Unicode have them, once whole emoji are taken away. */
  private static final String HIDDEN_CHARACTERS =
      """
      const picture = "(?:(?![\\0-\\x7f])\\\\p{Emoji}[\\ufe0e\\ufe0f]?)";
      const emoji = new RegExp("\\u{1f3f4}\\u{e0067}\\u{e0062}[\\u{e0061}-\\u{e007a}]{3}\\u{e007f}|[0-9#*]\\ufe0f\\u20e3|"
        + picture + "(?:\\u200d" + picture + ")*", "gu");
      return [...document.querySelector("body").innerText.replace(emoji, "")].filter((it) =>
        /[\\p{Default_Ignorable_Code_Point}\\p{Cs}\\u2028\\u2029\\u2800\\u0000-\\u0008\\u000b\\u000e-\\u001f\\u007f-\\u009f]/u
          .test(it)).map((it) => it.codePointAt(0).toString(16))
      """;

  @SuppressWarnings("NullAway.Init")
  private static EscalationUnderTest service;

  @BeforeAll
  static void start() {
    service = EscalationUnderTest.start(Map.of());
    VerdictIntake intake = service.bean(VerdictIntake.class);
    for (int i = 0; i < HostileWords.ALL.size(); i++) {
      String words = HostileWords.ALL.get(i);
      HostileWords.take(intake, i, words);
      if (Reason.objection(words).isEmpty()) {
        service
            .bean(ReferralDesk.class)
            .raise(
                new CommentId("website:town-news:hostile-" + i),
                ReferralType.OTHER_CRIME,
                moothall.escalation.Colleagues.BEN,
                new Reason(words));
      }
    }
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void nothingRunsAndNothingDeceivesOnAnyPage() throws IOException {
    List<String> wrong = new ArrayList<>();
    try (Chromium browser = Chromium.before(service)) {
      String user = "";
      for (String path : paths()) {
        String who = path.equals("/login") ? "" : "ben";
        if (!who.equals(user)) {
          browser.signIn(service, who);
          user = who;
        }
        look(browser, path, wrong);
      }
    }

    assertThat(wrong).isEmpty();
  }

  private static void look(Chromium browser, String path, List<String> wrong) {
    browser.width(Chromium.PHONE);
    browser.open(path);
    browser.driver.executeScript(
        "document.querySelectorAll('details').forEach((it) => { it.open = true; })");
    if (browser.number("return window." + HostileWords.MARK + " ? 1 : 0") != 0
        || browser.number("return ({})." + HostileWords.MARK + " ? 1 : 0") != 0) {
      wrong.add(path + ": something ran");
    }
    list(browser, FOREIGN).forEach(it -> wrong.add(path + ": stands there as an element: " + it));
    list(browser, HIDDEN_CHARACTERS).forEach(it -> wrong.add(path + ": hides a character U+" + it));
    if (!String.valueOf(browser.driver.getTitle()).endsWith(" – Moothall")) {
      wrong.add(path + ": its title is " + browser.driver.getTitle());
    }
    if (browser.overflow() > 0) {
      wrong.add(path + ": is wider than a phone by " + browser.overflow());
    }
  }

  private static List<String> list(Chromium browser, String script) {
    Object found = browser.driver.executeScript(script);
    return found instanceof List<?> all ? all.stream().map(String::valueOf).toList() : List.of();
  }

  /** Every page without a case of its own, and the case of every hostile comment. */
  private static List<String> paths() {
    List<String> paths = new ArrayList<>(List.of("/login"));
    PageStates.ALL.values().stream()
        .flatMap(List::stream)
        .filter(state -> state.whole() && state.user().equals("ben"))
        .map(PageStates.State::path)
        .filter(path -> !path.contains("{"))
        .distinct()
        .forEach(paths::add);
    paths.add("/live");
    paths.add("/live?category=%3Cscript%3E&page=%22%3E%3Cimg%20src%3Dx%3E");
    paths.add("/?order=newest");
    paths.add("/copy?filed=%3Cimg%20src=x%20onerror=alert(1)%3E%E2%80%AE");
    for (int i = 0; i < HostileWords.ALL.size(); i++) {
      String page =
          "/cases/" + service.caseOf(new CommentId("website:town-news:hostile-" + i)).id();
      paths.add(page);
      // Ten stand above each, so that these show them all.
      if (i % 10 == 9 || i == HostileWords.ALL.size() - 1) {
        paths.add(page + "/conversation");
      }
    }
    service
        .texts("select referral_id from referral order by seq limit " + REFERRALS)
        .forEach(it -> paths.add("/referrals/" + it));
    return paths;
  }

  @Test
  void everyAnswerCarriesThePolicy() {
    Set<String> paths =
        new TreeSet<>(Set.of("/static/console.js", "/static/none", "/nowhere", "/%00"));
    service
        .bean(Router.class)
        .uriRoutes()
        .map(route -> Address.of(route).text())
        .filter(address -> address.startsWith("GET ") && !address.endsWith("/stream"))
        .map(address -> address.substring(4).replaceAll("\\{[^}]*}", UUID.randomUUID().toString()))
        .forEach(paths::add);
    assertThat(paths).hasSizeGreaterThan(20);

    for (String who : new String[] {"", "ben", "iris"}) {
      Browser browser = new Browser(service);
      if (!who.isEmpty()) {
        browser.signInAs(who);
      }
      for (String path : paths) {
        HttpResponse<String> answer = browser.get(path);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
            .as(who + " " + path + " " + answer.statusCode())
            .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
            .doesNotContain("unsafe", "*", "data:", "http");
        assertThat(answer.headers().firstValue("X-Content-Type-Options").orElse(""))
            .as(path)
            .isEqualTo("nosniff");
      }
      assertThat(browser.post("/nowhere", "a", "b").headers().firstValue("Content-Security-Policy"))
          .isPresent();
    }
  }

  @Test
  void theApiSaysItAllAsJsonAndNothingElse() {
    Browser browser = new Browser(service);

    for (String path :
        new String[] {"/api/cases?limit=200", "/api/live?limit=200", "/api/referrals"}) {
      HttpResponse<String> answer = browser.getJson(path);

      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .as(path)
          .startsWith("application/json");
      assertThat(answer.body().chars().filter(it -> it < ' ')).as(path).isEmpty();
    }
    assertThat(browser.getJson("/api/live?limit=200").body()).contains("hostile-0", "<script>");
  }
}
