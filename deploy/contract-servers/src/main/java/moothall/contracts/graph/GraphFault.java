package moothall.contracts.graph;

/** What only Meta does to a request; afterwards all is well again. */
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
  /** The change is made and {@code success} is the word instead of the truth value. */
  SPELLS_OUT_SUCCESS
}
