package moothall.moderation.normalisation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Finds emoji with everything that belongs to them, skin, sex, flags and joined ones, and names
 * them. A keycap is read as its digit, because telephone numbers are written with them.
 */
final class Emoji {

  private static final int JOINER = 0x200D;
  private static final int BLACK_FLAG = 0x1F3F4;
  private static final int REGIONAL = 0x1F1E6;
  private static final int SKIN = 0x1F3FB;
  private static final int TAGS = 0xE0020;
  private static final int LAST_TAG = 0xE007F;
  private static final int FEMALE = 0x2640;
  private static final int MALE = 0x2642;
  private static final int MOST_JOINED = 8;

  private static final String[] SKINS = {"light", "medium light", "medium", "medium dark", "dark"};

  private static final Map<String, String> FLAGS = flags();

  private Emoji() {}

  /** Where the emoji that begins here ends; {@code at} if none does. */
  static int endOf(String text, int at) {
    if (text.charAt(at) < 0x2300) {
      return at;
    }
    int first = text.codePointAt(at);
    if (isRegional(first)) {
      int end = Math.min(at + 4, text.length());
      return FLAGS.containsKey(text.substring(at, end)) ? end : at;
    }
    if (!isPicture(first)) {
      return at;
    }
    int end = endOfPart(text, at);
    for (int joined = 0; joined < MOST_JOINED && isJoined(text, end); joined++) {
      end = endOfPart(text, end + 1);
    }
    return end;
  }

  /** Small plain letters and single spaces. */
  static String nameOf(String text, int from, int to) {
    if (isRegional(text.codePointAt(from))) {
      return FLAGS.getOrDefault(text.substring(from, to), "flag");
    }
    StringBuilder key = new StringBuilder();
    int skin = -1;
    for (int i = from; i < to; ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (isSkin(codePoint) && key.length() > 0) {
        skin = codePoint - SKIN;
      } else if (codePoint < 0xFE00 || codePoint > 0xFE0F) {
        key.appendCodePoint(codePoint);
      }
    }
    String name = EmojiNames.nameOf(key.toString());
    name = name.isEmpty() ? joinedNames(key) : name;
    return EmojiNames.bounded(skin < 0 ? name : name + " " + SKINS[skin] + " skin tone");
  }

  private static String joinedNames(CharSequence parts) {
    StringBuilder names = new StringBuilder();
    parts
        .codePoints()
        .filter(part -> part != JOINER)
        .forEach(part -> {
          if (part == FEMALE || part == MALE) {
            names.insert(0, part == FEMALE ? "woman " : "man ");
          } else if (part < TAGS) {
            names.append(EmojiNames.nameOf(part)).append(' ');
          }
        });
    return names.toString();
  }

  private static int endOfPart(String text, int at) {
    int first = text.codePointAt(at);
    int end = at + Character.charCount(first);
    while (end < text.length()) {
      int next = text.codePointAt(end);
      boolean tag = first == BLACK_FLAG && next >= TAGS && next <= LAST_TAG;
      if (!tag && !isSkin(next) && next != 0xFE0F && next != 0xFE0E) {
        break;
      }
      end += Character.charCount(next);
    }
    return end;
  }

  private static boolean isJoined(String text, int at) {
    return at + 1 < text.length()
        && text.charAt(at) == JOINER
        && isPicture(text.codePointAt(at + 1));
  }

  private static boolean isRegional(int codePoint) {
    return codePoint >= REGIONAL && codePoint < REGIONAL + 26;
  }

  private static boolean isSkin(int codePoint) {
    return codePoint >= SKIN && codePoint < SKIN + SKINS.length;
  }

  /** Letters in squares are letters; signs as old as typewriters are signs. */
  private static boolean isPicture(int codePoint) {
    return codePoint >= 0x2300
        && ((Character.isEmoji(codePoint) && !Enclosed.is(codePoint) && isPictorial(codePoint))
            || EmojiNames.knows(codePoint));
  }

  private static boolean isPictorial(int codePoint) {
    return (codePoint >= 0x2600 && codePoint < 0x2900)
        || codePoint >= 0x1F000
        || Character.isEmojiPresentation(codePoint);
  }

  private static Map<String, String> flags() {
    Map<String, String> flags = new HashMap<>();
    for (String country : Locale.getISOCountries()) {
      String flag =
          Character.toString(REGIONAL + country.charAt(0) - 'A')
              + Character.toString(REGIONAL + country.charAt(1) - 'A');
      String name = Locale.of("", country).getDisplayCountry(Locale.ENGLISH);
      flags.put(flag, EmojiNames.plain("flag " + name));
    }
    return flags;
  }
}
