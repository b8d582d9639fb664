package moothall.ingest.comment;

import java.util.List;
import moothall.events.CommentKind;
import org.jspecify.annotations.Nullable;

/**
 * What a platform says about one comment, read but not yet accepted. Every text in it is
 * well-formed Unicode.
 *
 * @param kind what happened
 * @param nativeId the platform's own id of the comment
 * @param postId the platform's id of the post, if said
 * @param postTopic title of the post, if said
 * @param parentNativeId the platform's id of the comment replied to, if any
 * @param author who wrote it, as far as the platform says
 * @param text the words; null where none were written or none are said
 * @param claimedAt when the platform says it happened, verbatim
 * @param permalink public address, if said
 * @param attachments what the platform calls the pictures and films of the comment; they are never
 *     fetched
 */
public record Delivered(
    CommentKind kind,
    String nativeId,
    @Nullable String postId,
    @Nullable String postTopic,
    @Nullable String parentNativeId,
    Author author,
    @Nullable String text,
    @Nullable String claimedAt,
    @Nullable String permalink,
    List<String> attachments) {

  /** A comment of words alone. */
  public Delivered(
      CommentKind kind,
      String nativeId,
      @Nullable String postId,
      @Nullable String postTopic,
      @Nullable String parentNativeId,
      Author author,
      @Nullable String text,
      @Nullable String claimedAt,
      @Nullable String permalink) {
    this(
        kind,
        nativeId,
        postId,
        postTopic,
        parentNativeId,
        author,
        text,
        claimedAt,
        permalink,
        List.of());
  }

  /**
   * Who wrote a comment; both parts may be missing.
   *
   * @param id the platform's stable id of the author
   * @param name the name shown beside the comment
   */
  public record Author(@Nullable String id, @Nullable String name) {

    /** Hides the name: it is personal data. */
    @Override
    public String toString() {
      return "Author[hidden]";
    }
  }

  /** Hides the words: they are a resident's. */
  @Override
  public String toString() {
    return "Delivered[" + kind + " " + nativeId + ", words hidden]";
  }
}
