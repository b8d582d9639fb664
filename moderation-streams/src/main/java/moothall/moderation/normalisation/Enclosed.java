package moothall.moderation.normalisation;

/**
 * Letters in circles and squares, the letters that flags are made of, and the digits of other
 * scripts: plain letters and digits that Unicode's compatibility forms do not cover.
 */
final class Enclosed {

  private static final int CIRCLED = 0x1F150;
  private static final int SQUARED = 0x1F170;
  private static final int REGIONAL = 0x1F1E6;
  private static final int ALPHABET = 26;
  private static final int BLANK_BRAILLE = 0x2800;

  /** In the place of half a pair, which could find its other half when the copy is made. */
  private static final int BROKEN = 0xFFFD;

  private Enclosed() {}

  static boolean is(int codePoint) {
    return plain(codePoint) != codePoint;
  }

  static int plain(int codePoint) {
    if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
      return BROKEN;
    }
    if (codePoint == '\t' || codePoint == BLANK_BRAILLE) {
      return ' ';
    }
    if (codePoint >= CIRCLED && codePoint < REGIONAL + ALPHABET) {
      for (int first : new int[] {CIRCLED, SQUARED, REGIONAL}) {
        if (codePoint >= first && codePoint < first + ALPHABET) {
          return 'a' + codePoint - first;
        }
      }
    }
    return codePoint >= 0x80 && Character.getType(codePoint) == Character.DECIMAL_DIGIT_NUMBER
        ? '0' + Character.digit(codePoint, 10)
        : codePoint;
  }
}
