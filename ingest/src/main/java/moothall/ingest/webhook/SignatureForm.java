package moothall.ingest.webhook;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import moothall.service.WebhookSignature;
import org.jspecify.annotations.Nullable;

/**
 * How a platform writes its signatures down. All of them are HMAC-SHA256 over the raw bytes, and
 * hardly two look the same.
 *
 * @param header name of the header that carries the signature
 * @param before what the platform signs before the body without sending it; mostly nothing
 * @param prefix what stands in the header before the signature itself
 * @param encoding how the 32 bytes are spelt
 */
public record SignatureForm(String header, String before, String prefix, Encoding encoding) {

  /** A spelling of bytes; nothing is read leniently, so that one body has one signature. */
  public enum Encoding {
    /** Lower-case digits. */
    HEX,
    /** The standard alphabet, padded. */
    BASE64
  }

  /** The signature of exactly these bytes, as the header must have it. */
  public String of(byte[] raw, byte[] secret) {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    message.writeBytes(before.getBytes(StandardCharsets.UTF_8));
    message.writeBytes(raw);
    byte[] mac = WebhookSignature.mac(message.toByteArray(), secret);
    return prefix
        + switch (encoding) {
          case HEX -> HexFormat.of().formatHex(mac);
          case BASE64 -> Base64.getEncoder().encodeToString(mac);
        };
  }

  /** Takes as long for a near miss as for a far one. */
  public boolean matches(@Nullable String signature, byte[] raw, byte[] secret) {
    return signature != null
        && MessageDigest.isEqual(
            of(raw, secret).getBytes(StandardCharsets.UTF_8),
            signature.getBytes(StandardCharsets.UTF_8));
  }
}
