package moothall.escalation.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The one digest of the chain. */
public final class Sha256 {

  public static final int BYTES = 32;

  private Sha256() {}

  /** Digest of the parts one after the other. */
  public static byte[] of(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
