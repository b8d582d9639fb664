package moothall.escalation.accounts;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;

/** Somebody's app: it was told a key, and shows codes. Types none twice. */
public final class Phone {

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private final byte[] key;
  private long used;

  private Phone(byte[] key) {
    this.key = key;
  }

  /** Told the key that a page shows. */
  public static Phone told(String page) {
    return typed(page.split("Key: <span class=\"mh-key\">", -1)[1].split("<", -1)[0]);
  }

  /** Told a key letter by letter. */
  public static Phone typed(String text) {
    BigInteger number = BigInteger.ZERO;
    for (char letter : text.replace(" ", "").toCharArray()) {
      number = number.shiftLeft(5).or(BigInteger.valueOf(LETTERS.indexOf(letter)));
    }
    byte[] bytes = number.toByteArray();
    byte[] key = new byte[Totp.KEY_BYTES];
    int length = Math.min(bytes.length, key.length);
    System.arraycopy(bytes, bytes.length - length, key, key.length - length, length);
    return new Phone(key);
  }

  public byte[] key() {
    return Arrays.copyOf(key, key.length);
  }

  /** What it shows at that time. */
  public String at(Instant now) {
    return Totp.code(key, Totp.stepAt(now));
  }

  /** The oldest code that the service would still take and that was not typed before. */
  public String unused(Instant now) {
    used = Math.max(used + 1, Totp.stepAt(now) - 1);
    return Totp.code(key, used);
  }
}
