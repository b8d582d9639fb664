package moothall.moderation.detection.rules.matching;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text in the form that phrases are compared in: one space between words, a full
 * stop between sentences, runs of letters shortened to one, and l written as i because disguises
 * use one sign for both. {@link Spelling} then tells what the shortening hid. Where all that stands
 * in the text is worked out only if somebody asks, since in most texts nothing is found.
 */
final class Words {

  /** What must be looked at twice: ends of sentences, apostrophes, whatever is not ASCII. */
  private static final char DOUBTFUL = 0;

  /** What is not written: an apostrophe inside a word. */
  private static final char SILENT = 1;

  /** How the signs of ASCII are written in a skeleton. */
  private static final char[] PLAIN = new char[0x80];

  static {
    for (char c = 0; c < PLAIN.length; c++) {
      PLAIN[c] = Character.isLetterOrDigit(c) ? plain(c) : ' ';
    }
    for (char c : "'.!?;\n".toCharArray()) {
      PLAIN[c] = DOUBTFUL;
    }
  }

  private final String text;
  private final char[] skeleton;
  private final int length;
  private @Nullable BitSet inner;
  private @Nullable Places places;

  private Words(String text, @Nullable Places places) {
    this.text = text;
    this.skeleton = new char[text.length() + 2];
    this.length = read(places);
    this.places = places;
  }

  static Words of(String text) {
    return new Words(text, null);
  }

  /** Writes the skeleton over the text, no faster than that is read; tells its length. */
  private int read(@Nullable Places places) {
    text.getChars(0, text.length(), skeleton, 2);
    int to = 1;
    char last = '.';
    skeleton[0] = last;
    for (int at = 0; at < text.length(); at++) {
      char c = skeleton[at + 2];
      char plain = c < PLAIN.length ? PLAIN[c] : DOUBTFUL;
      if (plain == DOUBTFUL) {
        plain = settled(c, at);
        if (plain == SILENT) {
          addInner(plain(text.charAt(at + 1)) == last ? to - 1 : to);
          continue;
        }
      }
      boolean gap = isGap(plain);
      if (gap ? !isGap(last) : plain != last || !runsOn(plain)) {
        last = plain;
        skeleton[to++] = plain;
      } else if (plain == '.') {
        last = plain;
        skeleton[to - 1] = plain;
      }
      if (plain >= PLAIN.length) {
        addInner(to);
      }
      if (places != null) {
        places.put(to - 1, at, plain);
      }
    }
    if (isGap(last)) {
      skeleton[to - 1] = '.';
    } else {
      skeleton[to++] = '.';
      if (places != null) {
        places.close(to - 1, text.length());
      }
    }
    return to;
  }

  /** How a doubtful sign is written. */
  private char settled(char c, int at) {
    return switch (c) {
      case ';', '\n' -> '.';
      case '.', '!', '?' ->
          at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)) ? '.' : ' ';
      case '\'', '\u2019' -> isLetter(at - 1) && isLetter(at + 1) ? SILENT : ' ';
      default ->
          Character.isLetterOrDigit(c)
                  || Character.getType(c) == Character.NON_SPACING_MARK
                  || Character.getType(c) == Character.COMBINING_SPACING_MARK
              ? c
              : ' ';
    };
  }

  private boolean isLetter(int at) {
    return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
  }

  /** Whether the same sign again is the same unit: of letters, not of digits. */
  private static boolean runsOn(char unit) {
    return unit < PLAIN.length ? unit > '9' : Character.isLetter(unit);
  }

  private static char plain(char letter) {
    return letter == 'l' ? 'i' : letter;
  }

  static boolean isGap(char unit) {
    return unit == ' ' || unit == '.';
  }

  /** The units in an array that may be longer than {@link #length}; for reading only. */
  char[] units() {
    return skeleton;
  }

  int length() {
    return length;
  }

  String skeleton() {
    return new String(skeleton, 0, length);
  }

  /**
   * The next unit, this one included, before which a word begins for a pattern but not for a
   * phrase; negative if there is none. Patterns take apostrophes, and letters that are not ASCII,
   * for ends of words.
   */
  int innerFrom(int unit) {
    return inner == null ? -1 : inner.nextSetBit(unit);
  }

  /**
   * Whether a pattern may take the unit before this one for the end of a word. An apostrophe
   * between two letters of a kind, which are one unit here, ends a word within that unit.
   */
  boolean endsForPatterns(int unit) {
    return isBoundary(unit)
        || skeleton[unit] >= PLAIN.length
        || (inner != null && (inner.get(unit) || inner.get(unit - 1)));
  }

  private void addInner(int unit) {
    BitSet known = inner;
    if (known == null) {
      known = new BitSet();
      inner = known;
    }
    known.set(unit);
  }

  boolean isBoundary(int unit) {
    return isGap(skeleton[unit]);
  }

  /** Where in the text the stretch of letters behind a unit of the skeleton begins. */
  int start(int unit) {
    return places().starts[unit];
  }

  int end(int unit) {
    return places().ends[unit];
  }

  /** A sighting of the skeleton's units {@code begin} to {@code end}. */
  Sighting sightingOfUnits(int term, int begin, int end) {
    int from = start(begin);
    return places().sighting(term, from, end(end - 1), begin, end - 1, false);
  }

  /** A sighting of the text's units {@code from} to {@code to}, which is not empty. */
  Sighting sighting(int term, int from, int to, boolean masked) {
    return places().sighting(term, from, to, unitAt(from), unitAt(to - 1), masked);
  }

  /** The last unit of the skeleton that begins at or before a unit of the text. */
  private int unitAt(int textUnit) {
    int low = 0;
    int high = length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (start(middle) <= textUnit) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private Places places() {
    Places known = places;
    if (known == null) {
      known = new Words(text, new Places(skeleton.length)).places();
      places = known;
    }
    return known;
  }
}
