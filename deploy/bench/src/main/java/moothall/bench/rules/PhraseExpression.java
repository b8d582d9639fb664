package moothall.bench.rules;

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
      expression.append(i == 0 ? "" : GAP).append(letters(words[i], 0));
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

  /** One letter after the other; a repeated one takes all of its kind that are due. */
  private static String letters(String word, int at) {
    if (at == word.length()) {
      return "";
    }
    char letter = word.charAt(at);
    int same = at;
    while (same < word.length() && word.charAt(same) == letter) {
      same++;
    }
    String one = letter + "(?!" + PreparedText.REPEATED + ")" + letters(word, at + 1);
    String several = letter + "" + PreparedText.REPEATED + letters(word, same);
    if (letter != 'i' && letter != 'l') {
      return same == at + 1
          ? letter + "" + PreparedText.REPEATED + "?" + letters(word, same)
          : "(?:" + one + "|" + several + ")";
    }
    int either = at;
    while (either < word.length() && (word.charAt(either) == 'i' || word.charAt(either) == 'l')) {
      either++;
    }
    String oneOfEither =
        PreparedText.I_OR_L + "(?!" + PreparedText.REPEATED + ")" + letters(word, at + 1);
    String severalOfEither =
        PreparedText.I_OR_L + "" + PreparedText.REPEATED + letters(word, either);
    return "(?:" + one + "|" + several + "|" + oneOfEither + "|" + severalOfEither + ")";
  }
}
