package moothall.escalation.actions.meta;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;

/**
 * Meta's error envelope. The HTTP status is 400 for nearly everything, so the body's code decides,
 * and a subcode that we know decides before its code.
 *
 * @param code {@code error.code}
 * @param subcode {@code error.error_subcode}; 0 if there is none
 * @param passing {@code error.is_transient}
 */
record GraphError(int code, int subcode, boolean passing) {

  private static final Set<Integer> THROTTLES = Set.of(4, 17, 32, 341, 613, 80001, 80002);
  private static final Set<Integer> UNSUPPORTED_BY = Set.of(2069030, 2069031, 2069033);

  /** What an error means to us. */
  enum Meaning {
    /** May pass by itself; whether anything was done is open. */
    PASSING,
    THROTTLED,
    FORBIDDEN,
    TOKEN_DEAD,
    /** The person whose token it is has no role on the page any more: a new token will not help. */
    ROLE_LOST,
    /** There is no such comment, or we may not see it: Meta does not say which. */
    MISSING,
    /** Meta has blocked our acting on the page for a while. */
    BLOCKED,
    UNSUPPORTED,
    REJECTED
  }

  /** Empty if the body is no error of the Graph API. */
  static Optional<GraphError> of(JsonNode body) {
    JsonNode error = body.path("error");
    return error.path("code").isInt()
        ? Optional.of(
            new GraphError(
                error.path("code").intValue(),
                error.path("error_subcode").asInt(0),
                error.path("is_transient").asBoolean(false)))
        : Optional.empty();
  }

  Meaning meaning() {
    if (subcode == 2853006) {
      return Meaning.FORBIDDEN;
    }
    if (subcode == 492) {
      return Meaning.ROLE_LOST;
    }
    if (subcode == 2069032) {
      return Meaning.TOKEN_DEAD;
    }
    if (UNSUPPORTED_BY.contains(subcode)) {
      return Meaning.UNSUPPORTED;
    }
    if (passing && !THROTTLES.contains(code)) {
      return Meaning.PASSING;
    }
    return byCode();
  }

  private Meaning byCode() {
    if (THROTTLES.contains(code)) {
      return Meaning.THROTTLED;
    }
    if (code >= 200 && code <= 299) {
      return Meaning.FORBIDDEN;
    }
    return switch (code) {
      case 1, 2 -> Meaning.PASSING;
      case 3, 10 -> Meaning.FORBIDDEN;
      case 102, 190, 1705 -> Meaning.TOKEN_DEAD;
      case 100 -> subcode == 33 ? Meaning.MISSING : Meaning.REJECTED;
      case 368 -> Meaning.BLOCKED;
      default -> Meaning.REJECTED;
    };
  }
}
