package moothall.escalation.accounts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes by time (RFC 6238) as the common apps make them: six digits, HMAC-SHA-1, steps of thirty
 * seconds since 1970. One step either side is taken too, for clocks that differ and for people who
 * type.
 */
final class Totp {

  static final int KEY_BYTES = 20;
  static final int DIGITS = 6;
  static final int STEP_SECONDS = 30;

  private static final int EITHER_SIDE = 1;
  private static final String HMAC = "HmacSHA1";

  private Totp() {}

  static long stepAt(Instant now) {
    return Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
  }

  static String code(byte[] key, long step) {
    return code(key, step, DIGITS);
  }

  /** As RFC 4226 cuts a number out of a digest. */
  static String code(byte[] key, long step, int digits) {
    byte[] digest = hmac(key, step);
    int offset = digest[digest.length - 1] & 0x0f;
    long number = ByteBuffer.wrap(digest).getInt(offset) & 0x7fffffffL;
    long modulus = 1;
    for (int i = 0; i < digits; i++) {
      modulus *= 10;
    }
    return String.format(Locale.ROOT, "%0" + digits + "d", number % modulus);
  }

  /** Of which step near now the code is; empty if of none. Takes as long whichever it is. */
  static OptionalLong step(byte[] key, String typed, Instant now) {
    byte[] code = typed.getBytes(StandardCharsets.UTF_8);
    long found = -1;
    for (long step = stepAt(now) - EITHER_SIDE; step <= stepAt(now) + EITHER_SIDE; step++) {
      boolean same = MessageDigest.isEqual(code, code(key, step).getBytes(StandardCharsets.UTF_8));
      found = same ? step : found;
    }
    return found < 0 ? OptionalLong.empty() : OptionalLong.of(found);
  }

  private static byte[] hmac(byte[] key, long step) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has " + HMAC, e);
    }
  }
}
