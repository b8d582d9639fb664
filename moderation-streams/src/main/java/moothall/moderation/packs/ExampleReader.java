package moothall.moderation.packs;

import java.util.ArrayList;
import java.util.List;
import moothall.moderation.content.Mode;
import moothall.moderation.content.PageContext;
import moothall.moderation.policy.Term;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads a rule's examples; a rule without any is not understood well enough to be used. */
final class ExampleReader {

  private static final String SOMEBODY = "Ambermere Borough Council";

  private ExampleReader() {}

  static List<Example> read(String rule, String file, Section section, List<Term> proscribed) {
    Section examples = Section.checked(section.at("examples"));
    List<Example> read = new ArrayList<>();
    for (Example.Expectation expectation : Example.Expectation.values()) {
      for (Node node : examples.nodes(expectation.key())) {
        read.add(example(rule, file, expectation, node, proscribed));
      }
    }
    return read;
  }

  private static Example example(
      String rule, String file, Example.Expectation expectation, Node node, List<Term> proscribed) {
    Section entry = node instanceof ScalarNode ? Section.textOnly(node) : Section.checked(node);
    return new Example(
        rule,
        file,
        node.getStartMark().getLine() + 1,
        expectation,
        filled(entry.text("text"), proscribed),
        new PageContext(
            entry.optionalText("page").orElse(SOMEBODY),
            entry.optionalText("profile").orElse(PageContext.GENERAL),
            entry.optionalText("topic").orElse("")),
        entry.optionalText("author").orElse(""),
        entry.isTrue("media"),
        entry.optionalText("mode").map(Mode::valueOf));
  }

  /** Examples name whichever organisation the list in use has first, as packs cannot know it. */
  private static String filled(String text, List<Term> proscribed) {
    return proscribed.isEmpty()
        ? text
        : text.replace("{" + ProscribedList.REFERENCE + "}", proscribed.getFirst().written());
  }
}
