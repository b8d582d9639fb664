package moothall.escalation.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) in the form that others write and read, {@code
 * $argon2id$v=19$m=19456,t=2,p=1$<salt>$<hash>}. What it costs is OWASP's minimum (Password Storage
 * Cheat Sheet, 2025): 19 MiB of memory, two passes, one lane.
 */
final class Argon2id {

  static final String PREFIX = "$argon2id$";

  static final int KIBIBYTES = 19_456;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  private static final String PARAMETERS =
      String.format(Locale.ROOT, "v=19$m=%d,t=%d,p=%d$", KIBIBYTES, PASSES, LANES);

  /** As many bytes as a hash of ours has; nobody knows a password that makes them. */
  static final String NOBODY = PREFIX + PARAMETERS + "A".repeat(22) + "$" + "A".repeat(43);

  private Argon2id() {}

  static String of(String password, SecureRandom random) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return PREFIX
        + PARAMETERS
        + base64.encodeToString(salt)
        + "$"
        + base64.encodeToString(derive(password, salt, KIBIBYTES, PASSES, LANES, HASH_BYTES));
  }

  /** Whether it costs what a new one would. */
  static boolean isCurrent(String text) {
    return text.startsWith(PREFIX + PARAMETERS);
  }

  /**
   * @throws IllegalStateException if it is no such text, or wants more memory than we are ready to
   *     give a single one
   */
  static boolean matches(String text, String password) {
    List<String> parts = List.of(text.split("\\$", -1));
    if (parts.size() != 6 || !parts.get(2).equals("v=19")) {
      throw PasswordHash.unreadable();
    }
    List<String> costs = List.of(parts.get(3).split(",", -1));
    if (costs.size() != 3) {
      throw PasswordHash.unreadable();
    }
    int kibibytes = cost(costs.get(0), "m=", 65_536);
    int passes = cost(costs.get(1), "t=", 10);
    int lanes = cost(costs.get(2), "p=", 4);
    byte[] salt = Base64.getDecoder().decode(parts.get(4));
    byte[] expected = Base64.getDecoder().decode(parts.get(5));
    return MessageDigest.isEqual(
        expected, derive(password, salt, kibibytes, passes, lanes, expected.length));
  }

  private static int cost(String text, String name, int most) {
    try {
      int cost = text.startsWith(name) ? Integer.parseInt(text.substring(name.length())) : 0;
      if (cost > 0 && cost <= most) {
        return cost;
      }
    } catch (NumberFormatException noNumber) {
      // Refused below.
    }
    throw PasswordHash.unreadable();
  }

  private static byte[] derive(
      String password, byte[] salt, int kibibytes, int passes, int lanes, int bytes) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(kibibytes)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .build());
    byte[] hash = new byte[bytes];
    generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
    return hash;
  }
}
