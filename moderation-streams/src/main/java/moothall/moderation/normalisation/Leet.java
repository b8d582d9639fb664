package moothall.moderation.normalisation;

/**
 * Digits and signs standing for letters, read as letters inside words. Numbers, roads, postcodes
 * and addresses are left alone.
 */
final class Leet {

  private static final String DIGITS = "013457";
  private static final String LETTERS = "oieast";

  /** This many digits in a row are a number, whatever letters touch it. */
  private static final int NUMBER = 5;

  private Leet() {}

  /** The letter a digit stands for, or -1. */
  static int letterFor(int codePoint) {
    int known = DIGITS.indexOf(codePoint);
    return known < 0 ? -1 : LETTERS.charAt(known);
  }

  /** Folds in place, one chunk between white space after the other. */
  static void fold(Draft draft) {
    boolean postcodeBegan = false;
    int at = 0;
    while (at < draft.length()) {
      int end = at;
      while (end < draft.length() && !Character.isWhitespace(draft.codePoint(end))) {
        end++;
      }
      boolean outward = Shapes.isOutward(draft, at, end);
      boolean postcode =
          (postcodeBegan && Shapes.isInward(draft, at, end))
              || (outward && Shapes.isInwardNext(draft, end));
      if (end > at && !postcode && !Shapes.isAddress(draft, at, end)) {
        foldDigits(draft, at, end);
        foldSigns(draft, at, end);
      }
      postcodeBegan = end > at ? outward : postcodeBegan;
      at = Math.max(end, at + 1);
    }
  }

  private static void foldDigits(Draft draft, int from, int to) {
    int at = from;
    while (at < to) {
      int end = at;
      int letters = 0;
      while (end < to && (draft.isWordAt(end) || isInnerSign(draft, end))) {
        letters += Character.isLetter(draft.codePoint(end)) ? 1 : 0;
        end++;
      }
      if (letters > 0 && !Shapes.isRoad(draft, at, end)) {
        foldShortNumbers(draft, at, end);
      }
      at = Math.max(end, at + 1);
    }
  }

  private static void foldShortNumbers(Draft draft, int from, int to) {
    int at = from;
    while (at < to) {
      int end = at;
      while (end < to && Character.isDigit(draft.codePoint(end))) {
        end++;
      }
      for (int i = at; i < end && end - at < NUMBER; i++) {
        int letter = letterFor(draft.codePoint(i));
        if (letter >= 0) {
          draft.replace(i, letter, Transform.LEET);
        }
      }
      at = Math.max(end, at + 1);
    }
  }

  private static boolean isInnerSign(Draft draft, int i) {
    int sign = draft.codePoint(i);
    return (sign == '!' || sign == '@' || sign == '$')
        && draft.isWordAt(i - 1)
        && draft.isWordAt(i + 1);
  }

  private static void foldSigns(Draft draft, int from, int to) {
    for (int i = from; i < to; i++) {
      int sign = draft.codePoint(i);
      boolean afterLetter = i > from && Character.isLetter(draft.codePoint(i - 1));
      boolean beforeLetter = i + 1 < to && Character.isLetter(draft.codePoint(i + 1));
      if (sign == '$' && afterLetter) {
        draft.replace(i, 's', Transform.LEET);
      } else if (sign == '@' && afterLetter && beforeLetter) {
        draft.replace(i, 'a', Transform.LEET);
      } else if (sign == '!' && afterLetter && beforeLetter && isShortSide(draft, i)) {
        draft.replace(i, 'i', Transform.LEET);
      }
    }
  }

  /** An exclamation mark between two longer words ends a sentence. */
  private static boolean isShortSide(Draft draft, int i) {
    return !isLetter(draft, i - 3) || !isLetter(draft, i + 3);
  }

  private static boolean isLetter(Draft draft, int i) {
    return Character.isLetter(draft.around(i));
  }
}
