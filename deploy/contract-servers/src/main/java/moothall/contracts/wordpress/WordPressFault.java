package moothall.contracts.wordpress;

/** What a WordPress site or the machine before it does to a request; then all is well again. */
public enum WordPressFault {
  /** 429 of the machine before it, with a time in seconds. */
  RATE_LIMITED,
  /** 429 that does not say for how long. */
  RATE_LIMITED_WITHOUT_A_TIME,
  /** 503 while plugins are brought up to date. */
  IN_MAINTENANCE,
  /** 401 although the password is good. */
  NOT_RECOGNISED,
  /** 403 rest_cannot_edit. */
  FORBIDDEN,
  /** 400 rest_invalid_param. */
  INVALID,
  /** 301 to another address. */
  MOVED,
  /** 404 of a machine before it: a web page. */
  NOT_FOUND_BEFORE_IT,
  /** 200 with an answer that is no comment; nothing was done. */
  ANSWERS_WITHOUT_DOING_IT
}
