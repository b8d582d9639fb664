package moothall.contracts.feed;

/** The two formats of feeds. */
public enum FeedFormat {
  ATOM,
  RSS
}
