package moothall.contracts.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import moothall.contracts.serving.Answer;

/**
 * What each Graph API says its own way.
 *
 * @param version the first part of every path
 * @param account id of the page or account
 * @param usage type under which it counts calls
 * @param throttled code with which it refuses when there were too many
 * @param errorType {@code type} of its errors
 */
public record GraphHost(
    String version, String account, String usage, int throttled, String errorType) {

  public Answer refusal(int code, int subcode, String message) {
    return Answer.json(400, GraphBody.error(errorType, code, subcode, message));
  }

  /** To what the documentation does not know. */
  public Answer unknown() {
    return refusal(100, 0, "Invalid parameter").toAViolation();
  }

  /** The same whether there is none, or one that the token may not see. */
  public Answer missing(String method, String id) {
    String message =
        "Unsupported %s request. Object with ID '%s' does not exist, cannot be loaded due to missing permissions, or does not support this operation"
            .formatted(method.toLowerCase(Locale.ROOT), id);
    return Answer.json(400, GraphBody.error("GraphMethodException", 100, 33, message));
  }

  public Answer success() {
    return Answer.json(200, GraphBody.object().put("success", true));
  }

  /** As a throttled account hears it: five minutes until it may ask again. */
  Answer spent() {
    ObjectNode usage = GraphBody.object().put("type", this.usage).put("call_count", 100);
    usage.put("total_cputime", 20).put("total_time", 20).put("estimated_time_to_regain_access", 5);
    ObjectNode header = GraphBody.object();
    header.set(account, GraphBody.array().add(usage));
    return refusal(throttled, 0, "Request limit reached")
        .with("X-Business-Use-Case-Usage", header.toString());
  }
}
