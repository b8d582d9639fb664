package moothall.contracts.facebook;

import java.nio.charset.StandardCharsets;

/** The answers of faults that are answers. */
final class GraphFaultAnswers {

  private static final String OAUTH = "OAuthException";

  private GraphFaultAnswers() {}

  static GraphRoutes.Response of(GraphFault fault) {
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
        yield new GraphRoutes.Response(500, GraphAnswer.bytes(body), false);
      }
      case FAILS_AFTER_DOING_IT -> GraphRoutes.Response.bare(500);
      case FAILS_WITHOUT_DOING_IT -> GraphRoutes.Response.bare(502);
      case SAYS_NOTHING_AFTER_DOING_IT -> GraphRoutes.Response.bare(200);
      case TALKS_NONSENSE_AFTER_DOING_IT ->
          new GraphRoutes.Response(
              200, "<html>Welcome!</html>".getBytes(StandardCharsets.UTF_8), false);
      case SPELLS_OUT_SUCCESS ->
          new GraphRoutes.Response(
              200, "{\"success\":\"true\"}".getBytes(StandardCharsets.UTF_8), false);
      case IS_CUT_OFF_AFTER_DOING_IT, IS_SILENT_AFTER_DOING_IT, TRICKLES_AFTER_DOING_IT ->
          throw new IllegalArgumentException(fault + " is no answer");
    };
  }

  private static GraphRoutes.Response error(int code, int subcode, String message) {
    return GraphRoutes.Response.of(400, GraphAnswer.error(OAUTH, code, subcode, message));
  }
}
