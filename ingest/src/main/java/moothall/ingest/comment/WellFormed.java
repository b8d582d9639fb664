package moothall.ingest.comment;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Whether bytes and strings are Unicode at all. Words that cannot be stored and read back unchanged
 * are not accepted.
 */
public final class WellFormed {

  private WellFormed() {}

  /** Empty if the bytes are not valid UTF-8; never replaces anything. */
  public static Optional<String> utf8(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /**
   * Position of the first half of a character without its other half, which JSON's backslash-u
   * escapes can smuggle in.
   */
  public static OptionalInt loneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (Character.isHighSurrogate(unit)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(unit)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }
}
