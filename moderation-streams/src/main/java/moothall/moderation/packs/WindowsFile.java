package moothall.moderation.packs;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import moothall.moderation.conduct.Window;
import moothall.moderation.policy.Action;
import moothall.moderation.policy.Category;
import moothall.moderation.policy.Law;
import moothall.moderation.policy.Rule;
import moothall.moderation.policy.Taxonomy;
import org.yaml.snakeyaml.nodes.Node;

/** Reads what is looked for across several comments. */
final class WindowsFile {

  private static final Set<String> KEYS = Set.of("windows");
  private static final Set<String> WINDOW_KEYS =
      Set.of(
          "id",
          "kind",
          "category",
          "clause",
          "law",
          "reason",
          "within",
          "comments",
          "among",
          "except");

  /** As long as verdicts are kept; longer would be a record of people. */
  private static final Duration LONGEST = Duration.ofDays(30);

  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final int FEWEST_COMMENTS = 2;
  private static final int MOST_COMMENTS = 20;

  private final Taxonomy taxonomy;
  private final LawFile laws;

  private WindowsFile(Taxonomy taxonomy, LawFile laws) {
    this.taxonomy = taxonomy;
    this.laws = laws;
  }

  static List<Window> read(String yaml, Taxonomy taxonomy, LawFile laws) {
    WindowsFile file = new WindowsFile(taxonomy, laws);
    List<Window> windows = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Section entry : Section.read(yaml, KEYS).sections("windows", WINDOW_KEYS)) {
      Window window = file.window(entry);
      if (!ids.add(window.id())) {
        throw new Unreadable(entry.at("id"), window.id() + " stands there twice (expected: once)");
      }
      windows.add(window);
    }
    return List.copyOf(windows);
  }

  private Window window(Section entry) {
    Section reason = Section.of(entry.at("reason"), Set.of("en", "cy"));
    Window.Kind kind = kind(entry);
    Set<String> among = codes(entry, "among");
    boolean ofTheHarsh = kind == Window.Kind.COURSE_OF_CONDUCT || kind == Window.Kind.PILE_ON;
    if (ofTheHarsh && among.isEmpty()) {
      throw new Unreadable(
          entry.node(), "among is missing (expected: codes of which each comment has one)");
    }
    Category category = category(entry.at("category"));
    if (kind.isOfMany() && category.actions().contains(Action.HIDE)) {
      throw new Unreadable(
          entry.at("category"),
          category.code()
              + " (expected: a category for which nothing is hidden, since nobody's comment is"
              + " hidden for what others wrote)");
    }
    return new Window(
        entry.text("id"),
        kind,
        category,
        new Rule.Grounds(entry.text("clause"), laws(entry), reason.text("en"), reason.text("cy")),
        within(entry),
        comments(entry),
        among,
        codes(entry, "except"));
  }

  private static Window.Kind kind(Section entry) {
    String written = entry.text("kind");
    for (Window.Kind kind : Window.Kind.values()) {
      if (written.equals(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))) {
        return kind;
      }
    }
    throw new Unreadable(
        entry.at("kind"),
        "kind: " + written + " (expected: course-of-conduct, flood, copies or pile-on)");
  }

  private static Duration within(Section entry) {
    String written = entry.text("within");
    try {
      Duration within = Duration.parse(written);
      if (within.compareTo(SHORTEST) >= 0 && within.compareTo(LONGEST) <= 0) {
        return within;
      }
    } catch (DateTimeParseException e) {
      // Falls through to the same complaint as a time out of range.
    }
    throw new Unreadable(
        entry.at("within"), "within: " + written + " (expected: PT1M to P30D, as PT5M or P7D)");
  }

  private static int comments(Section entry) {
    int comments = entry.count("comments", 0);
    if (comments < FEWEST_COMMENTS || comments > MOST_COMMENTS) {
      throw new Unreadable(
          entry.at("comments"),
          "comments: "
              + comments
              + " (expected: "
              + FEWEST_COMMENTS
              + " to "
              + MOST_COMMENTS
              + ")");
    }
    return comments;
  }

  private Set<String> codes(Section entry, String key) {
    Set<String> codes = new HashSet<>();
    entry.nodes(key).forEach(node -> codes.add(category(node).code()));
    return Set.copyOf(codes);
  }

  private Category category(Node node) {
    return taxonomy
        .find(Section.text(node))
        .orElseThrow(
            () -> new Unreadable(node, Section.text(node) + " (expected: a code of the taxonomy)"));
  }

  private List<Law> laws(Section entry) {
    List<Law> known = new ArrayList<>();
    for (Node node : entry.nodes("law")) {
      Law law = laws.byId().get(Section.text(node));
      if (law == null) {
        throw new Unreadable(
            node, "law: " + Section.text(node) + " (expected: an id of the law register)");
      }
      known.add(law);
    }
    return List.copyOf(known);
  }
}
