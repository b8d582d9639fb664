package moothall.moderation.conduct;

import java.util.Optional;

/**
 * What two comments have in common that say the same: the letters and figures of a normalised copy.
 * Signs, spaces, capitals and disguises do not matter, a word more or less does.
 */
final class SameWords {

  /** Below this, five people who wish each other a happy new year would be a campaign. */
  private static final int FEWEST_LETTERS = 40;

  private SameWords() {}

  /** To be made a digest of before it is kept; empty where there are too few letters. */
  static Optional<String> of(String copy) {
    StringBuilder letters = new StringBuilder();
    copy.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.codePointCount(0, letters.length()) < FEWEST_LETTERS
        ? Optional.empty()
        : Optional.of(letters.toString());
  }
}
