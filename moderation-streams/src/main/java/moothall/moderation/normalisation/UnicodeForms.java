package moothall.moderation.normalisation;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;

/**
 * Full-width, mathematical and other compatibility forms, case, accents, emoji and invisible
 * characters. Works on one base character with its marks at a time, which keeps the origin of each
 * and bounds the work and the growth.
 */
final class UnicodeForms {

  /** More marks on one letter are decoration meant to break a reader. */
  private static final int MARKS_READ = 8;

  /** A few characters unfold to whole sentences; those are kept as they are. */
  private static final int GROWTH = 8;

  private static final int REREADINGS = 4;

  /** How single characters up to here are read is remembered. */
  private static final int REMEMBERED = 0x3000;

  /** Filled as texts bring characters up; whoever comes second computes the same once more. */
  private static final Look[] LOOKS = new Look[REMEMBERED];

  private record Look(String plain, int bits) {}

  private UnicodeForms() {}

  /** Marks that a folding moved to another neighbour are read with that one once more. */
  static Draft settled(String original) {
    Draft draft = of(original);
    for (int i = 0; i < REREADINGS && draft.hasMarks(); i++) {
      Draft again = draft.origins(of(draft.text()));
      if (again.text().equals(draft.text())) {
        break;
      }
      draft = again;
    }
    return draft;
  }

  private static Draft of(String original) {
    int length = original.length();
    Draft draft = new Draft(original, length + length / 8);
    int at = 0;
    while (at < length) {
      char c = original.charAt(at);
      if (c < 0x80 && (at + 1 == length || original.charAt(at + 1) < 0x80)) {
        addAscii(draft, c, at);
        at++;
      } else {
        at = addOther(draft, original, at);
      }
    }
    return draft;
  }

  private static void addAscii(Draft draft, char c, int at) {
    if (c == '\t') {
      draft.add(' ', at, at + 1, 0);
    } else if ((c >= ' ' && c != 0x7F) || c == '\n') {
      draft.add(c >= 'A' && c <= 'Z' ? c | 0x20 : c, at, at + 1, 0);
    }
  }

  /** Returns where the next character begins. */
  private static int addOther(Draft draft, String original, int at) {
    int emojiEnd = Emoji.endOf(original, at);
    if (emojiEnd > at) {
      int end = endOfMarks(original, emojiEnd);
      addName(draft, Emoji.nameOf(original, at, emojiEnd), at, end, original);
      return end;
    }
    int end = endOfCluster(original, at);
    if (end == at + 1) {
      char c = original.charAt(at);
      if (c < 0x80) {
        addAscii(draft, c, at);
        return end;
      }
      if (c < REMEMBERED) {
        addLook(draft, remembered(c), at, end);
        return end;
      }
    }
    addLook(draft, look(original, at, end), at, end);
    return end;
  }

  /** A name is a word of its own, and all of it stands for the emoji. */
  private static void addName(Draft draft, String name, int at, int end, String original) {
    int bits = Transform.EMOJI.bit();
    if (draft.length() > 0 && !Draft.isSpace(draft.codePoint(draft.length() - 1))) {
      draft.add(' ', at, end, bits);
    }
    for (int i = 0; i < name.length(); i++) {
      draft.add(name.charAt(i), at, end, bits);
    }
    if (end < original.length() && original.charAt(end) != ' ' && original.charAt(end) != '\n') {
      draft.add(' ', at, end, bits);
    }
  }

  private static void addLook(Draft draft, Look look, int at, int end) {
    String plain = look.plain();
    // What begins with a mark would be read as an accent of what stands before it.
    boolean stray = draft.length() > 0 && carriesAccents(draft.codePoint(draft.length() - 1));
    for (int i = 0; i < plain.length(); ) {
      int codePoint = plain.codePointAt(i);
      stray &= extendsCluster(codePoint);
      if (!stray) {
        draft.add(codePoint, at, end, look.bits());
      }
      i += Character.charCount(codePoint);
    }
  }

  private static Look remembered(char c) {
    Look look = LOOKS[c];
    if (look == null) {
      look = look(String.valueOf(c), 0, 1);
      LOOKS[c] = look;
    }
    return look;
  }

  private static Look look(String original, int at, int end) {
    StringBuilder visible = new StringBuilder();
    int bits = 0;
    int marks = 0;
    for (int i = at; i < end; ) {
      int codePoint = original.codePointAt(i);
      if (isInvisible(codePoint)) {
        bits |= Transform.INVISIBLE.bit();
      } else if (!extendsCluster(codePoint) || marks++ < MARKS_READ) {
        visible.appendCodePoint(Enclosed.plain(codePoint));
      }
      i += Character.charCount(codePoint);
    }
    String folded = fold(visible.toString());
    if (folded.codePointCount(0, folded.length()) > GROWTH + MARKS_READ) {
      folded = visible.toString();
    }
    String plain = withoutAccents(folded);
    bits |= plain.equals(folded) ? 0 : Transform.DIACRITIC.bit();
    boolean form = isCompatibilityForm(visible) || Enclosed.is(original.codePointAt(at));
    return new Look(plain, bits | (form ? Transform.COMPATIBILITY.bit() : 0));
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
    return endOfMarks(text, at + Character.charCount(text.codePointAt(at)));
  }

  private static int endOfMarks(String text, int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) >= 0x80) {
      int next = text.codePointAt(end);
      if (!extendsCluster(next) && !isInvisible(next)) {
        break;
      }
      end += Character.charCount(next);
    }
    return end;
  }

  static boolean extendsCluster(int codePoint) {
    if (codePoint < 0x300) {
      return false;
    }
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
              || codePoint == 0xFFA0
              || codePoint == 0xFFFC;
    };
  }
}
