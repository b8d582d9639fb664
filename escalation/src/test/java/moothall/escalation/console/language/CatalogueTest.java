package moothall.escalation.console.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The catalogue has what the console says, all of it, and nothing else. */
final class CatalogueTest {

  private static final Path CODE = Path.of("src/main/java/moothall/escalation");
  private static final Path CONSOLE = CODE.resolve("console");
  private static final Path SCRIPTS = Path.of("src/main/resources/moothall-console");
  private static final Pattern WORDS_OF_A_SCRIPT =
      Pattern.compile("\"(?:\\p{Lu}\\p{Ll}| \\p{Ll})[^\"\\n]*\"");
  private static final String LITERALS =
      "(\"(?:[^\"\\\\\\n]|\\\\.)*\"(?:\\s*\\+\\s*\"(?:[^\"\\\\\\n]|\\\\.)*\")*)";
  private static final Pattern SAID = Pattern.compile("(?<![\\w.])t\\(\\s*" + LITERALS);
  private static final Pattern WRITTEN = Pattern.compile(LITERALS);
  private static final Pattern PART = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  /** Names, and what a program calls it. */
  private static final Set<String> SAME_IN_BOTH =
      Set.of("– Moothall", "Moothall", "/join", "SHA-256", "Ctrl K");

  /** Keys of a keyboard and headers of HTTP, which nobody reads. */
  private static final Set<String> CALLED_SO =
      Set.of("ArrowDown", "ArrowUp", "Enter", "Content-Type", "Moothall-In-Place");

  private static final Map<String, String> WELSH = Catalogue.welsh().sentences();

  @Test
  void hasEverySentenceOfThePages() {
    assertThat(said()).hasSizeGreaterThan(900);
    Set<String> missing = new TreeSet<>(said());
    missing.removeAll(WELSH.keySet());
    assertThat(missing).as("said by a page, without Welsh").isEmpty();
  }

  @Test
  void hasEveryNameThatPagesShow() {
    assertThat(Names.shown()).hasSizeGreaterThan(200);
    Set<String> missing = new TreeSet<>(Names.shown());
    missing.removeAll(WELSH.keySet());
    assertThat(missing).as("shown by a page, without Welsh").isEmpty();
  }

  @Test
  void hasNothingThatNoPageSays() {
    Set<String> unused = new TreeSet<>(WELSH.keySet());
    unused.removeAll(said());
    unused.removeAll(Names.shown());
    unused.removeAll(Names.lines());
    unused.removeAll(written());
    assertThat(unused).as("in Welsh, and said by no page").isEmpty();
  }

  @Test
  void hasTheSamePlacesInBothLanguages() {
    assertThat(WELSH).isNotEmpty();
    WELSH.forEach(
        (english, welsh) -> assertThat(places(welsh)).as(english).isEqualTo(places(english)));
  }

  @Test
  void leavesNoWordOfATemplateUntranslated() {
    List<Template> templates = Template.all();
    assertThat(templates).hasSizeGreaterThan(70);
    List<String> bare = new ArrayList<>();
    for (Template it : templates) {
      it.bare().stream()
          .filter(words -> !SAME_IN_BOTH.contains(words))
          .forEach(words -> bare.add(it.name() + ": " + words));
    }
    assertThat(bare).as("words outside t(…)").isEmpty();
  }

  /** A script says what a template hands it; it has no words of its own. */
  @Test
  void leavesNoWordOfAScriptUntranslated() throws IOException {
    List<String> said = new ArrayList<>();
    int scripts = 0;
    try (Stream<Path> files = Files.list(SCRIPTS)) {
      for (Path it : files.filter(file -> file.toString().endsWith(".js")).toList()) {
        scripts++;
        WORDS_OF_A_SCRIPT
            .matcher(Template.read(it))
            .results()
            .map(found -> found.group().replace("\"", ""))
            .filter(words -> !CALLED_SO.contains(words))
            .forEach(words -> said.add(it.getFileName() + ": " + words));
      }
    }
    assertThat(scripts).isGreaterThan(4);
    assertThat(said).as("words that a script says by itself").isEmpty();
  }

  @Test
  void refusesASentenceThatStandsTwiceOrAlone() {
    assertThat(Catalogue.of(List.of("# said", "", "Hide", "  Cuddio")).of("Hide"))
        .isEqualTo("Cuddio");
    assertThat(Catalogue.of(List.of()).of("Hide")).isEqualTo("Hide");
    for (List<String> lines :
        List.of(
            List.of("Hide", "  Cuddio", "Hide", "  Celu"),
            List.of("Hide", "Show"),
            List.of("Hide"),
            List.of("  Cuddio"),
            List.of("Hide", "  Cuddio", "  Celu"))) {
      assertThatThrownBy(() -> Catalogue.of(lines)).isInstanceOf(IllegalStateException.class);
    }
  }

  private static Set<String> said() {
    Set<String> said = new HashSet<>();
    Template.all().forEach(it -> said.addAll(found(SAID, it.source())));
    sources(CONSOLE).forEach(it -> said.addAll(found(SAID, it)));
    return said;
  }

  /**
   * Whatever stands in the code: what a desk refuses and a record says is translated when shown.
   */
  private static Set<String> written() {
    Set<String> written = new HashSet<>();
    sources(CODE).forEach(it -> written.addAll(found(WRITTEN, it)));
    return written;
  }

  private static List<String> sources(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(it -> it.toString().endsWith(".java")).map(Template::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> found(Pattern pattern, String source) {
    return pattern
        .matcher(source)
        .results()
        .map((MatchResult it) -> whole(it.group(1)))
        .collect(Collectors.toSet());
  }

  /** A sentence may go over several lines of code. */
  private static String whole(String literals) {
    StringBuilder whole = new StringBuilder();
    Matcher part = PART.matcher(literals);
    while (part.find()) {
      whole.append(part.group(1).replace("\\\"", "\""));
    }
    // Before a colon stands what is said, behind it a name.
    return whole.toString().endsWith(": ")
        ? whole.substring(0, whole.length() - 2)
        : whole.toString();
  }

  private static Set<String> places(String sentence) {
    return PLACE
        .matcher(sentence)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
