package moothall.contracts.graph;

import moothall.contracts.serving.Answer;

/** The answers of Meta's faults. */
final class GraphFaultAnswers {

  private GraphFaultAnswers() {}

  static Answer of(GraphFault fault, GraphHost host) {
    return switch (fault) {
      case RATE_LIMITED -> host.spent();
      case TOKEN_EXPIRED -> host.refusal(190, 463, "Session has expired");
      case ROLE_LOST -> host.refusal(190, 492, "The user must be an administrator of the page");
      case PERMISSION_MISSING -> host.refusal(200, 0, "Permissions error");
      case TASK_MISSING ->
          host.refusal(1, 2853006, "Viewer doesn't have permission to perform this action");
      case BLOCKED_FOR_POLICY ->
          host.refusal(368, 0, "Temporarily blocked for policies violations");
      case INVALID_PARAMETER -> host.refusal(100, 0, "Invalid parameter");
      case UNSUPPORTED_HERE -> host.refusal(200, 2069030, "This endpoint is not supported");
      case PASSING_TROUBLE -> {
        var body = GraphBody.error(host.errorType(), 2, 0, "Service temporarily unavailable");
        body.withObject("/error").put("is_transient", true);
        yield Answer.json(500, body);
      }
      case SPELLS_OUT_SUCCESS -> Answer.json(200, GraphBody.object().put("success", "true"));
    };
  }
}
