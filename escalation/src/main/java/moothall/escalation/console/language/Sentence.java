package moothall.escalation.console.language;

import org.jspecify.annotations.Nullable;

/** A sentence with places, and what is put into them. */
final class Sentence {

  private Sentence() {}

  /**
   * Each place once read, never what was put in: it may be a stranger's. A place without a value
   * stays as it is written.
   */
  static String fill(String sentence, @Nullable Object... values) {
    StringBuilder filled = new StringBuilder(sentence.length());
    int done = 0;
    for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', open + 1)) {
      int place = place(sentence, open);
      if (place >= 0 && place < values.length) {
        Object value = values[place];
        filled.append(sentence, done, open).append(value == null ? "" : value);
        done = open + 3;
      }
    }
    return filled.append(sentence, done, sentence.length()).toString();
  }

  /** Of one digit, or -1. */
  private static int place(String sentence, int open) {
    return open + 2 < sentence.length() && sentence.charAt(open + 2) == '}'
        ? Character.digit(sentence.charAt(open + 1), 10)
        : -1;
  }
}
