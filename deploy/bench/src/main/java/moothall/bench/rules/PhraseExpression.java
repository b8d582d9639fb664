package moothall.bench.rules;

import static moothall.bench.rules.PreparedText.I_OR_L;
import static moothall.bench.rules.PreparedText.REPEATED;

import java.util.Locale;
import moothall.moderation.policy.Term;

/**
 * A phrase of a policy written as a regular expression with the same meaning: whole words, any
 * signs between them that do not end a sentence.
 */
final class PhraseExpression {

  /** What words are made of; the engine reads Java's characters, not code points. */
  static final String WORD = "[\\p{L}\\p{Nd}\\p{Mn}\\p{Mc}\uFDD0\uFDD1&&[\u0000-\uFFFF]]";

  private static final String NO_WORD = "[^\\p{L}\\p{Nd}\\p{Mn}\\p{Mc}\uFDD0\uFDD1]";

  /** What may stand between two words of a phrase. */
  static final String GAP = "(?:(?:(?![\n;.!?])" + NO_WORD + ")|[.!?](?!\\s))+";

  private PhraseExpression() {}

  /** For {@link PreparedText#plain}, the first word first: Java then skips ahead to it. */
  static String literalFirst(Term.Phrase phrase) {
    String body = words(phrase);
    int space = body.indexOf(' ');
    String first = space < 0 ? body : body.substring(0, space);
    return first
        + "(?<!"
        + WORD
        + first
        + ")"
        + withGaps(body.substring(first.length()))
        + end(phrase);
  }

  /** For {@link PreparedText#plain}, as everybody writes it. */
  static String boundaryFirst(Term.Phrase phrase) {
    return "(?<!" + WORD + ")" + withGaps(words(phrase)) + end(phrase);
  }

  /** Without look-behind, which RE2 does not know, and without boundaries. */
  static String bare(Term.Phrase phrase) {
    return withGaps(words(phrase));
  }

  /**
   * For {@link PreparedText#marked}: whatever a disguise may mean; with a boundary before or not.
   */
  static String disguised(Term.Phrase phrase, boolean boundary) {
    StringBuilder expression = new StringBuilder(boundary ? "(?<!" + WORD + ")" : "");
    String[] words = words(phrase).split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      expression.append(i == 0 ? "" : GAP).append(letters(words[i]));
    }
    return expression.append(end(phrase)).toString();
  }

  static String words(Term.Phrase phrase) {
    return phrase.words().toLowerCase(Locale.ROOT).replace("'", "");
  }

  static String end(Term.Phrase phrase) {
    return phrase.hasAnyEnding() ? "" : "(?!" + WORD + ")";
  }

  private static String withGaps(String body) {
    return body.replace(" ", GAP);
  }

  /** Runs of letters that a disguise may mix up, one after the other. */
  private static String letters(String word) {
    StringBuilder expression = new StringBuilder();
    for (int at = 0; at < word.length(); ) {
      int end = at + 1;
      while (end < word.length() && isAlike(word.charAt(at), word.charAt(end))) {
        end++;
      }
      expression.append(run(word.substring(at, end)));
      at = end;
    }
    return expression.toString();
  }

  private static boolean isAlike(char one, char other) {
    return one == other || (isIOrL(one) && isIOrL(other));
  }

  private static boolean isIOrL(char letter) {
    return letter == 'i' || letter == 'l';
  }

  /** A letter, or a repeated one that takes all of its kind that are due. */
  private static String run(String run) {
    if (run.isEmpty()) {
      return "";
    }
    char letter = run.charAt(0);
    int same = 0;
    while (same < run.length() && run.charAt(same) == letter) {
      same++;
    }
    String plain = once(letter, run.substring(1)) + "|" + repeated(letter, run.substring(same));
    return isIOrL(letter)
        ? "(?:" + plain + "|" + once(I_OR_L, run.substring(1)) + "|" + repeated(I_OR_L, "") + ")"
        : "(?:" + plain + ")";
  }

  private static String once(char letter, String rest) {
    return letter + "(?!" + REPEATED + ")" + run(rest);
  }

  private static String repeated(char letter, String rest) {
    return letter + "" + REPEATED + run(rest);
  }
}
