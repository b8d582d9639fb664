package moothall.contracts.bluesky;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import moothall.contracts.serving.Answer;

/** Errors as XRPC writes them: a name and a message. */
final class BlueskyErrors {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long WINDOW_SECONDS = 300;

  private BlueskyErrors() {}

  static Answer of(int status, String error, String message) {
    ObjectNode body = JSON.createObjectNode().put("error", error).put("message", message);
    return Answer.json(status, body);
  }

  static Answer invalid(String message) {
    return of(400, "InvalidRequest", message);
  }

  /** What the lexicon does not allow. */
  static Answer unknown(String message) {
    return invalid(message).toAViolation();
  }

  static Answer invalidSwap() {
    return of(400, "InvalidSwap", "Record was at another version");
  }

  static Answer rateLimited(Instant now) {
    return limits(of(429, "RateLimitExceeded", "Rate Limit Exceeded"), 0, now);
  }

  static Answer limits(Answer answer, int remaining, Instant now) {
    Map<String, String> limits =
        Map.of(
            "ratelimit-limit",
            "3000",
            "ratelimit-remaining",
            Integer.toString(remaining),
            "ratelimit-reset",
            Long.toString(now.getEpochSecond() + WINDOW_SECONDS),
            "ratelimit-policy",
            "3000;w=" + WINDOW_SECONDS);
    Answer limited = answer;
    for (Map.Entry<String, String> each : limits.entrySet()) {
      limited = limited.with(each.getKey(), each.getValue());
    }
    return limited;
  }
}
