package moothall.moderation.content;

/** Names one comment across all platforms, for as long as it exists. */
public record CommentId(String platform, String pageId, String nativeId) {

  private static final int PARTS = 3;

  /**
   * Reads the written form.
   *
   * @throws IllegalArgumentException if it has not three parts; the message does not quote it,
   *     because platforms put people's handles into ids
   */
  public static CommentId parse(String value) {
    String[] parts = value.split(":", PARTS);
    if (parts.length != PARTS || parts[0].isEmpty() || parts[1].isEmpty() || parts[2].isEmpty()) {
      throw new IllegalArgumentException(
          "a comment id has the wrong form (expected: <platform>:<page id>:<native id>)");
    }
    return new CommentId(parts[0], parts[1], parts[2]);
  }

  public String value() {
    return platform + ":" + pageId + ":" + nativeId;
  }
}
