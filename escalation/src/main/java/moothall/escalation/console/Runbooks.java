package moothall.escalation.console;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import moothall.escalation.watch.Watchpoint;
import moothall.escalation.watch.Watchpoints;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The pages of docs/runbooks, as they were when this version was made. */
@Singleton
final class Runbooks {

  private static final String SHELF = "/moothall/escalation/runbooks/";

  private static final Set<String> NAMES =
      Watchpoints.ALL.stream().map(Watchpoint::runbook).collect(Collectors.toUnmodifiableSet());

  private final Parser parser = Parser.builder().build();

  /** They are ours, and escaped all the same. */
  private final HtmlRenderer renderer =
      HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

  /** A page for the template, or empty where there is none of that name. */
  Optional<RunbookPage> page(String name) {
    if (!NAMES.contains(name)) {
      return Optional.empty();
    }
    String text = read(name);
    String title = text.lines().findFirst().orElse(name).replaceFirst("^#\\s*", "");
    String body = text.contains("\n") ? text.substring(text.indexOf('\n')) : "";
    String html = renderer.render(parser.parse(body));
    return Optional.of(new RunbookPage(title, output -> output.writeContent(html)));
  }

  private static String read(String name) {
    try (InputStream in =
        Objects.requireNonNull(
            Runbooks.class.getResourceAsStream(SHELF + name + ".md"), "runbook " + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
