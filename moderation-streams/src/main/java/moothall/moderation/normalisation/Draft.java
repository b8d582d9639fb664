package moothall.moderation.normalisation;

import java.util.Arrays;

/**
 * A text in the making: code points with their origin and what was done to them. Grows while it is
 * read in; every folding after that works in place and can only shorten it.
 */
final class Draft {

  private final String original;
  private int[] codePoints;
  private int[] starts;
  private int[] ends;
  private int[] transforms;
  private int length;
  private boolean ascii = true;

  Draft(String original, int capacity) {
    this.original = original;
    int room = Math.max(capacity, 16);
    codePoints = new int[room];
    starts = new int[room];
    ends = new int[room];
    transforms = new int[room];
  }

  /** Room for a part of this draft. */
  Draft part(int capacity) {
    return new Draft(original, capacity);
  }

  int length() {
    return length;
  }

  boolean isAscii() {
    return ascii;
  }

  int codePoint(int i) {
    return codePoints[i];
  }

  /** The code point at {@code i}, or a space before the beginning and behind the end. */
  int around(int i) {
    return i < 0 || i >= length ? ' ' : codePoints[i];
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  int transforms(int i) {
    return transforms[i];
  }

  /** Whether the letter was written large; the case is folded long before anybody asks. */
  boolean wasCapital(int i) {
    return Character.isUpperCase(original.codePointAt(starts[i]));
  }

  void add(int codePoint, int start, int end, int bits) {
    if (length == codePoints.length) {
      int room = length * 2;
      codePoints = Arrays.copyOf(codePoints, room);
      starts = Arrays.copyOf(starts, room);
      ends = Arrays.copyOf(ends, room);
      transforms = Arrays.copyOf(transforms, room);
    }
    ascii &= codePoint < 0x80;
    codePoints[length] = codePoint;
    starts[length] = start;
    ends[length] = end;
    transforms[length] = bits;
    length++;
  }

  void replace(int i, int codePoint, Transform transform) {
    codePoints[i] = codePoint;
    transforms[i] |= transform.bit();
  }

  /** Moves one character of another draft, or of this one, to a place at or before its own. */
  void put(int i, Draft from, int j) {
    codePoints[i] = from.codePoints[j];
    starts[i] = from.starts[j];
    ends[i] = from.ends[j];
    transforms[i] = from.transforms[j];
  }

  /** Lets a character stand for everything up to another end. */
  void stretch(int i, int end, int bits) {
    ends[i] = end;
    transforms[i] |= bits;
  }

  void shorten(int newLength) {
    length = newLength;
  }

  boolean isWordAt(int i) {
    return i >= 0 && i < length && (isLetter(codePoints[i]) || isDigit(codePoints[i]));
  }

  boolean isLetterAt(int i) {
    return i >= 0 && i < length && isLetter(codePoints[i]);
  }

  boolean isDigitAt(int i) {
    return i >= 0 && i < length && isDigit(codePoints[i]);
  }

  boolean isSpaceAt(int i) {
    return i < 0 || i >= length || isSpace(codePoints[i]);
  }

  static boolean isLetter(int codePoint) {
    return codePoint < 0x80
        ? (codePoint | 0x20) >= 'a' && (codePoint | 0x20) <= 'z'
        : Character.isLetter(codePoint);
  }

  static boolean isDigit(int codePoint) {
    return codePoint < 0x80 ? codePoint >= '0' && codePoint <= '9' : Character.isDigit(codePoint);
  }

  static boolean isSpace(int codePoint) {
    return codePoint < 0x80
        ? codePoint == ' ' || codePoint == '\n'
        : Character.isWhitespace(codePoint);
  }

  String text() {
    return new String(codePoints, 0, length);
  }

  boolean hasMarks() {
    for (int i = 0; i < length && !ascii; i++) {
      if (UnicodeForms.extendsCluster(codePoints[i])) {
        return true;
      }
    }
    return false;
  }

  /** A reading of this draft's text, with its origins traced back to the original. */
  Draft origins(Draft reading) {
    int[] units = units();
    Draft traced = new Draft(original, reading.length);
    for (int i = 0; i < reading.length; i++) {
      int first = units[reading.starts[i]];
      int last = units[reading.ends[i] - 1];
      int bits = reading.transforms[i];
      for (int j = first; j <= last; j++) {
        bits |= transforms[j];
      }
      traced.add(reading.codePoints[i], starts[first], ends[last], bits);
    }
    return traced;
  }

  /** For each of Java's characters the place of its code point. */
  private int[] units() {
    int[] units = new int[length * 2];
    int unit = 0;
    for (int i = 0; i < length; i++) {
      units[unit++] = i;
      if (Character.charCount(codePoints[i]) == 2) {
        units[unit++] = i;
      }
    }
    return units;
  }

  /** The finished copy; the draft is not used any more. */
  NormalisedText finished() {
    if (ascii) {
      char[] copy = new char[length];
      for (int i = 0; i < length; i++) {
        copy[i] = (char) codePoints[i];
      }
      return new NormalisedText(original, new String(copy), starts, ends, transforms);
    }
    String copy = new String(codePoints, 0, length);
    return copy.length() == length
        ? new NormalisedText(original, copy, starts, ends, transforms)
        : spread(copy);
  }

  /** One entry for each of Java's characters, where some code points take two of them. */
  private NormalisedText spread(String copy) {
    int[] unitStarts = new int[copy.length()];
    int[] unitEnds = new int[copy.length()];
    int[] unitTransforms = new int[copy.length()];
    int unit = 0;
    for (int i = 0; i < length; i++) {
      for (int next = unit + Character.charCount(codePoints[i]); unit < next; unit++) {
        unitStarts[unit] = starts[i];
        unitEnds[unit] = ends[i];
        unitTransforms[unit] = transforms[i];
      }
    }
    return new NormalisedText(original, copy, unitStarts, unitEnds, unitTransforms);
  }
}
