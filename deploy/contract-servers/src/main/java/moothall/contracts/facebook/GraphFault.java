package moothall.contracts.facebook;

/** How the next request is answered; afterwards all is well again. */
public enum GraphFault {
  /** The page's allowance is spent: code 32, with the minutes until it is not. */
  RATE_LIMITED,
  /** 190/463. */
  TOKEN_EXPIRED,
  /** 190/492: the token's owner has lost the role on the page. */
  ROLE_LOST,
  /** 200: a permission has lapsed. */
  PERMISSION_MISSING,
  /** 1/2853006: a permission is missing, under the code for passing trouble. */
  TASK_MISSING,
  /** 368: our acting is blocked for a while. */
  BLOCKED_FOR_POLICY,
  /** 100 without a subcode: the request makes no sense. */
  INVALID_PARAMETER,
  /** 200/2069030: this endpoint is not for this sort of page. */
  UNSUPPORTED_HERE,
  /** Code 2 with {@code is_transient}; nothing was done. */
  PASSING_TROUBLE,
  /** A bare 500 although the change was made. */
  FAILS_AFTER_DOING_IT,
  /** A bare 502; nothing was done. */
  FAILS_WITHOUT_DOING_IT,
  /** The change is made and the connection cut before any answer. */
  IS_CUT_OFF_AFTER_DOING_IT,
  /** The change is made and nothing is ever answered: a half-open connection. */
  IS_SILENT_AFTER_DOING_IT,
  /** The change is made and the answer trickles, byte by byte. */
  TRICKLES_AFTER_DOING_IT,
  /** The change is made and the answer is a web page. */
  TALKS_NONSENSE_AFTER_DOING_IT,
  /** The change is made and the answer has no body. */
  SAYS_NOTHING_AFTER_DOING_IT,
  /** {@code success} is the word instead of the truth value. */
  SPELLS_OUT_SUCCESS;

  boolean doesItFirst() {
    return name().endsWith("_AFTER_DOING_IT") || this == SPELLS_OUT_SUCCESS;
  }
}
