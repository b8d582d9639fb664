package moothall.contracts.serving;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a platform answers.
 *
 * @param headers besides the length, which is the body's
 * @param violation whether the platform's documentation does not know what was asked
 */
@SuppressWarnings("ArrayRecordComponent") // written once
public record Answer(int status, Map<String, String> headers, byte[] body, boolean violation) {

  private static final String JSON = "application/json; charset=UTF-8";

  public static Answer json(int status, JsonNode body) {
    return text(status, JSON, body.toString());
  }

  /** No body at all. */
  public static Answer bare(int status) {
    return new Answer(status, Map.of(), new byte[0], false);
  }

  public static Answer text(int status, String type, String body) {
    return new Answer(
        status, Map.of("Content-Type", type), body.getBytes(StandardCharsets.UTF_8), false);
  }

  public Answer with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Answer(status, more, body, violation);
  }

  /** The same answer to a request that the documentation does not know. */
  public Answer toAViolation() {
    return new Answer(status, headers, body, true);
  }
}
