package moothall.moderation.normalisation;

import java.util.Arrays;

/** A text in the making: code points with their origin and what was done to them. Grows only. */
final class Draft {

  private int[] codePoints;
  private int[] starts;
  private int[] ends;
  private int[] transforms;
  private int length;

  Draft(int capacity) {
    int room = Math.max(capacity, 16);
    codePoints = new int[room];
    starts = new int[room];
    ends = new int[room];
    transforms = new int[room];
  }

  int length() {
    return length;
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

  void add(int codePoint, int start, int end, int bits) {
    if (length == codePoints.length) {
      int room = length * 2;
      codePoints = Arrays.copyOf(codePoints, room);
      starts = Arrays.copyOf(starts, room);
      ends = Arrays.copyOf(ends, room);
      transforms = Arrays.copyOf(transforms, room);
    }
    codePoints[length] = codePoint;
    starts[length] = start;
    ends[length] = end;
    transforms[length] = bits;
    length++;
  }

  /** Takes over one character of another draft. */
  void add(Draft from, int i) {
    add(from.codePoints[i], from.starts[i], from.ends[i], from.transforms[i]);
  }

  void replace(int i, int codePoint, Transform transform) {
    codePoints[i] = codePoint;
    transforms[i] |= transform.bit();
  }

  /** Lets the last character stand for one more of the same. */
  void swallow(int end, int bits) {
    ends[length - 1] = end;
    transforms[length - 1] |= bits;
  }

  boolean isWordAt(int i) {
    return i >= 0 && i < length && Character.isLetterOrDigit(codePoints[i]);
  }
}
