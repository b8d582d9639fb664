package moothall.deploy.cluster;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What PostgreSQL keeps of a password (RFC 5802, SCRAM-SHA-256). Made here, so that neither the
 * server nor its log ever sees the password itself.
 */
final class ScramVerifier {

  private static final int ROUNDS = 4096;
  private static final int SALT_BYTES = 16;
  private static final int KEY_BITS = 256;

  private ScramVerifier() {}

  /**
   * As {@code ALTER ROLE … PASSWORD} takes it.
   *
   * @throws IllegalStateException if the password has other than printable ASCII characters, which
   *     clients would change before they use it
   */
  static String of(String password) {
    if (!password.chars().allMatch(c -> c >= ' ' && c <= '~')) {
      throw new IllegalStateException(
          "a database password has other than printable ASCII characters (expected: those alone)");
    }
    byte[] salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    try {
      byte[] salted =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
              .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ROUNDS, KEY_BITS))
              .getEncoded();
      byte[] stored = MessageDigest.getInstance("SHA-256").digest(hmac(salted, "Client Key"));
      Base64.Encoder text = Base64.getEncoder();
      return "SCRAM-SHA-256$"
          + ROUNDS
          + ":"
          + text.encodeToString(salt)
          + "$"
          + text.encodeToString(stored)
          + ":"
          + text.encodeToString(hmac(salted, "Server Key"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static byte[] hmac(byte[] key, String message) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
  }
}
