package moothall.moderation.content;

import java.time.Instant;

/** Invented comments for tests. */
public final class Comments {

  public static final Instant RECEIVED = Instant.parse("2026-11-20T10:15:00Z");

  private static final PageContext PAGE =
      new PageContext("Ambermere Borough Council", PageContext.GENERAL, "");

  private Comments() {}

  public static Comment saying(String text) {
    return saying(text, "");
  }

  public static Comment saying(String text, String topic) {
    return saying(text, new PageContext(PAGE.name(), PAGE.profile(), topic), Author.UNNAMED);
  }

  public static Comment by(String author, String text) {
    return saying(text, PAGE, new Author(author));
  }

  public static Comment saying(String text, PageContext page, Author author) {
    return new Comment(
        new CommentId("website", "ambermere", "1"),
        "v1",
        new CommentText(text),
        author,
        false,
        page,
        RECEIVED,
        false);
  }

  public static Comment removed() {
    return new Comment(
        new CommentId("website", "ambermere", "1"),
        "v2",
        CommentText.NONE,
        Author.UNNAMED,
        false,
        PAGE,
        RECEIVED,
        true);
  }
}
