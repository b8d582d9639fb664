package moothall.moderation.conduct;

import org.jspecify.annotations.Nullable;

/**
 * 64 bits of a text (a SimHash over three letters at a time) that differ in few places where the
 * words differ in few, and from which no word can be read again. Signs and spaces do not matter.
 */
public final class Sketch {

  private static final int BITS = Long.SIZE;
  private static final int LETTERS = 3;

  /** Below this "thank you" would be a flood. */
  private static final int FEWEST_LETTERS = 20;

  /** Unrelated texts differ in about 30 places; one word more or less changes up to eight. */
  private static final int NEAR = 8;

  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private Sketch() {}

  /** Of a normalised copy; null where there are too few letters to tell texts apart. */
  public static @Nullable Long of(String copy) {
    int[] letters = copy.codePoints().filter(Character::isLetterOrDigit).toArray();
    if (letters.length < FEWEST_LETTERS) {
      return null;
    }
    int[] votes = new int[BITS];
    for (int from = 0; from + LETTERS <= letters.length; from++) {
      long hash = OFFSET;
      for (int at = from; at < from + LETTERS; at++) {
        hash = (hash ^ letters[at]) * PRIME;
      }
      vote(mixed(hash), votes);
    }
    long sketch = 0;
    for (int bit = 0; bit < BITS; bit++) {
      sketch |= votes[bit] > 0 ? 1L << bit : 0;
    }
    return sketch;
  }

  static boolean areNear(long one, long other) {
    return Long.bitCount(one ^ other) <= NEAR;
  }

  private static void vote(long hash, int[] votes) {
    for (int bit = 0; bit < BITS; bit++) {
      votes[bit] += (hash >>> bit & 1) == 1 ? 1 : -1;
    }
  }

  /** Spreads a difference in any bit over all of them. */
  private static long mixed(long hash) {
    long once = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    long twice = (once ^ once >>> 33) * 0xc4ceb9fe1a85ec53L;
    return twice ^ twice >>> 33;
  }
}
