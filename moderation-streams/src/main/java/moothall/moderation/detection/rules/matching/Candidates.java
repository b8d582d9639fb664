package moothall.moderation.detection.rules.matching;

/**
 * How much may still be looked at in one comment. Somebody who fills a comment with listed words
 * would otherwise make it cost more than its length.
 */
final class Candidates {

  /** Sightings of one comment; honest ones have a few dozen. */
  static final int MOST = 4_000;

  /** Characters that all patterns together may read. */
  static final int PATTERN_CHARACTERS = 400_000;

  private int left = MOST;
  private int charactersLeft = PATTERN_CHARACTERS;
  private boolean spent;

  boolean take() {
    if (left == 0) {
      spent = true;
      return false;
    }
    left--;
    return true;
  }

  boolean takeCharacters(int count) {
    if (charactersLeft < count) {
      spent = true;
      return false;
    }
    charactersLeft -= count;
    return true;
  }

  boolean isSpent() {
    return spent;
  }
}
