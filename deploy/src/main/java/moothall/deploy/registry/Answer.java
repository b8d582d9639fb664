package moothall.deploy.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a request is answered with.
 *
 * @param status the HTTP status
 * @param body a result, or Confluent's {@code error_code} and {@code message}
 */
record Answer(int status, JsonNode body) {

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static Answer ok(JsonNode body) {
    return new Answer(200, body);
  }

  /** Confluent's codes are the HTTP status, or it with two more digits. */
  static Answer refused(int code, String message) {
    int status = code < 1000 ? code : code / 100;
    return new Answer(status, object().put("error_code", code).put("message", message));
  }

  static Answer malformed(String position) {
    return refused(400, "the body is not JSON, see " + position + " (expected: a JSON object)");
  }

  static Answer noSubject(String subject) {
    return refused(40401, "Subject '" + subject + "' not found.");
  }

  static Answer noVersion(String version) {
    return refused(40402, "Version " + version + " not found.");
  }

  static Answer noSchema(String which) {
    return refused(40403, "Schema " + which + "not found");
  }
}
