package moothall.moderation.detection.lexicon;

/**
 * A phrase seen in a text.
 *
 * @param phrase number of the phrase
 * @param from first unit in the normalised text
 * @param to one past the last
 * @param firstWord number of its first word
 * @param lastWord number of its last word
 * @param masked whether asterisks hid some of its letters
 */
record Sighting(int phrase, int from, int to, int firstWord, int lastWord, boolean masked) {

  /** How many words lie between this and another one; 0 where they touch or overlap. */
  int wordsTo(Sighting other) {
    if (other.firstWord > lastWord) {
      return other.firstWord - lastWord - 1;
    }
    return Math.max(0, firstWord - other.lastWord - 1);
  }
}
