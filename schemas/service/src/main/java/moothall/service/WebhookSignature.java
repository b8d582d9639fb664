package moothall.service;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The signature of both directions of the website channel: HMAC-SHA256 over the raw bytes of the
 * body, as {@code sha256=<64 lower-case hex digits>}. A request without a body is signed over its
 * path instead, so that the signature of one cannot be used for another. Meta signs its deliveries
 * in the same form, X with the digits in base64, LinkedIn with the digits alone.
 */
public final class WebhookSignature {

  public static final String HEADER = "X-Moothall-Signature-256";
  private static final String PREFIX = "sha256=";

  private WebhookSignature() {}

  public static String of(byte[] message, byte[] secret) {
    return PREFIX + inHex(message, secret);
  }

  /** LinkedIn's form: 64 lower-case hex digits. */
  public static String inHex(byte[] message, byte[] secret) {
    return HexFormat.of().formatHex(mac(message, secret));
  }

  /** X's form: {@code sha256=<base64>}. */
  public static String inBase64(byte[] message, byte[] secret) {
    return PREFIX + Base64.getEncoder().encodeToString(mac(message, secret));
  }

  public static String ofPath(String path, byte[] secret) {
    return of(path.getBytes(StandardCharsets.UTF_8), secret);
  }

  /**
   * Whether the header is the signature of exactly these bytes; takes as long for a near miss as
   * for a far one.
   */
  public static boolean matches(@Nullable String header, byte[] message, byte[] secret) {
    return isExactly(header, of(message, secret));
  }

  /** The same for X's form. */
  public static boolean matchesInBase64(@Nullable String header, byte[] message, byte[] secret) {
    return isExactly(header, inBase64(message, secret));
  }

  /** The same for LinkedIn's form. */
  public static boolean matchesInHex(@Nullable String header, byte[] message, byte[] secret) {
    return isExactly(header, inHex(message, secret));
  }

  private static boolean isExactly(@Nullable String header, String expected) {
    return header != null
        && MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8), header.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] mac(byte[] message, byte[] secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has HmacSHA256", e);
    }
  }
}
