package moothall.escalation.once;

import java.util.List;

/**
 * What came as Idempotency-Key: a string as RFC 8941 has it, in quotes, as
 * draft-ietf-httpapi-idempotency-key-header says.
 */
sealed interface KeyHeader {

  /** Its name. */
  String NAME = "Idempotency-Key";

  /** So short that others would think of it too. */
  int FEWEST = 16;

  int MOST = 200;

  /** The caller sent none. */
  record Missing() implements KeyHeader {}

  /** It cannot be understood; says what was expected. */
  record Malformed(String why) implements KeyHeader {}

  /** A key. */
  record Given(String key) implements KeyHeader {}

  static KeyHeader of(List<String> sent) {
    if (sent.isEmpty()) {
      return new Missing();
    }
    String value = sent.getFirst().strip();
    boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
    String key = quoted ? value.substring(1, value.length() - 1) : "";
    boolean plain = key.chars().allMatch(it -> it >= ' ' && it <= '~' && it != '"' && it != '\\');
    return sent.size() == 1 && plain && key.length() >= FEWEST && key.length() <= MOST
        ? new Given(key)
        : new Malformed(
            NAME
                + " is not one that can be used (expected: once, in double quotes, "
                + FEWEST
                + " to "
                + MOST
                + " printable ASCII characters without quotes and backslashes, as a UUID).");
  }
}
