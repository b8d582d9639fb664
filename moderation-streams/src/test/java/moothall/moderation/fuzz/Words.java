package moothall.moderation.fuzz;

import java.nio.charset.StandardCharsets;

/**
 * Reads an input as text, so that kept inputs are files that people can read and write. Half a
 * surrogate pair, which JSON may carry and UTF-8 may not, stands as the three bytes that it would
 * have.
 */
final class Words {

  private static final int LEAD = 0xED;
  private static final int FIRST_HALF = 0xA0;

  private Words() {}

  static String of(byte[] input) {
    StringBuilder words = new StringBuilder(input.length);
    int from = 0;
    for (int i = 0; i + 2 < input.length; i++) {
      if (isHalf(input, i)) {
        words.append(new String(input, from, i - from, StandardCharsets.UTF_8));
        words.append((char) (0xD000 | (input[i + 1] & 0x3F) << 6 | (input[i + 2] & 0x3F)));
        from = i + 3;
        i += 2;
      }
    }
    return words
        .append(new String(input, from, input.length - from, StandardCharsets.UTF_8))
        .toString();
  }

  private static boolean isHalf(byte[] input, int at) {
    return (input[at] & 0xFF) == LEAD
        && (input[at + 1] & 0xE0) == FIRST_HALF
        && (input[at + 2] & 0xC0) == 0x80;
  }
}
