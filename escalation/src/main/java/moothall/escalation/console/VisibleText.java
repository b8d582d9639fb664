package moothall.escalation.console;

import java.util.Locale;

/**
 * Text in which nothing hides: control characters, bidi overrides, invisible characters and lone
 * surrogates are named. What emoji and flags are made of is left alone.
 */
final class VisibleText {

  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int BLACK_FLAG = 0x1F3F4;
  private static final int FIRST_PICTOGRAPH = 0x2190;

  private VisibleText() {}

  static String of(String text) {
    StringBuilder visible = new StringBuilder();
    int previous = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int point = text.codePointAt(i);
      if (isHidden(point) && !belongsToEmoji(point, previous)) {
        visible.append(String.format(Locale.ROOT, "⟦U+%04X⟧", point));
      } else {
        visible.appendCodePoint(point);
      }
      previous = isTag(point) && previous == BLACK_FLAG ? BLACK_FLAG : point;
    }
    return visible.toString();
  }

  private static boolean isHidden(int point) {
    if (point == '\n' || point == '\t' || point == '\r') {
      return false;
    }
    int type = Character.getType(point);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  private static boolean belongsToEmoji(int point, int previous) {
    return (point == ZERO_WIDTH_JOINER && previous >= FIRST_PICTOGRAPH)
        || (isTag(point) && previous == BLACK_FLAG);
  }

  private static boolean isTag(int point) {
    return point >= 0xE0020 && point <= 0xE007F;
  }
}
