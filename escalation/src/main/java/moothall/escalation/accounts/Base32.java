package moothall.escalation.accounts;

/** Bytes as the letters A to Z and digits 2 to 7 (RFC 4648), which people can read and type. */
final class Base32 {

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private Base32() {}

  /** Without padding; for a whole number of groups of five bytes there would be none. */
  static String of(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int held = 0;
    int bits = 0;
    for (byte next : bytes) {
      held = (held << Byte.SIZE) | (next & 0xff);
      bits += Byte.SIZE;
      while (bits >= BITS) {
        bits -= BITS;
        text.append(LETTERS.charAt((held >> bits) & 31));
      }
      held &= (1 << bits) - 1;
    }
    if (bits > 0) {
      text.append(LETTERS.charAt((held << (BITS - bits)) & 31));
    }
    return text.toString();
  }

  /** In groups of four, for the eye. */
  static String grouped(String text) {
    StringBuilder grouped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (i > 0 && i % 4 == 0) {
        grouped.append(' ');
      }
      grouped.append(text.charAt(i));
    }
    return grouped.toString();
  }
}
