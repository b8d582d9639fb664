package moothall.escalation.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** axe-core, run in the page that is open, with the rules of WCAG 2.2 level A and AA. */
final class Axe {

  private static final String SCRIPT = script();

  private static final String RUN =
      """
      const done = arguments[arguments.length - 1];
      axe.run(document, {
        resultTypes: ["violations"],
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"],
        rules: arguments[0],
      }).then(
        (result) => done(["passes " + result.passes.length].concat(result.violations.map((it) =>
          it.id + ": " + it.help + ": " + it.nodes.map((node) => node.target + " " + node.html).join(" | ")))),
        (error) => done(["axe did not run: " + error]));
      """;

  private Axe() {}

  private static String script() {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What is wrong with the page that is open, each with where.
   *
   * @param whole whether it is a page; a piece of one has neither title, language nor style of its
   *     own
   */
  static List<String> violations(Chromium browser, boolean whole) {
    browser.driver.executeScript(SCRIPT);
    Map<String, Object> rules =
        Map.of(
            "target-size", Map.of("enabled", whole),
            "document-title", Map.of("enabled", whole),
            "html-has-lang", Map.of("enabled", whole));
    List<?> answer =
        (List<?>) Objects.requireNonNull(browser.driver.executeAsyncScript(RUN, rules));
    String first = String.valueOf(answer.getFirst());
    if (!first.startsWith("passes ") || first.equals("passes 0")) {
      throw new AssertionError("no rule was applied: " + answer);
    }
    return answer.stream().skip(1).map(String::valueOf).toList();
  }
}
