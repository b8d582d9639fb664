package moothall.moderation.detection.rules.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    private final List<Numbered> phrases = new ArrayList<>();
    private final List<NumberedLiteral> literals = new ArrayList<>();
  }

  private record Numbered(int number, Phrase phrase) {}

  private record NumberedLiteral(int number, boolean ends) {}

  private final Map<Integer, Phrase> phrases = new HashMap<>();
  private final MaskedWords masked = new MaskedWords();
  private final Lexicon<Entry> words;
  private final Lexicon<Entry> anywhere;

  /** Takes phrases by number, and the numbers of the literals that patterns need. */
  PhraseBook(Map<Integer, Term.Phrase> terms, Map<Need.Literal, Integer> literals) {
    Map<String, Entry> bySkeleton = new HashMap<>();
    new TreeMap<>(terms)
        .forEach((number, term) -> {
          Phrase phrase = Phrase.of(term);
          phrases.put(number, phrase);
          masked.add(phrase, number);
          if (!term.isMasked()) {
            entry(bySkeleton, phrase.skeleton()).phrases.add(new Numbered(number, phrase));
          }
        });
    Map<String, Entry> inWords = new HashMap<>();
    literals.forEach((literal, number) ->
        entry(literal.begins() ? bySkeleton : inWords, Phrase.skeletonOf(literal.text()))
            .literals
            .add(new NumberedLiteral(number, literal.ends())));
    this.words = new Lexicon<>(bySkeleton);
    this.anywhere = new Lexicon<>(inWords);
  }

  private static Entry entry(Map<String, Entry> bySkeleton, String skeleton) {
    return bySkeleton.computeIfAbsent(skeleton, key -> new Entry());
  }

  String spelt(int number) {
    Phrase phrase = phrases.get(number);
    return phrase == null ? "" : phrase.spelt();
  }

  /** Reports phrases, and the literals that stand in the text. */
  void look(Search search, Consumer<Sighting> seen, BitSet literals) {
    Words read = search.words();
    char[] units = read.units();
    Lexicon.Hit<Entry> hit =
        (begin, end, entry) -> {
          for (NumberedLiteral literal : entry.literals) {
            if (!literal.ends() || read.endsForPatterns(end)) {
              literals.set(literal.number());
            }
          }
          if (!entry.phrases.isEmpty()
              && (read.isBoundary(begin - 1) || isSpeltOutAfterAWord(search, begin))) {
            compare(search, begin, end, entry.phrases, seen);
          }
        };
    if (isSpeltOut(search.text())) {
      words.look(units, read.length(), hit);
    } else {
      words.lookAtWords(units, read.length(), hit);
      for (int i = read.innerFrom(0); i >= 0; i = read.innerFrom(i + 1)) {
        words.lookAt(i, units, read.length(), hit);
      }
    }
    anywhere.look(units, read.length(), hit);
    masked.look(
        search.text(),
        found -> {
          if (isInForce(found.number(), search) && search.budget().take()) {
            seen.accept(read.sighting(found.number(), found.from(), found.to(), true));
          }
        });
  }

  private static void compare(
      Search search, int begin, int end, List<Numbered> candidates, Consumer<Sighting> seen) {
    Words words = search.words();
    boolean whole = words.isBoundary(end);
    for (Numbered candidate : candidates) {
      Term.Phrase term = candidate.phrase().term();
      if ((whole || term.hasAnyEnding())
          && term.validity().includes(search.day())
          && isSpeltLike(candidate.phrase(), search, words.start(begin), words.end(end - 1))
          && search.budget().take()) {
        seen.accept(words.sightingOfUnits(candidate.number(), begin, end));
      }
    }
  }

  private static boolean isSpeltLike(Phrase phrase, Search search, int from, int to) {
    NormalisedText text = search.text();
    Term.Phrase term = phrase.term();
    return Spelling.fits(phrase.spelt(), term.hasAnyEnding(), text, from, to)
        && (!term.exactCase() || text.originalOf(from, to).equals(term.written()));
  }

  private boolean isInForce(int number, Search search) {
    Phrase phrase = phrases.get(number);
    return phrase != null && phrase.term().validity().includes(search.day());
  }

  /** Whether words were written letter by letter, so that they may begin anywhere. */
  private static boolean isSpeltOut(NormalisedText text) {
    return text.hasFoldings()
        && text.transformsIn(0, text.text().length()).contains(Transform.SPACED);
  }

  private static boolean isSpeltOutAfterAWord(Search search, int begin) {
    NormalisedText text = search.text();
    if (!text.hasFoldings()) {
      return false;
    }
    int from = search.words().start(begin);
    int first = from;
    while (first > 0 && from - first <= 3 && text.has(Transform.SPACED, first - 1)) {
      first--;
    }
    return text.has(Transform.SPACED, from)
        && SPELT_OUT_BEFORE.contains(text.text().substring(first, from))
        && (first == 0 || !Character.isLetterOrDigit(text.text().charAt(first - 1)));
  }
}
