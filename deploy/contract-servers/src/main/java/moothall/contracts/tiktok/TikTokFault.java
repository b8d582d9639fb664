package moothall.contracts.tiktok;

/** What only TikTok does to a request; afterwards all is well again. */
public enum TikTokFault {
  /** 40100: more than forty requests in a minute. */
  THROTTLED,
  /** 40105: the token is none, although it is good. */
  TOKEN_INVALID,
  /** 40001: the app has no permission for it. */
  NO_PERMISSION,
  /** 40002: the request is not in order. */
  INVALID,
  /** 50000: a failure of TikTok's; nothing was done. */
  SYSTEM_ERROR,
  /** Code 0, and nothing has changed. */
  CONFIRMS_WITHOUT_DOING_IT
}
