package moothall.moderation.packs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import moothall.moderation.policy.Term;
import moothall.moderation.policy.Validity;
import moothall.moderation.publication.PublishedPolicy;
import org.yaml.snakeyaml.nodes.Node;

/** The named lists of all packs, so that {@code @name} may stand wherever a word may. */
final class WordLists {

  private final Names names = new Names("list");
  private final Map<String, List<Node>> nodes = new HashMap<>();
  private final Map<String, Names.Place> places = new HashMap<>();
  private final Map<String, List<Term>> resolved = new HashMap<>();
  private final Set<String> entities;

  /** Knows the list of proscribed organisations from the beginning. */
  WordLists(List<Term> proscribed, Set<String> entities) {
    resolved.put(ProscribedList.REFERENCE, proscribed);
    this.entities = entities;
  }

  /** Takes a list in; what it refers to may come later. */
  void define(Names.Place place, String name, Node words) {
    String full = names.define(place, name, words);
    nodes.put(full, new ArrayList<>(Section.items(words)));
    places.put(full, place);
  }

  /** Adds words to a list that another pack has. */
  void extend(Names.Place place, String name, Node words) {
    String full = names.find(place, name, words);
    nodes.getOrDefault(full, List.of()).addAll(Section.items(words));
  }

  /** Words, and the words of the lists named among them. */
  List<Term> terms(Names.Place place, List<Node> written) {
    Set<Term> terms = new LinkedHashSet<>();
    collect(place, written, terms::add, new LinkedHashSet<>());
    return List.copyOf(terms);
  }

  /**
   * As they are written, but with the full names of lists: a name means something else elsewhere.
   */
  List<String> written(Names.Place place, List<Node> words) {
    return words.stream()
        .map(node -> {
          String text = Section.text(node);
          return text.startsWith("@") ? "@" + fullName(place, text, node) : text;
        })
        .toList();
  }

  /** The lists that are named among these terms, and among theirs, as they are written. */
  List<PublishedPolicy.Words> reachedFrom(Collection<String> terms) {
    Map<String, PublishedPolicy.Words> reached = new TreeMap<>();
    ArrayDeque<String> ahead = new ArrayDeque<>(terms);
    while (!ahead.isEmpty()) {
      String term = ahead.pop();
      String name = term.startsWith("@") ? term.substring(1) : "";
      Names.Place place = places.get(name);
      if (place != null && !reached.containsKey(name)) {
        List<String> words = written(place, nodes.getOrDefault(name, List.of()));
        reached.put(name, new PublishedPolicy.Words(name, false, words, List.of()));
        ahead.addAll(words);
      }
    }
    return List.copyOf(reached.values());
  }

  private String fullName(Names.Place place, String reference, Node node) {
    String name = reference.substring(1);
    return name.equals(ProscribedList.REFERENCE) ? name : names.find(place, name, node);
  }

  private void collect(
      Names.Place place, List<Node> written, Consumer<Term> terms, Set<String> underWay) {
    for (Node node : written) {
      String text = Section.text(node);
      if (text.startsWith("@")) {
        list(place, text, node, underWay).forEach(terms);
      } else {
        terms.accept(term(node, text));
      }
    }
  }

  private List<Term> list(Names.Place place, String reference, Node node, Set<String> underWay) {
    String full = fullName(place, reference, node);
    List<Term> known = resolved.get(full);
    if (known != null) {
      return known;
    }
    if (!underWay.add(full)) {
      throw new Unreadable(node, reference + " holds itself (expected: no list within itself)");
    }
    Set<Term> terms = new LinkedHashSet<>();
    collect(
        places.getOrDefault(full, place),
        nodes.getOrDefault(full, List.of()),
        terms::add,
        underWay);
    underWay.remove(full);
    resolved.put(full, List.copyOf(terms));
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
        phrase.words().codePoints().anyMatch(Character::isLetterOrDigit)
            && !(phrase.hasAnyEnding() && phrase.words().length() < 2)
            && phrase.words().indexOf('*') < 0
            && !(phrase.isMasked() && phrase.words().indexOf(' ') >= 0);
    if (!speakable) {
      throw new Unreadable(
          node,
          "a term that is no word (expected: letters or digits, with * only behind two of them, ? only inside one word)");
    }
    return phrase;
  }
}
