package moothall.moderation.packs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import moothall.moderation.policy.Term;
import moothall.moderation.policy.Validity;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The named lists of all packs, so that {@code @name} may stand wherever a word may, and {@code
 * @pack/name} for another pack's.
 */
final class WordLists {

  private final Map<String, List<Node>> nodes = new HashMap<>();
  private final Map<String, List<Term>> resolved = new HashMap<>();
  private final Set<String> entities;

  /** Knows the list of proscribed organisations from the beginning. */
  WordLists(List<Term> proscribed, Set<String> entities) {
    resolved.put(ProscribedList.REFERENCE, proscribed);
    this.entities = entities;
  }

  /** Takes a pack's lists in; what they refer to may come later. */
  void define(String pack, String name, Node words) {
    if (nodes.putIfAbsent(pack + "/" + name, new ArrayList<>(Section.items(words))) != null) {
      throw new Unreadable(words, "list " + name + " stands there twice (expected: once)");
    }
  }

  /** Adds words to a list that another pack has. */
  void extend(String qualified, Node words) {
    List<Node> list = nodes.get(qualified);
    if (list == null) {
      throw new Unreadable(
          words, "extends " + qualified + " (expected: pack/list of a list that is there)");
    }
    list.addAll(Section.items(words));
  }

  /** Words, and the words of the lists named among them, in the eyes of one pack. */
  List<Term> terms(String pack, List<Node> written) {
    Set<Term> terms = new LinkedHashSet<>();
    collect(pack, written, terms::add, new LinkedHashSet<>());
    return List.copyOf(terms);
  }

  private void collect(
      String pack, List<Node> written, Consumer<Term> terms, Set<String> underWay) {
    for (Node node : written) {
      String text = Section.text(node);
      if (text.startsWith("@")) {
        list(pack, text, node, underWay).forEach(terms);
      } else {
        terms.accept(term(node, text));
      }
    }
  }

  private List<Term> list(String pack, String reference, Node node, Set<String> underWay) {
    String name = reference.substring(1);
    String qualified =
        name.equals(ProscribedList.REFERENCE) || name.indexOf('/') >= 0 ? name : pack + "/" + name;
    List<Term> known = resolved.get(qualified);
    if (known != null) {
      return known;
    }
    List<Node> words = nodes.get(qualified);
    if (words == null) {
      throw new Unreadable(node, reference + " (expected: @ and the name of a list)");
    }
    if (!underWay.add(qualified)) {
      throw new Unreadable(node, reference + " holds itself (expected: no list within itself)");
    }
    Set<Term> terms = new LinkedHashSet<>();
    collect(qualified.substring(0, qualified.indexOf('/')), words, terms::add, underWay);
    underWay.remove(qualified);
    resolved.put(qualified, List.copyOf(terms));
    return List.copyOf(terms);
  }

  private Term term(Node node, String written) {
    if (written.length() > 2 && written.startsWith("/") && written.endsWith("/")) {
      return new Term.Pattern(written.substring(1, written.length() - 1));
    }
    if (written.startsWith("<") && written.endsWith(">")) {
      String name = written.substring(1, written.length() - 1);
      if (!entities.contains(name)) {
        throw new Unreadable(
            node, written + " (expected: one of " + entities.stream().sorted().toList() + ")");
      }
      return new Term.Entity(name);
    }
    return phrase(node, written);
  }

  private static Term phrase(Node node, String written) {
    boolean exact = written.startsWith("=");
    Term.Phrase phrase =
        new Term.Phrase(exact ? written.substring(1) : written, exact, Validity.ALWAYS);
    boolean speakable =
        phrase.words().codePoints().anyMatch(Character::isLetter)
            && phrase.words().length() >= 2
            && phrase.words().indexOf('*') < 0
            && !(phrase.isMasked() && phrase.words().indexOf(' ') >= 0);
    if (!speakable) {
      throw new Unreadable(
          node,
          "a term that is no word (expected: two letters or more, with * only at the end, ? only inside one word)");
    }
    return phrase;
  }
}
