package moothall.moderation.detection.rules.matching;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie.IHit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import moothall.moderation.normalisation.NormalisedText;
import moothall.moderation.normalisation.Transform;
import moothall.moderation.policy.Term;

/** All phrases of all rules, found in one pass over a text, as whole words only. */
final class PhraseBook {

  /** One letter before a word that is spelt out letter by letter may be a word of its own. */
  private static final List<String> SPELT_OUT_BEFORE = List.of("a", "i", "u", "ura");

  /** What the automaton knows about one skeleton. */
  private static final class Entry {
    private final List<Integer> phrases = new ArrayList<>();
    private final Set<Integer> patterns = new TreeSet<>();
  }

  private final Map<Integer, Phrase> phrases = new HashMap<>();
  private final MaskedWords masked = new MaskedWords();
  private final AhoCorasickDoubleArrayTrie<Entry> trie = new AhoCorasickDoubleArrayTrie<>();
  private final boolean empty;

  /** Takes phrases by number, and numbers of patterns by the literal they need. */
  PhraseBook(Map<Integer, Term.Phrase> terms, Map<String, Set<Integer>> literals) {
    Map<String, Entry> bySkeleton = new TreeMap<>();
    new TreeMap<>(terms).forEach((number, term) -> {
      Phrase phrase = Phrase.of(term);
      phrases.put(number, phrase);
      masked.add(phrase, number);
      if (!term.isMasked()) {
        bySkeleton.computeIfAbsent(phrase.skeleton(), key -> new Entry()).phrases.add(number);
      }
    });
    literals.forEach((literal, patterns) -> {
      String skeleton = Words.of(literal).skeleton();
      bySkeleton
          .computeIfAbsent(skeleton.substring(1, skeleton.length() - 1), key -> new Entry())
          .patterns
          .addAll(patterns);
    });
    this.empty = bySkeleton.isEmpty();
    if (!empty) {
      trie.build(bySkeleton);
    }
  }

  String spelt(int number) {
    Phrase phrase = phrases.get(number);
    return phrase == null ? "" : phrase.spelt();
  }

  /** Reports phrases, and the patterns whose literals stand in the text. */
  void look(
      NormalisedText text,
      Words words,
      LocalDate day,
      Candidates budget,
      Consumer<Sighting> seen,
      Set<Integer> patterns) {
    if (!empty) {
      IHit<Entry> look = (begin, end, entry) -> {
        patterns.addAll(entry.patterns);
        if (!entry.phrases.isEmpty()) {
          look(text, words, begin, end, entry.phrases, day, budget, seen);
        }
      };
      trie.parseText(words.skeleton(), look);
    }
    masked.look(
        text,
        found -> {
          if (isInForce(found.number(), day) && budget.take()) {
            seen.accept(words.sighting(found.number(), found.from(), found.to(), true));
          }
        });
  }

  private void look(
      NormalisedText text,
      Words words,
      int begin,
      int end,
      List<Integer> numbers,
      LocalDate day,
      Candidates budget,
      Consumer<Sighting> seen) {
    if (!words.isBoundary(begin - 1) && !isSpeltOutAfterAWord(text, words, begin)) {
      return;
    }
    int from = words.start(begin);
    int to = words.end(end - 1);
    for (int number : numbers) {
      Phrase phrase = phrases.get(number);
      if (phrase != null
          && (words.isBoundary(end) || phrase.term().hasAnyEnding())
          && phrase.term().validity().includes(day)
          && Spelling.fits(phrase.spelt(), text, from, to)
          && (!phrase.term().exactCase()
              || text.originalOf(from, to).equals(phrase.term().written()))
          && budget.take()) {
        seen.accept(words.sightingOfUnits(number, begin, end, from, to));
      }
    }
  }

  private boolean isInForce(int number, LocalDate day) {
    Phrase phrase = phrases.get(number);
    return phrase != null && phrase.term().validity().includes(day);
  }

  private static boolean isSpeltOutAfterAWord(NormalisedText text, Words words, int begin) {
    int from = words.start(begin);
    int first = from;
    while (first > 0 && from - first <= 3 && text.has(Transform.SPACED, first - 1)) {
      first--;
    }
    return text.has(Transform.SPACED, from)
        && SPELT_OUT_BEFORE.contains(text.text().substring(first, from))
        && (first == 0 || !Character.isLetterOrDigit(text.text().charAt(first - 1)));
  }
}
