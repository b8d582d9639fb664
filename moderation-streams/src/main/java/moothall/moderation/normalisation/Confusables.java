package moothall.moderation.normalisation;

import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;

/**
 * Names that a hurried reader takes for one another. Unicode's skeleton of a name (UTS #39) and
 * beyond it what looks alike in a sans-serif face: rn and m, vv and w, cl and d, capitals and small
 * letters, names with other spaces and signs. For names only: words of a comment are read by the
 * {@link Normaliser}, which is more careful.
 */
public final class Confusables {

  private static final SpoofChecker UNICODE = new SpoofChecker.Builder().build();

  private static final String DIGITS = "013457";
  private static final String LETTERS = "oleast";

  /** How the signs of ASCII look, worked out once: nearly all of every name. */
  private static final String[] ASCII = new String[0x80];

  static {
    for (int codePoint = 0; codePoint < ASCII.length; codePoint++) {
      ASCII[codePoint] = look(codePoint);
    }
  }

  private Confusables() {}

  /** Equal for names that look alike; for comparing, never for showing. */
  public static String skeleton(String name) {
    StringBuilder letters = new StringBuilder(name.length());
    int before = ' ';
    String decomposed = Normalizer.normalize(name, Normalizer.Form.NFKD);
    for (int i = 0; i < decomposed.length(); ) {
      int codePoint = decomposed.codePointAt(i);
      i += Character.charCount(codePoint);
      int after = i < decomposed.length() ? decomposed.codePointAt(i) : ' ';
      addLook(letters, codePoint, Character.isLetter(before) || Character.isLetter(after));
      before = codePoint;
    }
    return pairs(letters);
  }

  /** Whether one name could pass for the other without being it. */
  public static boolean confusable(String name, String other) {
    return !name.equals(other) && skeleton(name).equals(skeleton(other));
  }

  private static void addLook(StringBuilder letters, int codePoint, boolean besideLetter) {
    int digit = DIGITS.indexOf(codePoint);
    if (digit >= 0 && besideLetter) {
      letters.append(LETTERS.charAt(digit));
      return;
    }
    letters.append(codePoint < ASCII.length ? ASCII[codePoint] : look(codePoint));
  }

  private static String look(int codePoint) {
    int latin = LookAlikes.latin(codePoint);
    String look =
        latin >= 0 ? Character.toString(latin) : UNICODE.getSkeleton(Character.toString(codePoint));
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < look.length(); ) {
      int part = look.codePointAt(i);
      i += Character.charCount(part);
      if (part == '|') {
        letters.append('l');
      } else if (Character.isLetterOrDigit(part)) {
        int small = Character.toLowerCase(part);
        letters.appendCodePoint(small == 'i' ? 'l' : small);
      }
    }
    return letters.toString();
  }

  /** Two letters that run into one; Unicode itself writes m as rn. */
  private static String pairs(CharSequence letters) {
    StringBuilder joined = new StringBuilder(letters.length());
    int at = 0;
    while (at < letters.length()) {
      char first = letters.charAt(at);
      char second = at + 1 < letters.length() ? letters.charAt(at + 1) : ' ';
      char one =
          switch (first) {
            case 'r' -> second == 'n' ? 'm' : first;
            case 'v' -> second == 'v' ? 'w' : first;
            case 'c' -> second == 'l' ? 'd' : first;
            default -> first;
          };
      joined.append(one);
      at += one == first ? 1 : 2;
    }
    return joined.toString();
  }
}
