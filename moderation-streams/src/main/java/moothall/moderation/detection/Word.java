package moothall.moderation.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Letters and digits without a break; an apostrophe inside belongs to them.
 *
 * @param written with its capitals
 * @param plain in small letters, without apostrophes
 */
public record Word(int from, int to, String written, String plain) {

  static List<Word> in(String text) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && isPart(text, end, at)) {
        end++;
      }
      if (end > at) {
        String written = text.substring(at, end);
        String plain = written.toLowerCase(Locale.ROOT);
        words.add(
            new Word(at, end, written, plain.indexOf('\'') < 0 ? plain : plain.replace("'", "")));
      }
      at = Math.max(end, at + 1);
    }
    return List.copyOf(words);
  }

  /** Whether it begins with a capital and goes on in small letters, as names do. */
  public boolean isCapitalised() {
    return Character.isUpperCase(written.charAt(0)) && (written.length() == 1 || !isAllCapitals());
  }

  /** Whether it has two letters or more, all of them capitals. */
  public boolean isAllCapitals() {
    int capitals = 0;
    for (int i = 0; i < written.length(); i++) {
      if (Character.isLowerCase(written.charAt(i))) {
        return false;
      }
      capitals += Character.isUpperCase(written.charAt(i)) ? 1 : 0;
    }
    return capitals >= 2;
  }

  /** Whether it is a number and nothing else. */
  public boolean isNumber() {
    for (int i = 0; i < plain.length(); i++) {
      if (plain.charAt(i) < '0' || plain.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** Its value, if it is a number that a person would count to; otherwise -1. */
  public int number() {
    return isNumber() && plain.length() <= 6 ? Integer.parseInt(plain) : -1;
  }

  private static boolean isPart(String text, int at, int from) {
    char c = text.charAt(at);
    return Character.isLetterOrDigit(c)
        || (Character.isSurrogate(c) && Character.isLetterOrDigit(text.codePointAt(lead(text, at))))
        || (c == '\''
            && at > from
            && at + 1 < text.length()
            && Character.isLetter(text.charAt(at - 1))
            && Character.isLetter(text.charAt(at + 1)));
  }

  private static int lead(String text, int at) {
    return Character.isLowSurrogate(text.charAt(at)) && at > 0 ? at - 1 : at;
  }
}
