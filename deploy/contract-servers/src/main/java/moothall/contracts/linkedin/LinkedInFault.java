package moothall.contracts.linkedin;

/** What LinkedIn may answer though nothing is wrong with the request. */
public enum LinkedInFault {
  /** 429: the calls of the day are spent. */
  DAY_LIMIT,
  /** 429 of another sort. */
  OTHER_LIMIT,
  /** 401: the member has withdrawn the app's access. */
  TOKEN_REVOKED,
  /** 403: the member is no administrator any more, or a scope is missing. */
  ROLE_LOST,
  /** 400: it makes no sense to LinkedIn. */
  INVALID,
  /** 426: the version that is asked for has been retired. */
  VERSION_RETIRED,
  /** 404 of something that stands before LinkedIn. */
  NOT_FOUND_BEFORE_LINKEDIN
}
