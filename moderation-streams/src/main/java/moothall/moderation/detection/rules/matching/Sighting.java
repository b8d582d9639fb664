package moothall.moderation.detection.rules.matching;

/**
 * A term seen in a text.
 *
 * @param term number of the term
 * @param from first unit in the normalised text
 * @param to one past the last; equal to {@code from} for what is true of the comment as a whole
 * @param firstWord number of its first word
 * @param lastWord number of its last word
 * @param sentence number of the sentence in which it begins
 * @param masked whether asterisks hid some of its letters
 */
public record Sighting(
    int term, int from, int to, int firstWord, int lastWord, int sentence, boolean masked) {

  static Sighting ofTheWhole(int term) {
    return new Sighting(term, 0, 0, 0, 0, 0, false);
  }

  public boolean isOfTheWhole() {
    return from == to;
  }

  public boolean overlaps(Sighting other) {
    return from < other.to && other.from < to;
  }

  /** How many words lie between this and another one; 0 where they touch or overlap. */
  public int wordsTo(Sighting other) {
    if (isOfTheWhole() || other.isOfTheWhole()) {
      return 0;
    }
    if (other.firstWord > lastWord) {
      return other.firstWord - lastWord - 1;
    }
    return Math.max(0, firstWord - other.lastWord - 1);
  }
}
