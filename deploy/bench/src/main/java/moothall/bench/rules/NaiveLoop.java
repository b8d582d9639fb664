package moothall.bench.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moothall.moderation.policy.Term;
import moothall.moderation.policy.Validity;

/** One of Java's regular expressions for each rule, tried one after the other: what most write. */
final class NaiveLoop {

  private static final int LONGEST_MASK = 24;

  /** Stands in for a pattern, which knows no disguise. */
  private static final Term.Phrase UNUSED = new Term.Phrase("x", false, Validity.ALWAYS);

  private final RuleSet rules;
  private final List<Pattern> expressions = new ArrayList<>();
  private final List<Pattern> disguised = new ArrayList<>();
  private final List<Pattern> withinWords = new ArrayList<>();

  /** Takes how a phrase is written as an expression. */
  NaiveLoop(RuleSet rules, Function<Term.Phrase, String> phrases) {
    this.rules = rules;
    for (Term term : rules.terms()) {
      expressions.add(
          Pattern.compile(
              switch (term) {
                case Term.Phrase phrase -> phrases.apply(phrase);
                case Term.Pattern pattern -> pattern.expression();
                case Term.Entity entity -> throw new IllegalArgumentException(entity.written());
              }));
    }
  }

  /** How many rules match a text as it stands: the comparator that is timed. */
  int count(String text) {
    int count = 0;
    for (Pattern expression : expressions) {
      if (expression.matcher(text).find()) {
        count++;
      }
    }
    return count;
  }

  /** Which rules match, disguises included: the oracle. */
  BitSet matches(PreparedText text) {
    BitSet found = new BitSet();
    for (int i = 0; i < expressions.size(); i++) {
      boolean matches =
          switch (rules.terms().get(i)) {
            case Term.Phrase phrase when text.disguised() -> isDisguised(i, phrase, text);
            case Term.Phrase _ -> expressions.get(i).matcher(text.plain()).find();
            default -> expressions.get(i).matcher(text.copy()).find();
          };
      found.set(i, matches);
    }
    return found;
  }

  private boolean isDisguised(int i, Term.Phrase phrase, PreparedText text) {
    if (disguised.isEmpty()) {
      compileDisguises();
    }
    if (disguised.get(i).matcher(text.marked()).find()) {
      return true;
    }
    Matcher within = withinWords.get(i).matcher(text.marked()).useTransparentBounds(true);
    for (int at : text.speltOut()) {
      if (within.region(at, text.marked().length()).lookingAt()) {
        return true;
      }
    }
    return text.copy().indexOf('*') >= 0 && isMasked(PhraseExpression.words(phrase), text.copy());
  }

  private void compileDisguises() {
    for (Term term : rules.terms()) {
      Term.Phrase phrase = term instanceof Term.Phrase it ? it : UNUSED;
      withinWords.add(Pattern.compile(PhraseExpression.disguised(phrase, false)));
      disguised.add(Pattern.compile(PhraseExpression.disguised(phrase, true)));
    }
  }

  /**
   * Letters with asterisks among or behind them, as long as the word and with two letters of it.
   */
  private static boolean isMasked(String word, String copy) {
    if (word.length() < 3 || word.length() > LONGEST_MASK) {
      return false;
    }
    for (int at = 0; at + word.length() <= copy.length(); at++) {
      boolean begins =
          at == 0 || !(isLetterOrStar(copy, at - 1) && Character.isLetter(copy.charAt(at - 1)));
      if (begins && !isLetterOrStar(copy, at + word.length()) && fits(word, copy, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean fits(String word, String copy, int at) {
    int letters = 0;
    int stars = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = copy.charAt(at + i);
      letters += c == word.charAt(i) ? 1 : 0;
      stars += c == '*' ? 1 : 0;
    }
    return letters >= 2
        && stars > 0
        && letters + stars == word.length()
        && copy.charAt(at) == word.charAt(0);
  }

  private static boolean isLetterOrStar(String copy, int at) {
    return at < copy.length() && (copy.charAt(at) == '*' || Character.isLetter(copy.charAt(at)));
  }
}
