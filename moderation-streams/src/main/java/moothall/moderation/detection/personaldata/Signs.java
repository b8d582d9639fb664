package moothall.moderation.detection.personaldata;

import java.util.Arrays;
import java.util.Locale;

/**
 * Letters and digits that stand in a row, however they are spaced.
 *
 * @param at place of each
 */
record Signs(String text, int[] at) {

  private static final String SEPARATORS = " .-_*/";
  private static final int MOST_SEPARATORS = 2;

  /** Up to so many of them from a place on, where a word begins. */
  static Signs from(String text, int from, int most) {
    int[] at = new int[most];
    int count = 0;
    int separators = 0;
    for (int i = from; i < text.length() && count < most; i++) {
      char c = text.charAt(i);
      if (isSign(c)) {
        at[count++] = i;
        separators = 0;
      } else if (SEPARATORS.indexOf(c) < 0 || ++separators > MOST_SEPARATORS) {
        break;
      }
    }
    return new Signs(text, Arrays.copyOf(at, count));
  }

  static boolean beginsAt(String text, int at) {
    return isSign(text.charAt(at)) && (at == 0 || !isSign(text.charAt(at - 1)));
  }

  int count() {
    return at.length;
  }

  /** The first {@code count} of them, in capitals. */
  String first(int count) {
    StringBuilder signs = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      signs.append(text.charAt(at[i]));
    }
    return signs.toString().toUpperCase(Locale.ROOT);
  }

  /** Whether a word ends behind the first {@code count}. */
  boolean endsAfter(int count) {
    int next = at[count - 1] + 1;
    return next >= text.length() || !isSign(text.charAt(next));
  }

  int end(int count) {
    return at[count - 1] + 1;
  }

  /** Whether something lies before the sign of that number. */
  boolean hasGapBefore(int sign) {
    return sign > 0 && at[sign] > at[sign - 1] + 1;
  }

  int gaps(int count) {
    int gaps = 0;
    for (int i = 1; i < count; i++) {
      gaps += hasGapBefore(i) ? 1 : 0;
    }
    return gaps;
  }

  /** Whether there is no small letter among the first {@code count}. */
  boolean isInCapitals(int count) {
    for (int i = 0; i < count; i++) {
      if (Character.isLowerCase(text.charAt(at[i]))) {
        return false;
      }
    }
    return true;
  }

  /** Whether signs have a shape: L a letter, D a digit, anything else itself. */
  static boolean isOf(String signs, String shape) {
    if (signs.length() != shape.length()) {
      return false;
    }
    for (int i = 0; i < shape.length(); i++) {
      char c = signs.charAt(i);
      boolean fits =
          switch (shape.charAt(i)) {
            case 'L' -> c >= 'A' && c <= 'Z';
            case 'D' -> c >= '0' && c <= '9';
            default -> c == shape.charAt(i);
          };
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSign(char c) {
    return Character.isLetterOrDigit(c);
  }
}
