package moothall.contracts.bluesky;

/** What only Bluesky does to a request; afterwards all is well again. */
public enum BlueskyFault {
  /** 429 with the time at which the window ends. */
  RATE_LIMITED,
  /** 429 that does not say until when. */
  RATE_LIMITED_WITHOUT_A_TIME,
  /** The session has expired, whatever the clock says. */
  EXPIRED_TOKEN,
  /** The token is none. */
  INVALID_TOKEN,
  /** 403: the app password does not reach so far. */
  FORBIDDEN,
  /** 400 InvalidRequest. */
  INVALID_REQUEST,
  /** 400 InvalidSwap: somebody has changed the record meanwhile. */
  INVALID_SWAP,
  /** 200 with an object that is about nothing. */
  SAYS_NOTHING_OF_IT,
  /** 502: the server behind this one does not answer; nothing was done. */
  UPSTREAM_FAILURE
}
