package moothall.contracts.x;

/** X is being renamed, and so are its fields. */
public enum XDialect {
  /** {@code referenced_tweets}: as the guides and samples have it. */
  TWEET,
  /** {@code referenced_posts}: as the OpenAPI description has it. */
  POST;

  String field(String named) {
    return named.formatted(this == TWEET ? "tweet" : "post");
  }
}
