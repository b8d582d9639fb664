package moothall.moderation.content;

/**
 * A part of the original text in UTF-16 code units, as Java and JavaScript count.
 *
 * @param start first unit, from 0
 * @param end one past the last unit
 */
public record Span(int start, int end) implements Comparable<Span> {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "span " + start + "-" + end + " (expected: 0 <= start <= end)");
    }
  }

  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
