package moothall.escalation.console;

/**
 * Characters that leave no trace, or none that anybody could tell from a space: what Unicode 17
 * lists as Default_Ignorable_Code_Point, controls, and the braille pattern without a dot.
 */
final class Invisible {

  private static final int BRAILLE_BLANK = 0x2800;

  /** Pairs of first and last; the letters, marks and symbols which no general category tells. */
  private static final int[] IGNORABLE = {
    0x00AD, 0x00AD, 0x034F, 0x034F, 0x061C, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F,
    0x200B, 0x200F, 0x202A, 0x202E, 0x2060, 0x206F, 0x3164, 0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFEFF,
    0xFFA0, 0xFFA0, 0xFFF0, 0xFFF8, 0x1BCA0, 0x1BCA3, 0x1D173, 0x1D17A, 0xE0000, 0xE0FFF
  };

  private Invisible() {}

  static boolean is(int point) {
    if (point == '\n' || point == '\t' || point == '\r') {
      return false;
    }
    int type = Character.getType(point);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || point == BRAILLE_BLANK
        || isIgnorable(point);
  }

  private static boolean isIgnorable(int point) {
    for (int i = 0; i < IGNORABLE.length; i += 2) {
      if (IGNORABLE[i] <= point && point <= IGNORABLE[i + 1]) {
        return true;
      }
    }
    return false;
  }
}
