package moothall.escalation.actions.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import moothall.escalation.actions.Access;
import moothall.escalation.actions.Order;
import moothall.escalation.domain.ActionOutcome;
import moothall.escalation.domain.ReportGround;
import moothall.escalation.domain.ReportText;

/**
 * Tells Bluesky's own moderation of a post. Unlike a block that is no public record; each report is
 * a new one, and nobody can ask which were made.
 */
final class BlueskyReporting {

  private static final String REASONS = "com.atproto.moderation.defs#";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final BlueskyCalls calls;
  private final String service;

  /** {@code service} is the DID of the moderation service and, behind a hash, which of its. */
  BlueskyReporting(BlueskyCalls calls, String service) {
    this.calls = calls;
    this.service = service;
  }

  ActionOutcome send(Order order, Access at) {
    String uri = order.commentId().nativeId();
    return switch (calls.call(at, session -> BlueskyApi.post(session, uri))) {
      case BlueskyCalls.Heard.Missing() -> new ActionOutcome.Gone();
      case BlueskyCalls.Heard.Swapped() ->
          GateKeeping.nothingChanged(new ActionOutcome.UnknownOutcome());
      case BlueskyCalls.Heard.Failed(var outcome) -> GateKeeping.nothingChanged(outcome);
      case BlueskyCalls.Heard.Said(var body) -> found(order, body.path("thread"), at);
    };
  }

  private ActionOutcome found(Order order, JsonNode thread, Access at) {
    String uri = order.commentId().nativeId();
    JsonNode post = thread.path("post");
    if (post.path("uri").asText().equals(uri) && !post.path("cid").asText().isEmpty()) {
      return file(report(order.report().orElseThrow(), uri, post.path("cid").asText()), at);
    }
    return switch (thread.path("$type").asText()) {
      case "app.bsky.feed.defs#notFoundPost" -> new ActionOutcome.Gone();
      // Which version it is does not show where one has blocked the other.
      case "app.bsky.feed.defs#blockedPost" -> new ActionOutcome.Forbidden();
      default -> GateKeeping.nothingChanged(new ActionOutcome.UnknownOutcome());
    };
  }

  private ActionOutcome file(ObjectNode report, Access at) {
    return switch (calls.call(at, session -> BlueskyApi.report(session, service, report))) {
      case BlueskyCalls.Heard.Said(var said) when isOurs(said, report, at) ->
          new ActionOutcome.Done();
      case BlueskyCalls.Heard.Said _, BlueskyCalls.Heard.Missing(), BlueskyCalls.Heard.Swapped() ->
          new ActionOutcome.UnknownOutcome();
      case BlueskyCalls.Heard.Failed(var outcome) -> outcome;
    };
  }

  private static boolean isOurs(JsonNode said, ObjectNode report, Access at) {
    return said.path("id").isIntegralNumber()
        && said.path("reportedBy").asText().equals(at.account())
        && said.path("subject").path("uri").equals(report.path("subject").path("uri"));
  }

  private static ObjectNode report(ReportText text, String uri, String cid) {
    ObjectNode report =
        JSON.createObjectNode()
            .put("reasonType", REASONS + reason(text.ground()))
            .put("reason", text.words());
    report
        .putObject("subject")
        .put("$type", "com.atproto.repo.strongRef")
        .put("uri", uri)
        .put("cid", cid);
    return report;
  }

  private static String reason(ReportGround ground) {
    return switch (ground) {
      case SPAM -> "reasonSpam";
      case ABUSE -> "reasonRude";
      case SEXUAL -> "reasonSexual";
      case ILLEGAL -> "reasonViolation";
      case OTHER -> "reasonOther";
    };
  }
}
