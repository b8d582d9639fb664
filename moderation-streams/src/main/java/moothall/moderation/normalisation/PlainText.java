package moothall.moderation.normalisation;

/**
 * Most comments hide nothing. One look tells which: plain letters, no digit or sign beside a
 * letter, no letter three times in a row, no letters standing alone side by side. Their copy is the
 * text in small letters. Any doubt is left to the foldings, which decide alike but slowly.
 */
final class PlainText {

  private static final byte OTHER = 0;
  private static final byte LETTER = 1;
  private static final byte DIGIT = 2;

  /** May stand for a letter that another letter follows. */
  private static final byte SIGN = 3;

  /** What no plain text contains. */
  private static final byte DOUBTFUL = 4;

  private static final byte[] KINDS = kinds();

  private PlainText() {}

  /** The copy of a text that hides nothing; empty if the text is, or if there is any doubt. */
  static String copyOf(String original) {
    int length = original.length();
    char[] copy = new char[length];
    char beforeLast = 0;
    char last = 0;
    byte lastKind = OTHER;
    int wordStart = 0;
    int loneEnd = -2;
    for (int i = 0; i < length; i++) {
      char c = original.charAt(i);
      if (c >= 0x80) {
        return "";
      }
      byte kind = KINDS[c];
      if (kind == LETTER) {
        c = (char) (c | 0x20);
        if ((lastKind != LETTER && lastKind != OTHER) || (c == last && c == beforeLast)) {
          return "";
        }
      } else if (kind == DOUBTFUL
          || (lastKind == LETTER && (kind == DIGIT || c == '$'))
          || (kind == DIGIT && lastKind == SIGN && KINDS[beforeLast] == LETTER)) {
        return "";
      } else if (c == '\t') {
        c = ' ';
      }
      boolean word = kind == LETTER || kind == DIGIT;
      boolean afterWord = lastKind == LETTER || lastKind == DIGIT;
      if (word && !afterWord) {
        wordStart = i;
      } else if (!word && afterWord && i - wordStart == 1) {
        // Two lone letters with one sign between them may be the beginning of a spelt-out word.
        if (loneEnd == i - 2) {
          return "";
        }
        loneEnd = i;
      }
      copy[i] = c;
      beforeLast = last;
      last = c;
      lastKind = kind;
    }
    return new String(copy);
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[0x80];
    for (int c = 0; c < kinds.length; c++) {
      if ((c < ' ' && c != '\n' && c != '\t') || c == 0x7F) {
        kinds[c] = DOUBTFUL;
      } else if (Draft.isLetter(c)) {
        kinds[c] = LETTER;
      } else if (Draft.isDigit(c)) {
        kinds[c] = DIGIT;
      } else if (Leet.isSign(c)) {
        kinds[c] = SIGN;
      }
    }
    return kinds;
  }
}
