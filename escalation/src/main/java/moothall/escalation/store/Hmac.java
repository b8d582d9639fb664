package moothall.escalation.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 of a text under a secret: 32 bytes that say nothing of either. */
final class Hmac {

  private static final String NAME = "HmacSHA256";

  private Hmac() {}

  static byte[] of(byte[] secret, String text) {
    try {
      Mac mac = Mac.getInstance(NAME);
      mac.init(new SecretKeySpec(secret, NAME));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has " + NAME, e);
    }
  }
}
