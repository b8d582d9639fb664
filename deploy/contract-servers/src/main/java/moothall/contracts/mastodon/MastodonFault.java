package moothall.contracts.mastodon;

/** What only Mastodon does to a request, or a machine before it; afterwards all is well again. */
public enum MastodonFault {
  /** 429 with the moment at which the window ends. */
  RATE_LIMITED,
  /** 429 that does not say until when. */
  RATE_LIMITED_WITHOUT_A_TIME,
  /** 403: the token's scopes do not reach. */
  OUT_OF_SCOPE,
  /** 422: what was sent breaks a rule. */
  INVALID,
  /** 200 with an object that is about nothing. */
  SAYS_NOTHING_OF_IT,
  /** 404 of a machine before it: a web page. */
  NOT_FOUND_BEFORE_IT
}
