package moothall.moderation.content;

import java.time.Instant;

/**
 * One version of one comment, with only what judging needs.
 *
 * @param version tells versions of the same comment apart
 * @param author the name beside it
 * @param hasMedia whether pictures, films or files are attached; nobody looks into them
 * @param page where it stands
 * @param receivedAt when it was accepted: which rules were in force, and which mode
 * @param removed whether the comment was taken away; then there are no words to judge
 */
public record Comment(
    CommentId id,
    String version,
    CommentText text,
    Author author,
    boolean hasMedia,
    PageContext page,
    Instant receivedAt,
    boolean removed) {

  /** Nothing but words, by nobody and under no post: to try out what is made of them. */
  public static Comment ofWords(String words, Instant receivedAt) {
    return new Comment(
        new CommentId("website", "ambermere", "1"),
        "v1",
        new CommentText(words),
        Author.UNNAMED,
        false,
        PageContext.UNKNOWN,
        receivedAt,
        false);
  }
}
