package moothall.escalation.actions.x;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A refusal of X's, which it writes in several ways: as a problem with a type, or with a code alone
 * or in a list. A type that we know decides, then a code, then the HTTP status.
 *
 * @param status HTTP status
 * @param type last part of the problem's type; empty if there is none
 * @param code 0 if there is none
 */
record XError(int status, String type, int code) {

  /** What a refusal means to us. */
  enum Meaning {
    THROTTLED,
    /** The plan's allowance or its credits are spent. */
    SPENT,
    /** The token has had its two hours, or is none. */
    TOKEN_DEAD,
    FORBIDDEN,
    GONE,
    REJECTED,
    /** May pass by itself; whether anything was done is open. */
    PASSING
  }

  /** Empty if X does not complain, or if what complains is not X. */
  static Optional<XError> of(int status, JsonNode body) {
    JsonNode listed = body.path("errors").path(0);
    JsonNode error = listed.isObject() ? listed : body;
    boolean said =
        error.path("type").isTextual()
            || error.path("title").isTextual()
            || error.path("code").isInt();
    return said
        ? Optional.of(
            new XError(
                status, lastPart(error.path("type").asText("")), error.path("code").asInt(0)))
        : Optional.empty();
  }

  Meaning meaning() {
    return switch (type) {
      case "usage-capped", "credits-depleted" -> Meaning.SPENT;
      case "rate-limit-exceeded" -> Meaning.THROTTLED;
      case "resource-not-found" -> Meaning.GONE;
      case "client-forbidden", "not-authorized-for-resource", "disallowed-resource" ->
          Meaning.FORBIDDEN;
      case "invalid-request" -> Meaning.REJECTED;
      default -> byCode();
    };
  }

  private Meaning byCode() {
    return switch (code) {
      case 88 -> Meaning.THROTTLED;
      case 32, 89, 215 -> Meaning.TOKEN_DEAD;
      case 144 -> Meaning.GONE;
      case 130, 131 -> Meaning.PASSING;
      default -> byStatus(status);
    };
  }

  /** A 404 without a word of X's is no word about the post: perhaps the address is wrong. */
  static Meaning byStatus(int status) {
    return switch (status) {
      case 400, 405, 406, 415, 422 -> Meaning.REJECTED;
      case 401 -> Meaning.TOKEN_DEAD;
      case 402 -> Meaning.SPENT;
      case 403 -> Meaning.FORBIDDEN;
      case 429 -> Meaning.THROTTLED;
      default -> Meaning.PASSING;
    };
  }

  private static String lastPart(String type) {
    return type.substring(type.lastIndexOf('/') + 1);
  }
}
