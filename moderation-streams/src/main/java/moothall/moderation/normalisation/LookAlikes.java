package moothall.moderation.normalisation;

import com.ibm.icu.text.SpoofChecker;

/**
 * Which plain letter a letter of another script, or an odd one of our own, is taken for at a
 * glance. From Unicode's table of confusables, read once into an array, because asking it for every
 * letter of every comment would be slow.
 */
final class LookAlikes {

  /** Behind the Warang and Adlam letters come ideographs, which imitate nothing here. */
  private static final int LIMIT = 0x1F000;

  private static final int IDEOGRAPHS = 0x2E80;
  private static final int IDEOGRAPHS_END = 0xA4D0;
  private static final int SYLLABLES = 0xAC00;
  private static final int SYLLABLES_END = 0xF900;

  /** The rune that stands twice in a badge of the SS. */
  private static final int SOWILO = 0x16CB;

  /** Letter, then what it is used for, where that is not what Unicode's table says. */
  private static final String OWN =
      "ηnυuνvωwгrиuпnяrьbβbθoλaεeɛeɜeэeǝeəeɔoʌvɩiʟlıi"
          + "ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkĸkᴍmʍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz";

  private static final SpoofChecker UNICODE = new SpoofChecker.Builder().build();
  private static final byte[] PERFECT = read();
  private static final byte[] CAPITALS = readCapitals();
  private static final byte[] LATIN = readAny();

  private LookAlikes() {}

  /** The plain small letter that a letter imitates well or badly, or -1. */
  static int latin(int codePoint) {
    return known(LATIN, codePoint);
  }

  /** The plain small letter that the capital of a small letter imitates, or -1. */
  static int latinOfCapital(int codePoint) {
    return known(CAPITALS, codePoint);
  }

  /** Whether a small letter cannot be told from a Latin one. */
  static boolean isPerfect(int codePoint) {
    return known(PERFECT, codePoint) >= 0;
  }

  private static int known(byte[] looks, int codePoint) {
    return codePoint < 0x80 || codePoint >= LIMIT || looks[codePoint] == 0 ? -1 : looks[codePoint];
  }

  private static byte[] read() {
    byte[] looks = new byte[LIMIT];
    for (int letter = 0x80; letter < LIMIT; letter++) {
      looks[letter] = isRead(letter) ? look(letter) : 0;
    }
    looks[SOWILO] = 's';
    return looks;
  }

  private static byte[] readCapitals() {
    byte[] looks = PERFECT.clone();
    for (int letter = 0x80; letter < LIMIT; letter++) {
      int capital = isRead(letter) ? Character.toUpperCase(letter) : letter;
      // A capital I looks like l to Unicode, but its small form knows better.
      boolean known = capital == letter || PERFECT[letter] == 'i';
      looks[letter] = known ? PERFECT[letter] : look(capital);
    }
    return looks;
  }

  private static byte[] readAny() {
    byte[] looks = PERFECT.clone();
    for (int letter = 0x80; letter < LIMIT; letter++) {
      looks[letter] = looks[letter] == 0 ? CAPITALS[letter] : looks[letter];
    }
    for (int i = 0; i < OWN.length(); i += 2) {
      looks[OWN.charAt(i)] = (byte) OWN.charAt(i + 1);
    }
    return looks;
  }

  private static boolean isRead(int letter) {
    return Character.isLetter(letter) && !isIdeograph(letter);
  }

  private static byte look(int letter) {
    String skeleton = UNICODE.getSkeleton(Character.toString(letter));
    boolean plain =
        skeleton.length() == 1
            && skeleton.charAt(0) < 0x80
            && Character.isLetter(skeleton.charAt(0));
    return plain ? (byte) Character.toLowerCase(skeleton.charAt(0)) : 0;
  }

  private static boolean isIdeograph(int letter) {
    return (letter >= IDEOGRAPHS && letter < IDEOGRAPHS_END)
        || (letter >= SYLLABLES && letter < SYLLABLES_END);
  }
}
