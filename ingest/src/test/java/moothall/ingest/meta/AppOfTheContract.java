package moothall.ingest.meta;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * An app at Meta, for the contracts of its channels.
 *
 * @param channel last part of its address
 * @param secret value of the secret in use
 * @param next value of the one that will follow it
 * @param shortBody a delivery in which nothing is told
 * @param body one as Meta writes it: slashes and everything beyond ASCII escaped
 * @param golden what openssl says of the bodies, under {@code short} and {@code body}, each with
 *     {@code -next} for the next secret
 */
@SuppressWarnings("ArrayRecordComponent") // constants of a test
public record AppOfTheContract(
    String channel,
    byte[] secret,
    byte[] next,
    String shortBody,
    String body,
    Map<String, String> golden) {

  byte[] bytes(String name) {
    return utf8(name.startsWith("short") ? shortBody : body);
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
