package moothall.bench.rules;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import moothall.bench.corpus.Corpus;
import moothall.moderation.detection.rules.Rulebook;
import moothall.moderation.policy.Action;
import moothall.moderation.policy.Category;
import moothall.moderation.policy.EvidenceMode;
import moothall.moderation.policy.PolicyPack;
import moothall.moderation.policy.Rule;
import moothall.moderation.policy.Severity;
import moothall.moderation.policy.Status;
import moothall.moderation.policy.Term;
import moothall.moderation.policy.Validity;

/**
 * Rules of one term each. Those that hit are always the same {@value #HITTING}, made of words that
 * the comments use; the others are made of invented words, or of a frequent word and an invented
 * one, so that only their number changes and never how much there is to find.
 */
record RuleSet(List<Term> terms) {

  /** Rules that find something; four phrases to one pattern, as in the whole. */
  static final int HITTING = 40;

  private static final int ONE_IN_IS_A_PATTERN = 5;

  /** The most frequent words are not what policies list. */
  private static final int TOO_FREQUENT = 120;

  private static final Category CATEGORY =
      new Category(
          "PROFANITY",
          "CONDUCT",
          Severity.LOW,
          4,
          Set.of(Action.HIDE),
          Set.of(Action.HIDE),
          EvidenceMode.STANDARD,
          "House rules",
          new Category.Bands(0.7, 0.4));

  private static final Rule.Standing ACTIVE =
      new Rule.Standing(
          Status.ACTIVE, Validity.ALWAYS, "Benchmarks", LocalDate.of(2030, Month.JANUARY, 1));

  /** So many rules, the same for the same seed. */
  static RuleSet of(int size, long seed) {
    List<String> words = Corpus.frequentWords();
    List<String> pairs = Corpus.frequentPairs();
    InventedWords invented = new InventedWords(seed, new HashSet<>(words));
    List<Term> terms = new ArrayList<>();
    for (int i = 0; terms.size() < Math.min(HITTING, size); i++) {
      // Every seventh, so that frequent and rare words are there.
      String word = words.get(TOO_FREQUENT + 7 * i);
      String pair = pairs.get(TOO_FREQUENT + 7 * i);
      terms.add(
          i % ONE_IN_IS_A_PATTERN == 0 && word.length() >= 5
              ? pattern(word, i)
              : phrase(word, pair, i));
    }
    for (int i = terms.size(); i < size; i++) {
      String frequent = words.get(i % TOO_FREQUENT);
      String word = invented.next();
      terms.add(
          i % ONE_IN_IS_A_PATTERN == 0
              ? pattern(word, i)
              : i % 3 == 0
                  ? Term.of(word)
                  : i % 3 == 1
                      ? Term.of(frequent + " " + word)
                      : Term.of(word + " " + invented.next() + (i % 2 == 0 ? "*" : "")));
    }
    return new RuleSet(List.copyOf(terms));
  }

  private static Term phrase(String word, String pair, int i) {
    return Term.of(i % 2 == 0 ? word : pair);
  }

  /** The shapes that patterns of real packs have: endings, spellings, a gap between two words. */
  private static Term pattern(String word, int i) {
    String stem = word.substring(0, word.length() - 1);
    return new Term.Pattern(
        switch (i % 3) {
          case 0 -> "\\b" + word + "(?:s|ed|ing)?\\b";
          case 1 -> "\\b" + stem + "[a-z]{0,4}\\b";
          default -> "\\b" + word + " (?:\\w+ ){0,3}(?:are|is|was|the|you)\\b";
        });
  }

  List<Term.Phrase> phrases() {
    return terms.stream()
        .filter(Term.Phrase.class::isInstance)
        .map(Term.Phrase.class::cast)
        .toList();
  }

  List<Term.Pattern> patterns() {
    return terms.stream()
        .filter(Term.Pattern.class::isInstance)
        .map(Term.Pattern.class::cast)
        .toList();
  }

  /** Our detector; the id of a rule is the place of its term. */
  Rulebook rulebook() {
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      rules.add(
          new Rule(
              Integer.toString(i),
              CATEGORY,
              CATEGORY.actions(),
              0.9,
              new Rule.Grounds("", List.of(), "", ""),
              new Rule.Evidence(List.of(List.of(terms.get(i))), 2, false, false, List.of()),
              Rule.Circumstances.ANY,
              ACTIVE));
    }
    return new Rulebook(List.of(new PolicyPack("bench", "1", rules, List.of())), Map.of());
  }
}
