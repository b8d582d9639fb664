package moothall.moderation.normalisation;

import java.lang.Character.UnicodeScript;

/**
 * Look-alike letters of other scripts, read as the Latin letter they imitate, but only in words
 * that mix scripts: genuine Cyrillic and Greek are left alone.
 */
final class Homoglyphs {

  private static final String FOREIGN = "авеёорсухіїјѕԁһԛԝкмнтӏαβεηικνορτυχγω";
  private static final String IMITATED = "abeeopcyxiijsdhqwkmhtlabenikvoptuxyw";
  private static final String LATIN_ODDITIES = "ɑɡıɩʟ";
  private static final String LATIN_PLAIN = "agiil";

  private Homoglyphs() {}

  /** Folds in place. */
  static void foldWords(Draft draft) {
    int at = 0;
    while (at < draft.length()) {
      int end = at;
      while (end < draft.length() && Character.isLetter(draft.codePoint(end))) {
        end++;
      }
      fold(draft, at, end);
      at = Math.max(end, at + 1);
    }
  }

  /** Folds one word in place. */
  static void fold(Draft draft, int from, int to) {
    boolean latin = false;
    boolean foreign = false;
    for (int i = from; i < to; i++) {
      int codePoint = draft.codePoint(i);
      UnicodeScript script = codePoint < 0x80 ? UnicodeScript.LATIN : UnicodeScript.of(codePoint);
      latin |= script == UnicodeScript.LATIN;
      foreign |= script == UnicodeScript.CYRILLIC || script == UnicodeScript.GREEK;
      int oddity = codePoint < 0x80 ? -1 : LATIN_ODDITIES.indexOf(codePoint);
      if (oddity >= 0) {
        draft.replace(i, LATIN_PLAIN.charAt(oddity), Transform.HOMOGLYPH);
      }
    }
    if (latin && foreign) {
      for (int i = from; i < to; i++) {
        int known = draft.codePoint(i) < 0x80 ? -1 : FOREIGN.indexOf(draft.codePoint(i));
        if (known >= 0) {
          draft.replace(i, IMITATED.charAt(known), Transform.HOMOGLYPH);
        }
      }
    }
  }
}
