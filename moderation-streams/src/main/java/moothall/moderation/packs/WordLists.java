package moothall.moderation.packs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moothall.moderation.policy.Term;
import org.yaml.snakeyaml.nodes.Node;

/** A pack's named lists of words, so that {@code @name} may stand wherever a word may. */
final class WordLists {

  private final Map<String, List<Term>> byName = new HashMap<>();

  private WordLists() {}

  static WordLists read(Section pack, List<Term> proscribed) {
    WordLists lists = new WordLists();
    lists.byName.put(ProscribedList.REFERENCE, proscribed);
    if (pack.has("lists")) {
      Section.free(pack.at("lists"))
          .forEach((name, words) -> lists.byName.put(name, lists.terms(Section.items(words))));
    }
    return lists;
  }

  /** Words, and the words of the lists named above this place. */
  List<Term> terms(List<Node> nodes) {
    List<Term> terms = new ArrayList<>();
    for (Node node : nodes) {
      String written = Section.text(node);
      if (written.startsWith("@")) {
        List<Term> list = byName.get(written.substring(1));
        if (list == null) {
          throw new Unreadable(node, written + " (expected: @ and the name of a list above)");
        }
        terms.addAll(list);
      } else {
        terms.add(term(node, written));
      }
    }
    return List.copyOf(terms);
  }

  private static Term term(Node node, String written) {
    Term term = Term.of(written);
    boolean speakable =
        term.words().codePoints().anyMatch(Character::isLetter)
            && term.words().length() >= 2
            && term.words().indexOf('*') < 0
            && !(term.isMasked() && term.words().indexOf(' ') >= 0);
    if (!speakable) {
      throw new Unreadable(
          node,
          "a term that is no word (expected: two letters or more, with * only at the end, ? only inside one word)");
    }
    return term;
  }
}
