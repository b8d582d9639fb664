package moothall.escalation.actions.youtube;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An error of the Data API.
 *
 * @param status of HTTP
 * @param reason {@code errors[0].reason}; empty if there is none
 */
record YouTubeError(int status, String reason) {

  /** What an error means to us. */
  enum Meaning {
    /** The day's units are spent. */
    QUOTA,
    /** Too fast for the moment. */
    BUSY,
    /** The access token is not taken. */
    UNKNOWN_TO_THEM,
    MISSING,
    /** Forbidden, or the comment is not there: YouTube says the same of both. */
    FORBIDDEN_OR_MISSING,
    /** The comment is not there, or cannot be changed, or YouTube is in trouble. */
    NOT_PROCESSED,
    REJECTED,
    /** Whether anything was done is open. */
    UNCLEAR
  }

  static YouTubeError of(int status, JsonNode body) {
    return new YouTubeError(
        status, body.path("error").path("errors").path(0).path("reason").asText());
  }

  Meaning meaning() {
    return switch (reason) {
      case "quotaExceeded", "dailyLimitExceeded" -> Meaning.QUOTA;
      case "rateLimitExceeded", "userRateLimitExceeded" -> Meaning.BUSY;
      case "authError" -> Meaning.UNKNOWN_TO_THEM;
      case "commentNotFound" -> Meaning.MISSING;
      case "processingFailure" -> Meaning.NOT_PROCESSED;
      case "backendError" -> Meaning.UNCLEAR;
      default -> byStatus();
    };
  }

  private Meaning byStatus() {
    return switch (status) {
      case 401 -> Meaning.UNKNOWN_TO_THEM;
      case 403, 404 -> Meaning.FORBIDDEN_OR_MISSING;
      case 429 -> Meaning.BUSY;
      default -> status >= 400 && status < 500 ? Meaning.REJECTED : Meaning.UNCLEAR;
    };
  }
}
