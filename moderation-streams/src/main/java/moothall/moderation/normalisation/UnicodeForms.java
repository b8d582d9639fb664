package moothall.moderation.normalisation;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;

/**
 * Full-width, mathematical and other compatibility forms, case, accents and invisible characters.
 * Works on one base character with its marks at a time, which keeps the origin of each and bounds
 * the work and the growth.
 */
final class UnicodeForms {

  /** More marks on one letter are decoration meant to break a reader. */
  private static final int MARKS_READ = 8;

  /** A few characters unfold to whole sentences; those are kept as they are. */
  private static final int GROWTH = 8;

  private UnicodeForms() {}

  static Draft of(String original) {
    Draft draft = new Draft(original.length());
    int at = 0;
    while (at < original.length()) {
      int end = endOfCluster(original, at);
      if (end == at + 1 && original.charAt(at) < 0x80) {
        addAscii(draft, original.charAt(at), at);
      } else {
        addCluster(draft, original, at, end);
      }
      at = end;
    }
    return draft;
  }

  private static void addAscii(Draft draft, char c, int at) {
    if (c == '\t') {
      draft.add(' ', at, at + 1, 0);
    } else if (c >= ' ' || c == '\n') {
      draft.add(Character.toLowerCase(c), at, at + 1, 0);
    }
  }

  private static void addCluster(Draft draft, String original, int at, int end) {
    StringBuilder visible = new StringBuilder();
    int bits = 0;
    int marks = 0;
    for (int i = at; i < end; ) {
      int codePoint = original.codePointAt(i);
      if (isInvisible(codePoint)) {
        bits |= Transform.INVISIBLE.bit();
      } else if (!extendsCluster(codePoint) || marks++ < MARKS_READ) {
        visible.appendCodePoint(codePoint == '\t' ? ' ' : codePoint);
      }
      i += Character.charCount(codePoint);
    }
    String folded = fold(visible.toString());
    if (folded.codePointCount(0, folded.length()) > GROWTH + MARKS_READ) {
      folded = visible.toString();
    }
    String plain = withoutAccents(folded);
    bits |= plain.equals(folded) ? 0 : Transform.DIACRITIC.bit();
    bits |= isCompatibilityForm(visible) ? Transform.COMPATIBILITY.bit() : 0;
    int all = bits;
    plain.codePoints().forEach(codePoint -> draft.add(codePoint, at, end, all));
  }

  private static boolean isCompatibilityForm(CharSequence visible) {
    return !Normalizer.normalize(visible, Normalizer.Form.NFKD)
        .equals(Normalizer.normalize(visible, Normalizer.Form.NFD));
  }

  private static String fold(String visible) {
    String compatible = Normalizer.normalize(visible, Normalizer.Form.NFKC);
    StringBuilder folded = new StringBuilder(compatible.length());
    compatible
        .codePoints()
        .map(codePoint -> Character.toLowerCase(Character.toUpperCase(codePoint)))
        .forEach(folded::appendCodePoint);
    return Normalizer.normalize(folded, Normalizer.Form.NFKC);
  }

  /** Accents are dropped from scripts in which they are also used as a disguise. */
  private static String withoutAccents(String folded) {
    if (folded.isEmpty() || !carriesAccents(folded.codePointAt(0))) {
      return folded;
    }
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(folded, Normalizer.Form.NFD)
        .codePoints()
        .filter(codePoint -> !isAccent(codePoint))
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static boolean isAccent(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static boolean carriesAccents(int codePoint) {
    UnicodeScript script = UnicodeScript.of(codePoint);
    return codePoint < 0x80
        || script == UnicodeScript.LATIN
        || script == UnicodeScript.GREEK
        || script == UnicodeScript.CYRILLIC;
  }

  private static int endOfCluster(String text, int at) {
    int end = at + Character.charCount(text.codePointAt(at));
    while (end < text.length()) {
      int next = text.codePointAt(end);
      if (next < 0x80 || !(extendsCluster(next) || isInvisible(next))) {
        break;
      }
      end += Character.charCount(next);
    }
    return end;
  }

  private static boolean extendsCluster(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      // Korean vowels and finals, and half-width Japanese voicing marks, join their neighbour too.
      default ->
          (codePoint >= 0x1160 && codePoint <= 0x11FF)
              || codePoint == 0xFF9E
              || codePoint == 0xFF9F;
    };
  }

  private static boolean isInvisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.FORMAT -> true;
      case Character.CONTROL -> codePoint != '\n' && codePoint != '\t';
      default ->
          (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
              || (codePoint >= 0xE0000 && codePoint <= 0xE0FFF)
              || codePoint == 0x034F
              || codePoint == 0x115F
              || codePoint == 0x1160
              || codePoint == 0x3164
              || codePoint == 0xFFA0;
    };
  }
}
