package moothall.bench.rules;

import java.util.ArrayList;
import java.util.List;
import moothall.moderation.normalisation.NormalisedText;
import moothall.moderation.normalisation.Transform;

/**
 * A normalised copy made ready for regular expressions, which know nothing of origins: what the
 * copy knows about its letters is written between them. Making it is never timed, to the advantage
 * of the comparators.
 *
 * @param copy as the normaliser made it: what patterns run on
 * @param plain the same without apostrophes inside words
 * @param marked the same with {@link #REPEATED} behind a letter that stands for several of its
 *     kind, and {@link #I_OR_L} for a digit or sign that may mean either
 * @param speltOut places in {@code marked} where a word that was written letter by letter may begin
 *     within another one
 * @param disguised whether {@code marked} says anything that {@code plain} does not, or asterisks
 *     may hide letters
 */
record PreparedText(
    String copy, String plain, String marked, List<Integer> speltOut, boolean disguised) {

  static final char REPEATED = '\uFDD0';
  static final char I_OR_L = '\uFDD1';

  private static final List<String> WORDS_BEFORE = List.of("a", "i", "u", "ura");

  static PreparedText of(NormalisedText text) {
    String copy = text.text();
    StringBuilder plain = new StringBuilder();
    StringBuilder marked = new StringBuilder();
    List<Integer> speltOut = new ArrayList<>();
    for (int i = 0; i < copy.length(); i++) {
      char c = copy.charAt(i);
      if (isInnerApostrophe(copy, i)) {
        continue;
      }
      if (beginsSpeltOut(text, i)) {
        speltOut.add(marked.length());
      }
      plain.append(c);
      marked.append(c == 'i' && text.has(Transform.LEET, i) ? I_OR_L : c);
      if (text.has(Transform.REPEAT, i)) {
        marked.append(REPEATED);
      }
    }
    boolean disguised =
        !plain.toString().contentEquals(marked) || !speltOut.isEmpty() || copy.indexOf('*') >= 0;
    return new PreparedText(copy, plain.toString(), marked.toString(), speltOut, disguised);
  }

  private static boolean isInnerApostrophe(String copy, int i) {
    return (copy.charAt(i) == '\'' || copy.charAt(i) == '\u2019')
        && i > 0
        && i + 1 < copy.length()
        && Character.isLetter(copy.charAt(i - 1))
        && Character.isLetter(copy.charAt(i + 1));
  }

  /** Letters that are compared as one have no beginning between them. */
  private static char plain(char letter) {
    return letter == 'l' ? 'i' : letter;
  }

  private static boolean beginsSpeltOut(NormalisedText text, int at) {
    if (at > 0 && plain(text.text().charAt(at - 1)) == plain(text.text().charAt(at))) {
      return false;
    }
    for (String word : WORDS_BEFORE) {
      int from = at - word.length();
      boolean fits = from >= 0 && text.text().startsWith(word, from);
      for (int i = from; fits && i <= at; i++) {
        fits = text.has(Transform.SPACED, i);
      }
      if (fits && (from == 0 || !Character.isLetterOrDigit(text.text().charAt(from - 1)))) {
        return true;
      }
    }
    return false;
  }
}
