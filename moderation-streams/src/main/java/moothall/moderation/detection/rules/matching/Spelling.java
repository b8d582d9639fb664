package moothall.moderation.detection.rules.matching;

import moothall.moderation.normalisation.NormalisedText;
import moothall.moderation.normalisation.Transform;

/**
 * Compares what stands in a text with how a phrase is really spelt, where {@link Words} shortened
 * both: a letter that was repeated in the text stands for one or more, a 1 for i or l, everything
 * else for itself.
 */
final class Spelling {

  private Spelling() {}

  /**
   * Letters only; both sides have the same words, as their skeletons are equal.
   *
   * @param open whether the last letter of the phrase may be followed by more of its kind, because
   *     any ending may
   */
  static boolean fits(String phrase, boolean open, NormalisedText text, int from, int to) {
    String copy = text.text();
    int at = from;
    int letter = 0;
    while (at < to && letter < phrase.length()) {
      if (!Character.isLetterOrDigit(copy.charAt(at))) {
        at++;
      } else if (phrase.charAt(letter) == ' ') {
        letter++;
      } else if (!isSame(phrase.charAt(letter), text, at)) {
        return false;
      } else {
        letter++;
        while (text.has(Transform.REPEAT, at)
            && letter < phrase.length()
            && isSame(phrase.charAt(letter), text, at)) {
          letter++;
        }
        at++;
      }
    }
    return letter == phrase.length() && (open || isSpent(copy, at, to));
  }

  private static boolean isSpent(String copy, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isLetterOrDigit(copy.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSame(char letter, NormalisedText text, int at) {
    char seen = text.text().charAt(at);
    return seen == letter || (seen == 'i' && letter == 'l' && text.has(Transform.LEET, at));
  }
}
