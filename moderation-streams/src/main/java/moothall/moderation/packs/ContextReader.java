package moothall.moderation.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import moothall.moderation.content.Author;
import moothall.moderation.content.Mode;
import moothall.moderation.policy.Context;
import moothall.moderation.policy.Term;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the contexts of one file. */
final class ContextReader {

  private final Names.Place place;
  private final WordLists lists;

  ContextReader(Names.Place place, WordLists lists) {
    this.place = place;
    this.lists = lists;
  }

  Context read(Section section) {
    return new Context(
        place.prefix() + section.text("id"),
        section.isTrue("quoted"),
        cue(section),
        topics(section),
        Set.copyOf(section.texts("profiles")),
        named(section, "modes", Mode::valueOf),
        named(section, "authors", Author.Kind::valueOf),
        Set.copyOf(section.texts("languages")));
  }

  private Context.Cue cue(Section section) {
    if (!section.has("terms")) {
      return Context.Cue.NONE;
    }
    return new Context.Cue(
        lists.terms(place, section.nodes("terms")),
        section.count("within", Integer.MAX_VALUE),
        Context.Side.valueOf(
            section.optionalText("side").orElse("either").toUpperCase(Locale.ROOT)),
        section.isTrue("same-sentence"));
  }

  private List<Term> topics(Section section) {
    List<Term> topics = new ArrayList<>();
    for (Node node : section.nodes("topics")) {
      for (Term term : lists.terms(place, List.of(node))) {
        if (!(term instanceof Term.Phrase)) {
          throw new Unreadable(node, term.written() + " (expected: only words in topics)");
        }
        topics.add(term);
      }
    }
    return List.copyOf(topics);
  }

  private static <T> Set<T> named(Section section, String key, Function<String, T> of) {
    return section.texts(key).stream().map(of).collect(Collectors.toUnmodifiableSet());
  }
}
