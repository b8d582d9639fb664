package moothall.escalation.accounts;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a password that somebody chooses has to be, as the NCSC advises: long, and none of those
 * that guessers try first. Nothing is demanded of its letters, and it never expires.
 */
final class PasswordRules {

  static final int FEWEST = 12;

  /** Longer ones are not looked at to the end when somebody signs in. */
  static final int MOST = 200;

  private static final int FEWEST_BESIDE_THE_NAME = 8;
  private static final int FEWEST_DIFFERENT = 5;

  /** Of our own making: what people write when twelve characters are wanted. */
  private static final Set<String> COMMON =
      Set.of(
          "123456789012",
          "1234567890123",
          "12345678901234",
          "1234567890ab",
          "123456abcdef",
          "abcdef123456",
          "abcdefghijkl",
          "abcdefghijklm",
          "abcd1234abcd",
          "abc123abc123",
          "1q2w3e4r5t6y",
          "1qaz2wsx3edc",
          "qwertyuiop12",
          "qwertyuiop123",
          "qwertyuiopas",
          "qwertyuiop[]",
          "qwerty123456",
          "qwertyqwerty",
          "asdfghjkl123",
          "asdfghjklzxc",
          "zxcvbnm12345",
          "password1234",
          "password12345",
          "password123456",
          "passwordpassword",
          "passw0rd1234",
          "p@ssw0rd1234",
          "password2024",
          "password2025",
          "password2026",
          "mypassword123",
          "iloveyou1234",
          "iloveyou12345",
          "letmein12345",
          "letmeinplease",
          "letmeinletmein",
          "changeme1234",
          "changemeplease",
          "welcome12345",
          "welcome2025!",
          "welcome2026!",
          "administrator",
          "administrator1",
          "adminadmin123",
          "superuser123",
          "liverpool123",
          "manchester123",
          "manchesterunited",
          "arsenal12345",
          "chelsea12345",
          "football1234",
          "sunshine1234",
          "princess1234",
          "christmas2025",
          "christmas2026",
          "summer202526",
          "trustno1trustno1",
          "moothall1234",
          "moothall2026",
          "councilcouncil",
          "council12345",
          "correcthorsebatterystaple");

  private PasswordRules() {}

  /** Why it cannot be the account's password, as a sentence; never quotes it. */
  static Optional<String> objection(String name, String password) {
    int length = password.codePointCount(0, password.length());
    if (length < FEWEST) {
      return Optional.of(
          "The new password is too short (expected: at least "
              + FEWEST
              + " characters; three words that do not belong together are easy to remember).");
    }
    if (length > MOST) {
      return Optional.of(
          "The new password is too long (expected: at most " + MOST + " characters).");
    }
    String plain = password.toLowerCase(Locale.ROOT);
    if (COMMON.contains(plain) || plain.codePoints().distinct().count() < FEWEST_DIFFERENT) {
      return Optional.of(
          "The new password is one of those that guessers try first (expected: one that nobody else"
              + " would think of).");
    }
    String beside = plain.replace(name.toLowerCase(Locale.ROOT), "");
    if (beside.length() < plain.length() && beside.length() < FEWEST_BESIDE_THE_NAME) {
      return Optional.of(
          "The new password is little more than your name (expected: one without it).");
    }
    return Optional.empty();
  }
}
