package moothall.escalation.conduct;

import java.util.Optional;

/**
 * Stands for an author on the pages of one council, and says nothing without the council's key: the
 * same person on another council's page, or another platform, has another one.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record AuthorKey(String hex) {

  private static final int DIGITS = 64;

  public AuthorKey {
    if (!isWellFormed(hex)) {
      throw new IllegalArgumentException("an author's key has " + DIGITS + " hexadecimal digits");
    }
  }

  public static Optional<AuthorKey> parse(String hex) {
    return isWellFormed(hex) ? Optional.of(new AuthorKey(hex)) : Optional.empty();
  }

  private static boolean isWellFormed(String hex) {
    return hex.length() == DIGITS
        && hex.chars().allMatch(it -> (it >= '0' && it <= '9') || (it >= 'a' && it <= 'f'));
  }

  @Override
  public String toString() {
    return hex;
  }
}
