package moothall.moderation.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import moothall.moderation.policy.Status;
import moothall.moderation.publication.PublishedPolicy;
import moothall.moderation.publication.WrittenRule;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Takes out of one file of a pack what people may want to read, once it has been read for use: it
 * complains of nothing.
 */
final class AsWritten {

  /** What a context may ask for beside terms, and an example beside its text. */
  private static final List<String> CONDITIONS =
      List.of(
          "within", "side", "same-sentence", "quoted", "profiles", "modes", "authors", "languages");

  private static final List<String> GIVEN =
      List.of("topic", "page", "profile", "author", "media", "mode");

  private final Names.Place place;
  private final WordLists lists;

  AsWritten(Names.Place place, WordLists lists) {
    this.place = place;
    this.lists = lists;
  }

  /** With the changes that are made: on trial or in a draft, a pack changes nothing of others. */
  static PublishedPolicy.Pack header(PackSource source, List<RuleOverride> overrides) {
    Section header = source.header();
    Status status = Status.valueOf(header.text("status"));
    return new PublishedPolicy.Pack(
        source.name(),
        header.text("version"),
        status,
        header.text("author"),
        header.text("approver"),
        header.optionalText("minute"),
        header.text("owner"),
        header.date("review-by"),
        header.validity(),
        status == Status.ACTIVE
            ? overrides.stream().map(RuleOverride::asWritten).toList()
            : List.of());
  }

  WrittenRule rule(Section section) {
    List<List<String>> groups = new ArrayList<>();
    if (section.has("terms")) {
      groups.add(lists.written(place, section.nodes("terms")));
    }
    for (Node group : section.nodes("all-of")) {
      groups.add(lists.written(place, Section.items(group)));
    }
    Section examples = Section.checked(section.at("examples"));
    return new WrittenRule(
        groups,
        section.texts("except"),
        examples(examples, Example.Expectation.MATCH),
        examples(examples, Example.Expectation.LOWERED),
        examples(examples, Example.Expectation.NO_MATCH));
  }

  PublishedPolicy.Words context(Section section) {
    List<String> conditions = new ArrayList<>(values(section, CONDITIONS));
    if (section.has("topics")) {
      conditions.add(PublishedPolicy.Words.onTopics(lists.written(place, section.nodes("topics"))));
    }
    return new PublishedPolicy.Words(
        place.prefix() + section.text("id"),
        true,
        lists.written(place, section.nodes("terms")),
        conditions);
  }

  private static List<WrittenRule.Example> examples(Section section, Example.Expectation of) {
    return section.nodes(of.key()).stream().map(AsWritten::example).toList();
  }

  private static WrittenRule.Example example(Node node) {
    if (node instanceof ScalarNode) {
      return new WrittenRule.Example(Section.text(node), "");
    }
    Section entry = Section.checked(node);
    return new WrittenRule.Example(entry.text("text"), String.join("; ", values(entry, GIVEN)));
  }

  private static List<String> values(Section section, List<String> keys) {
    return keys.stream()
        .filter(section::has)
        .map(key -> key + ": " + value(section.at(key)))
        .toList();
  }

  /** One value, or several. */
  private static String value(Node node) {
    return node instanceof ScalarNode scalar
        ? scalar.getValue()
        : Section.items(node).stream().map(Section::text).collect(Collectors.joining(", "));
  }
}
