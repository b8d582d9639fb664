package moothall.escalation.accounts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import moothall.escalation.evidence.Sha256;

/**
 * A password as it is kept, with how it was made: Argon2id, or in files of an earlier release
 * {@code pbkdf2-sha256$<rounds>$<salt>$<hash>}. Slow on purpose, and to be computed within {@link
 * Hashing} only.
 */
record PasswordHash(String text) {

  private static final String BEFORE = "pbkdf2-sha256";
  private static final int MOST_ROUNDS = 10_000_000;

  /** Stands in for accounts that do not exist, so that asking for one takes as long. */
  static final PasswordHash NOBODY = new PasswordHash(Argon2id.NOBODY);

  static PasswordHash of(String password, SecureRandom random) {
    return new PasswordHash(Argon2id.of(password, random));
  }

  /** Whether a new one would be made in the same way. */
  boolean isCurrent() {
    return Argon2id.isCurrent(text);
  }

  /** By which one hash is told from another without being kept twice. */
  String fingerprint() {
    return HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  boolean matches(String password) {
    try {
      return text.startsWith(Argon2id.PREFIX)
          ? Argon2id.matches(text, password)
          : matchesAsBefore(password);
    } catch (IllegalArgumentException notBase64) {
      throw unreadable();
    }
  }

  private boolean matchesAsBefore(String password) {
    List<String> parts = List.of(text.split("\\$", -1));
    if (parts.size() != 4 || !parts.getFirst().equals(BEFORE)) {
      throw unreadable();
    }
    int rounds = Integer.parseInt(parts.get(1));
    if (rounds < 1 || rounds > MOST_ROUNDS) {
      throw unreadable();
    }
    byte[] salt = Base64.getDecoder().decode(parts.get(2));
    byte[] expected = Base64.getDecoder().decode(parts.get(3));
    try {
      byte[] hash =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
              .generateSecret(
                  new PBEKeySpec(password.toCharArray(), salt, rounds, expected.length * 8))
              .getEncoded();
      return MessageDigest.isEqual(expected, hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has PBKDF2WithHmacSHA256", e);
    }
  }

  static IllegalStateException unreadable() {
    return new IllegalStateException(
        "a password hash of an account is not of a form that we know (expected:"
            + " $argon2id$v=19$m=...,t=...,p=...$...$...)");
  }

  /** Never prints the hash. */
  @Override
  public String toString() {
    return "PasswordHash";
  }
}
