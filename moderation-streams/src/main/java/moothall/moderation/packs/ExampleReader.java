package moothall.moderation.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import moothall.moderation.policy.Term;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads a rule's examples; a rule without any is not understood well enough to be used. */
final class ExampleReader {

  private static final Set<String> EXAMPLE_KEYS = Set.of("match", "lowered", "no-match");
  private static final Set<String> EXAMPLE_ENTRY_KEYS = Set.of("text", "topic");

  private ExampleReader() {}

  static List<Example> read(String rule, Section section, List<Term> proscribed) {
    if (!section.has("examples")) {
      throw new Unreadable(
          section.node(), "rule " + rule + " has no examples (expected: match and no-match)");
    }
    Section examples = section.section("examples", EXAMPLE_KEYS);
    if (examples.nodes("match").isEmpty() || examples.nodes("no-match").isEmpty()) {
      throw new Unreadable(
          examples.node(), "examples of " + rule + " (expected: at least one match and no-match)");
    }
    List<Example> read = new ArrayList<>();
    for (Example.Expectation expectation : Example.Expectation.values()) {
      for (Node node : examples.nodes(expectation.key())) {
        read.add(example(rule, expectation, node, proscribed));
      }
    }
    return read;
  }

  private static Example example(
      String rule, Example.Expectation expectation, Node node, List<Term> proscribed) {
    int line = node.getStartMark().getLine() + 1;
    if (node instanceof ScalarNode) {
      return new Example(rule, line, expectation, filled(Section.text(node), proscribed), "");
    }
    Section entry = Section.of(node, EXAMPLE_ENTRY_KEYS);
    return new Example(
        rule, line, expectation, filled(entry.text("text"), proscribed), entry.text("topic"));
  }

  /** Examples name whichever organisation the list in use has first, as packs cannot know it. */
  private static String filled(String text, List<Term> proscribed) {
    return text.replace("{" + ProscribedList.REFERENCE + "}", proscribed.getFirst().written());
  }
}
