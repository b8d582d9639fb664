package moothall.moderation.authoring.importing;

import java.util.Optional;
import moothall.moderation.detection.rules.matching.TermCheck;
import moothall.moderation.policy.Term;
import moothall.moderation.policy.Validity;

/** Turns another tool's word into a term, if our language can say the same. */
final class TermWriter {

  private TermWriter() {}

  /** Why a word cannot be said, or nothing if it can. */
  static Optional<String> obstacle(String word, boolean exactCase) {
    String plain = word.endsWith("*") ? word.substring(0, word.length() - 1) : word;
    if (plain.indexOf('*') >= 0) {
      return Optional.of(
          "a * elsewhere than at the end (expected: whole words or their beginnings)");
    }
    if (plain.codePoints().filter(Character::isLetter).count() < 2) {
      return Optional.of("fewer than two letters (expected: a word)");
    }
    if (plain.indexOf('?') >= 0
        || plain.startsWith("=")
        || plain.startsWith("@")
        || plain.startsWith("<")) {
      return Optional.of("a sign that means something else in our packs");
    }
    try {
      TermCheck.check(new Term.Phrase(word, exactCase, Validity.ALWAYS));
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /** Why a pattern cannot be said, or nothing if it can. */
  static Optional<String> patternObstacle(String pattern) {
    if (!pattern.equals(pattern.toLowerCase(java.util.Locale.ROOT)) && pattern.indexOf('\\') < 0) {
      return Optional.of(
          "capitals in a pattern (expected: lower case, as our copy of a comment is)");
    }
    try {
      TermCheck.check(new Term.Pattern(pattern));
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
