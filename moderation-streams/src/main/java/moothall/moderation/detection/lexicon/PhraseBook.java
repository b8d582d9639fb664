package moothall.moderation.detection.lexicon;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie.IHit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import moothall.moderation.normalisation.NormalisedText;
import moothall.moderation.normalisation.Transform;
import moothall.moderation.policy.Term;

/** All phrases of all rules, found in one pass over a text, as whole words only. */
final class PhraseBook {

  /** One letter before a word that is spelt out letter by letter may be a word of its own. */
  private static final List<String> SPELT_OUT_BEFORE = List.of("a", "i", "u", "ura");

  private final List<Phrase> phrases = new ArrayList<>();
  private final Map<Term, Integer> numbers = new HashMap<>();
  private final MaskedWords masked = new MaskedWords();
  private final AhoCorasickDoubleArrayTrie<List<Integer>> trie = new AhoCorasickDoubleArrayTrie<>();
  private final boolean empty;

  PhraseBook(Iterable<Term> terms) {
    Map<String, List<Integer>> bySkeleton = new TreeMap<>();
    for (Term term : terms) {
      if (!numbers.containsKey(term)) {
        int number = phrases.size();
        Phrase phrase = Phrase.of(term);
        phrases.add(phrase);
        numbers.put(term, number);
        masked.add(phrase, number);
        if (!term.isMasked()) {
          bySkeleton.computeIfAbsent(phrase.skeleton(), key -> new ArrayList<>()).add(number);
        }
      }
    }
    this.empty = bySkeleton.isEmpty();
    if (!empty) {
      trie.build(bySkeleton);
    }
  }

  int numberOf(Term term) {
    Integer number = numbers.get(term);
    if (number == null) {
      throw new IllegalArgumentException("a term that is not in the book");
    }
    return number;
  }

  Phrase phrase(int number) {
    return phrases.get(number);
  }

  /** Everything seen, in the order of the text. */
  List<Sighting> sightings(NormalisedText text) {
    List<Sighting> seen = new ArrayList<>();
    Words words = Words.of(text);
    if (!empty) {
      IHit<List<Integer>> look = (begin, end, found) -> look(text, words, begin, end, found, seen);
      trie.parseText(words.skeleton(), look);
    }
    masked.look(text, words, seen);
    seen.sort(
        Comparator.comparingInt(Sighting::from)
            .thenComparingInt(Sighting::to)
            .thenComparingInt(Sighting::phrase));
    return seen;
  }

  private void look(
      NormalisedText text,
      Words words,
      int begin,
      int end,
      List<Integer> numbers,
      List<Sighting> seen) {
    if (!words.isBoundary(begin - 1) && !isSpeltOutAfterAWord(text, words, begin)) {
      return;
    }
    int from = words.start(begin);
    int to = words.end(end - 1);
    for (int number : numbers) {
      Phrase phrase = phrases.get(number);
      if ((words.isBoundary(end) || phrase.term().hasAnyEnding())
          && Spelling.fits(phrase.spelt(), text, from, to)
          && (!phrase.term().exactCase()
              || text.originalOf(from, to).equals(phrase.term().written()))) {
        seen.add(new Sighting(number, from, to, words.word(begin), words.word(end - 1), false));
      }
    }
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
