package moothall.contracts.facebook;

import moothall.contracts.serving.Answer;

/** The answers of Facebook's faults. */
final class GraphFaultAnswers {

  private static final String OAUTH = "OAuthException";

  private GraphFaultAnswers() {}

  static Answer of(GraphFault fault) {
    return switch (fault) {
      case RATE_LIMITED -> error(32, 0, "Page request limit reached");
      case TOKEN_EXPIRED -> error(190, 463, "Session has expired");
      case ROLE_LOST -> error(190, 492, "The user must be an administrator of the page");
      case PERMISSION_MISSING -> error(200, 0, "Permissions error");
      case TASK_MISSING ->
          error(1, 2853006, "Viewer doesn't have permission to perform this action");
      case BLOCKED_FOR_POLICY -> error(368, 0, "Temporarily blocked for policies violations");
      case INVALID_PARAMETER -> error(100, 0, "Invalid parameter");
      case UNSUPPORTED_HERE -> error(200, 2069030, "This endpoint is not supported");
      case PASSING_TROUBLE -> {
        var body = GraphAnswer.error(OAUTH, 2, 0, "Service temporarily unavailable");
        body.withObject("/error").put("is_transient", true);
        yield Answer.json(500, body);
      }
      case SPELLS_OUT_SUCCESS -> Answer.json(200, GraphAnswer.object().put("success", "true"));
    };
  }

  private static Answer error(int code, int subcode, String message) {
    return Answer.json(400, GraphAnswer.error(OAUTH, code, subcode, message));
  }
}
