package moothall.contracts.x;

/** What only X does to a request; afterwards all is well again. */
public enum XFault {
  /** 429 with the time at which the window ends. */
  RATE_LIMITED,
  /** 429 that does not say until when. */
  RATE_LIMITED_WITHOUT_A_TIME,
  /** 403: the plan's allowance for the month is spent. */
  USAGE_CAPPED,
  /** 402: the credits are spent. */
  OUT_OF_CREDITS,
  /** 401 although the token is good. */
  TOKEN_REFUSED,
  /** 403: the account may not see the post, perhaps because its author has blocked it. */
  NOT_AUTHORIZED,
  /** 403: the app's plan or permissions do not reach. */
  CLIENT_FORBIDDEN,
  /** 400. */
  INVALID_REQUEST,
  /** 503 with a body; nothing was done. */
  OVER_CAPACITY,
  /** 404 of a machine before X: no error of X's is in it. */
  NOT_FOUND_BEFORE_X,
  /** Nothing is done, and the answer says so under a 200. */
  SAYS_THAT_NOTHING_CHANGED,
  /** 200 with an error beside no data. */
  ERROR_UNDER_A_200
}
