package moothall.moderation.normalisation;

import java.util.Set;
import java.util.function.IntUnaryOperator;
import moothall.moderation.content.Span;

/**
 * A reading copy in which every character knows the part of the original it stands for. Match on
 * the copy, explain on the original.
 */
public final class NormalisedText {

  private static final int[] SAME = {};

  private final String original;
  private final String text;
  private final int[] starts;
  private final int[] ends;
  private final int[] transforms;

  /** The arrays may be longer than the copy. */
  NormalisedText(String original, String text, int[] starts, int[] ends, int[] transforms) {
    this.original = original;
    this.text = text;
    this.starts = starts;
    this.ends = ends;
    this.transforms = transforms;
  }

  /** A copy in which every character stands for the one in the same place. */
  static NormalisedText same(String original, String text) {
    return new NormalisedText(original, text, SAME, SAME, SAME);
  }

  public String text() {
    return text;
  }

  /** The part of the original that the copy's units {@code from} to {@code to} stand for. */
  public Span spanOf(int from, int to) {
    return new Span(start(from), end(to - 1));
  }

  /** The original's own characters for a stretch of the copy, undisguised by any folding. */
  public String originalOf(int from, int to) {
    return original.substring(start(from), end(to - 1));
  }

  /** What was read, with its capitals, signs and disguises. */
  public String original() {
    return original;
  }

  /** The first unit of the copy that stands for a place in the original or for what follows it. */
  public int copyFrom(int originalUnit) {
    return firstBeyond(this::end, originalUnit + 1);
  }

  /** One past the last unit of the copy that stands for anything before a place in the original. */
  public int copyTo(int originalUnit) {
    return firstBeyond(this::start, originalUnit);
  }

  /** The first unit whose place is not below the limit; places only grow. */
  private int firstBeyond(IntUnaryOperator place, int limit) {
    int low = 0;
    int high = text.length();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (place.applyAsInt(middle) < limit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether the copy may differ from the original in more than capitals. */
  public boolean hasFoldings() {
    return transforms.length > 0;
  }

  /** Whether a unit of the copy was written as a capital. */
  public boolean isCapital(int unit) {
    return Character.isUpperCase(original.codePointAt(start(unit)));
  }

  public boolean has(Transform transform, int unit) {
    return transforms.length > 0 && (transforms[unit] & transform.bit()) != 0;
  }

  public Set<Transform> transformsIn(int from, int to) {
    int bits = 0;
    for (int unit = from; unit < to && transforms.length > 0; unit++) {
      bits |= transforms[unit];
    }
    return Transform.in(bits);
  }

  private int start(int unit) {
    return starts.length == 0 ? unit : starts[unit];
  }

  private int end(int unit) {
    return ends.length == 0 ? unit + 1 : ends[unit];
  }

  @Override
  public String toString() {
    return "NormalisedText[" + text.length() + " chars]";
  }
}
