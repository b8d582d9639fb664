package moothall.contracts.x;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import moothall.contracts.serving.Answer;

/**
 * X's refusals.
 *
 * @param code as the older envelopes have it
 * @param type last part of the problem's type
 */
record XErrors(int status, int code, String type, String title) {

  static final XErrors RATE = new XErrors(429, 88, "rate-limit-exceeded", "Too Many Requests");
  static final XErrors CAPPED = new XErrors(403, 88, "usage-capped", "UsageCapExceeded");
  static final XErrors CREDITS = new XErrors(402, 0, "credits-depleted", "CreditsDepleted");
  static final XErrors TOKEN = new XErrors(401, 89, "unauthorized", "Unauthorized");
  static final XErrors UNSEEN =
      new XErrors(403, 179, "not-authorized-for-resource", "Authorization Error");
  static final XErrors CLIENT = new XErrors(403, 453, "client-forbidden", "Client Forbidden");
  static final XErrors NOT_YOURS = new XErrors(403, 0, "about:blank", "Forbidden");
  static final XErrors INVALID = new XErrors(400, 214, "invalid-request", "Invalid Request");
  static final XErrors MISSING = new XErrors(404, 144, "resource-not-found", "Not Found Error");
  static final XErrors CAPACITY = new XErrors(503, 130, "about:blank", "Service Unavailable");

  private static final ObjectMapper JSON = new ObjectMapper();

  Answer in(XEnvelope envelope) {
    return switch (envelope) {
      case PROBLEM -> Answer.text(status, "application/problem+json", problem().toString());
      case CODES -> {
        ObjectNode body = JSON.createObjectNode();
        body.putArray("errors").add(coded());
        yield Answer.json(status, body);
      }
      case CODE -> Answer.json(status, coded());
    };
  }

  /** The same under a 200, as X answers what failed in part. */
  Answer underA200() {
    ObjectNode body = JSON.createObjectNode();
    body.putArray("errors").add(problem());
    return Answer.json(200, body);
  }

  private ObjectNode problem() {
    boolean blank = type.startsWith("about:");
    return JSON.createObjectNode()
        .put("title", title)
        .put("detail", title + ": invented detail.")
        .put("type", blank ? type : "https://api.x.com/2/problems/" + type)
        .put("status", status);
  }

  private ObjectNode coded() {
    return JSON.createObjectNode().put("code", code).put("message", title);
  }
}
