package moothall.moderation.content;

/** Invented comments for tests. */
public final class Comments {

  private Comments() {}

  public static Comment saying(String text) {
    return saying(text, "");
  }

  public static Comment saying(String text, String topic) {
    return new Comment(
        new CommentId("website", "ambermere", "1"),
        "v1",
        new CommentText(text),
        new PageContext("Ambermere Borough Council", "GENERAL", topic),
        false);
  }

  public static Comment removed() {
    Comment comment = saying("");
    return new Comment(comment.id(), "v2", CommentText.NONE, comment.page(), true);
  }
}
