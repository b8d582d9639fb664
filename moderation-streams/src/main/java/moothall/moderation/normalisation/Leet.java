package moothall.moderation.normalisation;

/**
 * Digits and signs standing for letters, read as letters inside words. Whatever {@link Shapes}
 * knows as a number is left alone.
 */
final class Leet {

  private static final String DIGITS = "013457";
  private static final String LETTERS = "oieast";

  /** Signs inside a word. None of them is read at its end, where they mean themselves. */
  private static final String SIGNS = "!|\u00A1+\u20AC\u00A3@";

  private static final String SIGN_LETTERS = "iiitela";

  /** This many digits in a row are a number, whatever letters touch it. */
  private static final int NUMBER = 5;

  /** With longer words on both sides these signs stand between two words. */
  private static final String BETWEEN_WORDS = "!|\u00A1+";

  /** How far behind a sign the letters stand that decide whether it is a letter itself. */
  private static final int REACH = 3;

  private Leet() {}

  /** The letter a digit stands for, or -1. */
  static int letterFor(int codePoint) {
    int known = DIGITS.indexOf(codePoint);
    return known < 0 ? -1 : LETTERS.charAt(known);
  }

  static boolean isSign(int codePoint) {
    return codePoint == '$' || SIGNS.indexOf(codePoint) >= 0;
  }

  /** In place, one chunk between white space after the other; tells whether anything changed. */
  static boolean fold(Draft draft) {
    boolean changed = false;
    boolean postcodeBegan = false;
    int at = 0;
    while (at < draft.length()) {
      int end = at;
      boolean sign = false;
      boolean digit = false;
      while (end < draft.length() && !Draft.isSpace(draft.codePoint(end))) {
        sign |= isSign(draft.codePoint(end));
        digit |= Draft.isDigit(draft.codePoint(end));
        end++;
      }
      boolean outward = digit && Shapes.isOutward(draft, at, end);
      boolean postcode =
          (postcodeBegan && digit && Shapes.isInward(draft, at, end))
              || (outward && Shapes.isInwardNext(draft, end));
      if ((digit || sign) && !postcode && !Shapes.isAddress(draft, at, end)) {
        changed |= digit && foldDigits(draft, at, end);
        changed |= sign && foldSigns(draft, at, end);
      }
      postcodeBegan = end > at ? outward : postcodeBegan;
      at = Math.max(end, at + 1);
    }
    return changed;
  }

  private static boolean foldDigits(Draft draft, int from, int to) {
    boolean changed = false;
    int at = from;
    while (at < to) {
      int end = at;
      int letters = 0;
      boolean foreign = false;
      while (end < to && (draft.isWordAt(end) || isInnerSign(draft, end))) {
        letters += draft.isLetterAt(end) ? 1 : 0;
        foreign |= draft.codePoint(end) >= 0x80 && draft.isLetterAt(end);
        end++;
      }
      if (letters > 0 && letters < end - at && !foreign && !Shapes.isNumber(draft, at, end)) {
        changed |= foldShortNumbers(draft, at, end);
      }
      at = Math.max(end, at + 1);
    }
    return changed;
  }

  private static boolean foldShortNumbers(Draft draft, int from, int to) {
    boolean changed = false;
    int at = from;
    while (at < to) {
      int end = at;
      while (end < to && draft.isDigitAt(end)) {
        end++;
      }
      boolean twin = isTwin(draft, from, at, end, to);
      for (int i = at; i < end && end - at < NUMBER; i++) {
        int letter = twin ? 'g' : letterFor(draft.codePoint(i));
        if (letter >= 0) {
          draft.replace(i, letter, Transform.LEET);
          changed = true;
        }
      }
      at = Math.max(end, at + 1);
    }
    return changed;
  }

  /** Two sixes or nines between letters are two g; alone they are numbers too often. */
  private static boolean isTwin(Draft draft, int from, int at, int end, int to) {
    int digit = draft.around(at);
    return end - at == 2
        && at > from
        && end < to
        && (digit == '6' || digit == '9')
        && draft.codePoint(at + 1) == digit
        && draft.isLetterAt(at - 1)
        && draft.isLetterAt(end);
  }

  private static boolean isInnerSign(Draft draft, int i) {
    int sign = draft.codePoint(i);
    return (sign == '!' || sign == '@' || sign == '$')
        && draft.isWordAt(i - 1)
        && draft.isWordAt(i + 1)
        && !isBeforeNumber(draft, i, sign);
  }

  private static boolean isBeforeNumber(Draft draft, int i, int sign) {
    boolean number = sign == '!' ? draft.isDigitAt(i + 2) : !draft.isLetterAt(i + 2);
    return draft.isDigitAt(i + 1) && number;
  }

  /** A sign that became a letter may make letters of those before it, which are read once more. */
  private static boolean foldSigns(Draft draft, int from, int to) {
    boolean changed = false;
    int i = from;
    while (i < to) {
      int sign = draft.codePoint(i);
      int letter = -1;
      if (sign == '$') {
        letter = isDollarLetter(draft, i) ? 's' : -1;
      } else {
        int known = SIGNS.indexOf(sign);
        letter = known >= 0 && isInside(draft, from, i) ? SIGN_LETTERS.charAt(known) : -1;
      }
      if (letter >= 0 && !UnicodeForms.extendsCluster(draft.around(i + 1))) {
        draft.replace(i, letter, Transform.LEET);
        changed = true;
        i = Math.max(from, i - REACH);
      } else {
        i++;
      }
    }
    return changed;
  }

  /** Behind a letter, or alone before two; never beside a digit, where it is a price. */
  private static boolean isDollarLetter(Draft draft, int i) {
    if (draft.isDigitAt(i + 1) || draft.isDigitAt(i - 1)) {
      return false;
    }
    return draft.isLetterAt(i - 1)
        || (draft.around(i - 1) != '$' && draft.isLetterAt(i + 1) && draft.isLetterAt(i + 2));
  }

  private static boolean isInside(Draft draft, int from, int i) {
    int sign = draft.codePoint(i);
    boolean open = sign == '!' || sign == '|';
    if (open && i == from) {
      return draft.isLetterAt(i + 1) && draft.isLetterAt(i + 2) && draft.isLetterAt(i + 3);
    }
    return draft.isLetterAt(i - 1)
        && draft.isLetterAt(i + 1)
        && (BETWEEN_WORDS.indexOf(sign) < 0 || isShortSide(draft, i))
        && (sign != '+' || draft.isLetterAt(i - 2) || draft.isLetterAt(i + 2));
  }

  /** An exclamation mark between two longer words ends a sentence. */
  private static boolean isShortSide(Draft draft, int i) {
    return !draft.isLetterAt(i - 3) || !draft.isLetterAt(i + 3);
  }
}
