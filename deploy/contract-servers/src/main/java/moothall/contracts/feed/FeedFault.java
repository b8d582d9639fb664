package moothall.contracts.feed;

/** What a site does to a request for its feed; then all is well again. */
public enum FeedFault {
  /** 429 with a time in seconds. */
  RATE_LIMITED,
  /** 404: the feed has moved without a word. */
  NOT_FOUND
}
