package moothall.escalation.actions.tiktok;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What TikTok says beside or instead of what was asked for: a code in the body, whatever the HTTP
 * status.
 *
 * @param status of HTTP
 * @param code 0 where all is well, -1 where there is none
 */
record TikTokError(int status, int code) {

  /** What it means to us. */
  enum Meaning {
    NONE,
    /** More than forty requests of this sort in a minute. */
    THROTTLED,
    /** The token has had its day, or is none. */
    TOKEN_DEAD,
    FORBIDDEN,
    /** The request is not in order, or there is no such comment: which of the two is not said. */
    NOT_IN_ORDER,
    /** May pass by itself; whether anything was done is open. */
    PASSING
  }

  static TikTokError of(int status, JsonNode body) {
    JsonNode code = body.path("code");
    return new TikTokError(status, code.isInt() ? code.intValue() : -1);
  }

  Meaning meaning() {
    return switch (code) {
      case 0 -> status == 200 ? Meaning.NONE : Meaning.PASSING;
      case -1 -> byStatus();
      case 40_100 -> Meaning.THROTTLED;
      case 40_102, 40_104, 40_105, 40_110, 40_113 -> Meaning.TOKEN_DEAD;
      case 40_001 -> Meaning.FORBIDDEN;
      default -> code >= 40_000 && code < 50_000 ? Meaning.NOT_IN_ORDER : Meaning.PASSING;
    };
  }

  /** Without a code it is not TikTok's API that answers, so nothing is said about the comment. */
  private Meaning byStatus() {
    return switch (status) {
      case 401 -> Meaning.TOKEN_DEAD;
      case 429 -> Meaning.THROTTLED;
      default -> Meaning.PASSING;
    };
  }
}
