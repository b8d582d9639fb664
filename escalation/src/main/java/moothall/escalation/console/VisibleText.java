package moothall.escalation.console;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Text in which nothing hides: control characters, bidi overrides, invisible letters, marks and
 * symbols, and lone surrogates are named. What emoji and flags are made of is left alone.
 */
final class VisibleText {

  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int AS_TEXT = 0xFE0E;
  private static final int AS_EMOJI = 0xFE0F;
  private static final int KEYCAP = 0x20E3;
  private static final int BLACK_FLAG = 0x1F3F4;
  private static final int LAST_ASCII = 0x7F;

  /**
   * England, Scotland and Wales. Any other tail of a black flag is invisible and says something.
   */
  private static final List<String> FLAGS = List.of(tags("gbeng"), tags("gbsct"), tags("gbwls"));

  private VisibleText() {}

  static String of(String text) {
    Map<Integer, String> names = names(text);
    if (names.isEmpty()) {
      return text;
    }
    StringBuilder visible = new StringBuilder();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      String name = names.get(i);
      if (name == null) {
        visible.appendCodePoint(text.codePointAt(i));
      } else {
        visible.append(name);
      }
    }
    return visible.toString();
  }

  /** What to write instead of a character that hides, by its place in the text. */
  static Map<Integer, String> names(String text) {
    Map<Integer, String> names = new HashMap<>();
    int before = 0;
    int i = 0;
    while (i < text.length()) {
      int point = text.codePointAt(i);
      int next = i + Character.charCount(point);
      if (point == BLACK_FLAG) {
        next += tail(text, next);
      } else if (Invisible.is(point) && !belongsToEmoji(point, before, text, next)) {
        names.put(i, String.format(Locale.ROOT, "⟦U+%04X⟧", point));
        point = 0;
      }
      before = point;
      i = next;
    }
    return names;
  }

  private static int tail(String text, int at) {
    return FLAGS.stream()
        .filter(flag -> text.startsWith(flag, at))
        .findFirst()
        .map(String::length)
        .orElse(0);
  }

  private static boolean belongsToEmoji(int point, int before, String text, int next) {
    int after = next < text.length() ? text.codePointAt(next) : 0;
    return switch (point) {
      // What made an emoji of a picture may stand between it and the next.
      case ZERO_WIDTH_JOINER -> (isPicture(before) || before == AS_EMOJI) && isPicture(after);
      case AS_TEXT, AS_EMOJI -> isPicture(before) || (Character.isEmoji(before) && after == KEYCAP);
      default -> false;
    };
  }

  private static boolean isPicture(int point) {
    return point > LAST_ASCII && Character.isEmoji(point);
  }

  private static String tags(String letters) {
    StringBuilder tags = new StringBuilder();
    letters.chars().forEach(it -> tags.appendCodePoint(0xE0000 + it));
    return tags.appendCodePoint(0xE007F).toString();
  }
}
