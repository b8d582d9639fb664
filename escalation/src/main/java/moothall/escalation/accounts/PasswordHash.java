package moothall.escalation.accounts;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A password as it is kept: {@code pbkdf2-sha256$<rounds>$<salt>$<hash>}, slow on purpose. */
record PasswordHash(String text) {

  private static final String SCHEME = "pbkdf2-sha256";
  private static final int ROUNDS = 600_000;
  private static final int BYTES = 32;

  /** Stands in for accounts that do not exist, so that asking for one takes as long. */
  static final PasswordHash NOBODY =
      new PasswordHash(
          SCHEME
              + "$"
              + ROUNDS
              + "$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");

  static PasswordHash of(String password, SecureRandom random) {
    byte[] salt = new byte[16];
    random.nextBytes(salt);
    Base64.Encoder base64 = Base64.getEncoder();
    return new PasswordHash(
        SCHEME
            + "$"
            + ROUNDS
            + "$"
            + base64.encodeToString(salt)
            + "$"
            + base64.encodeToString(derive(password, salt, ROUNDS)));
  }

  boolean matches(String password) {
    List<String> parts = List.of(text.split("\\$", -1));
    if (parts.size() != 4 || !parts.getFirst().equals(SCHEME)) {
      throw new IllegalStateException(
          "a password hash in the accounts file is not of the form " + SCHEME + "$...$...$...");
    }
    byte[] salt = Base64.getDecoder().decode(parts.get(2));
    byte[] expected = Base64.getDecoder().decode(parts.get(3));
    return MessageDigest.isEqual(expected, derive(password, salt, Integer.parseInt(parts.get(1))));
  }

  private static byte[] derive(String password, byte[] salt, int rounds) {
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
          .generateSecret(new PBEKeySpec(password.toCharArray(), salt, rounds, BYTES * 8))
          .getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has PBKDF2WithHmacSHA256", e);
    }
  }

  /** Never prints the hash. */
  @Override
  public String toString() {
    return "PasswordHash";
  }
}
