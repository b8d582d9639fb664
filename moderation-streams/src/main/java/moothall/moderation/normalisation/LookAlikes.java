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

  /** Letter, then what it is used for, where that is not what Unicode's table says. */
  private static final String OWN =
      "ηnυuνvωwгrиuпnяrьbβbθoλaεeɛeɜeэeǝeəeɔoʌvɩiʟlıi"
          + "ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkĸkᴍmʍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz";

  private static final byte[] LATIN = read();

  private LookAlikes() {}

  /** The plain small letter that a letter imitates, or -1. */
  static int latin(int codePoint) {
    return codePoint < 0x80 || codePoint >= LIMIT || LATIN[codePoint] == 0 ? -1 : LATIN[codePoint];
  }

  private static byte[] read() {
    byte[] latin = new byte[LIMIT];
    SpoofChecker unicode = new SpoofChecker.Builder().build();
    for (int letter = 0x80; letter < LIMIT; letter++) {
      if (Character.isLetter(letter) && !isIdeograph(letter)) {
        latin[letter] = look(unicode, letter);
        // Small letters are judged by their capitals too, since the case is folded before.
        latin[letter] =
            latin[letter] == 0 ? look(unicode, Character.toUpperCase(letter)) : latin[letter];
      }
    }
    for (int i = 0; i < OWN.length(); i += 2) {
      latin[OWN.charAt(i)] = (byte) OWN.charAt(i + 1);
    }
    return latin;
  }

  private static byte look(SpoofChecker unicode, int letter) {
    String skeleton = unicode.getSkeleton(Character.toString(letter));
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
