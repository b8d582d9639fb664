package moothall.deploy.simulator.town;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/** Names that the website gives: to comments, to residents, and the keys to one's own comment. */
final class Names {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int COMMENT_BYTES = 8;
  private static final int KEY_BYTES = 16;

  private Names() {}

  static String newCommentId() {
    return "amb-" + random(COMMENT_BYTES);
  }

  static String newKey() {
    return random(KEY_BYTES);
  }

  /** The same name is the same resident: this town has no accounts. */
  static String residentId(Words name) {
    try {
      byte[] folded =
          name.value().strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(folded);
      return "resident-" + HexFormat.of().formatHex(digest, 0, COMMENT_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  private static String random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
