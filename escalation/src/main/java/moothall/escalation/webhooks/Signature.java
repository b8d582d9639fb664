package moothall.escalation.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Collection;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signatures as Standard Webhooks has them: HMAC-SHA-256 over id, time and body, one for each
 * secret, so that a receiver can change over while two are good.
 */
final class Signature {

  private static final String NAME = "HmacSHA256";
  private static final String ENCODED = "whsec_";

  private Signature() {}

  static String of(String id, long seconds, byte[] body, Collection<byte[]> secrets) {
    return secrets.stream()
        .map(secret -> "v1," + one(id, seconds, body, secret))
        .collect(Collectors.joining(" "));
  }

  private static String one(String id, long seconds, byte[] body, byte[] secret) {
    try {
      Mac mac = Mac.getInstance(NAME);
      mac.init(new SecretKeySpec(key(secret), NAME));
      mac.update((id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has " + NAME, e);
    }
  }

  /** A secret that says so is Base64; any other is taken as it is. */
  private static byte[] key(byte[] secret) {
    String text = new String(secret, StandardCharsets.UTF_8);
    return text.startsWith(ENCODED)
        ? Base64.getDecoder().decode(text.substring(ENCODED.length()))
        : secret;
  }
}
