package moothall.contracts.drupal;

/** What a Drupal site or the machine before it does to a request; then all is well again. */
public enum DrupalFault {
  /** 429 of the machine before it, with a time in seconds. */
  RATE_LIMITED,
  /** 503 while the site is in maintenance, which says nothing of when it ends. */
  IN_MAINTENANCE,
  /** 404 as a web page: JSON:API is off, or a machine before it knows nothing of it. */
  NOT_FOUND_BEFORE_IT,
  /** 403 in JSON:API's form. */
  FORBIDDEN
}
