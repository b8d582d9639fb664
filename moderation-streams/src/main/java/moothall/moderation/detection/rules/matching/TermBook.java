package moothall.moderation.detection.rules.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moothall.moderation.detection.Recogniser;
import moothall.moderation.policy.Term;

/** All terms of all rules, numbered, and where each of them is looked up. */
public final class TermBook {

  private final List<Term> terms = new ArrayList<>();
  private final Map<Term, Integer> numbers = new HashMap<>();
  private final PhraseBook phrases;
  private final PatternBook patterns;
  private final Map<Integer, Recogniser> entities = new HashMap<>();

  /**
   * Numbers the terms.
   *
   * @param recognisers by name
   * @throws IllegalArgumentException if a term names a recogniser that is not there, or holds a
   *     pattern that cannot be used
   */
  public TermBook(Iterable<Term> terms, Map<String, Recogniser> recognisers) {
    Map<Integer, Term.Phrase> phrasesByNumber = new HashMap<>();
    Map<Integer, Term.Pattern> patternsByNumber = new HashMap<>();
    for (Term term : terms) {
      if (numbers.putIfAbsent(term, this.terms.size()) == null) {
        int number = this.terms.size();
        this.terms.add(term);
        switch (term) {
          case Term.Phrase phrase -> phrasesByNumber.put(number, phrase);
          case Term.Pattern pattern -> patternsByNumber.put(number, pattern);
          case Term.Entity entity -> entities.put(number, known(recognisers, entity));
        }
      }
    }
    this.patterns = new PatternBook(patternsByNumber);
    this.phrases = new PhraseBook(phrasesByNumber, patterns.literals());
  }

  private static Recogniser known(Map<String, Recogniser> recognisers, Term.Entity entity) {
    Recogniser recogniser = recognisers.get(entity.name());
    if (recogniser == null) {
      throw new IllegalArgumentException(
          entity.written()
              + " (expected: one of "
              + recognisers.keySet().stream().sorted().toList()
              + ")");
    }
    return recogniser;
  }

  /** The number by which sightings name a term of this book. */
  public int numberOf(Term term) {
    Integer number = numbers.get(term);
    if (number == null) {
      throw new IllegalArgumentException("a term that is not in the book");
    }
    return number;
  }

  public int size() {
    return terms.size();
  }

  /** The term as its pack spells it. */
  public String spelt(int number) {
    return switch (terms.get(number)) {
      case Term.Phrase phrase -> phrases.spelt(number);
      case Term.Pattern pattern -> pattern.written();
      case Term.Entity entity -> entity.written();
    };
  }

  PhraseBook phrases() {
    return phrases;
  }

  PatternBook patterns() {
    return patterns;
  }

  Map<Integer, Recogniser> entities() {
    return entities;
  }
}
