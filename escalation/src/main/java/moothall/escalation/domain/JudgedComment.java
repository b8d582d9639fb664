package moothall.escalation.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a comment. The text is a resident's words: it is never part of a message or a log.
 *
 * @param kind what happened
 * @param id the comment, whatever its version
 * @param version equal for every redelivery of the same words
 * @param page where it stands
 * @param context what it answers
 * @param author name shown beside it, if the platform names one
 * @param text the words as received; null when the comment was removed
 * @param times what was claimed and what was measured
 * @param authorId the platform's own id of the author; null where it does not say, and in what was
 *     stored before it was kept
 */
public record JudgedComment(
    CommentKind kind,
    CommentId id,
    String version,
    Page page,
    Context context,
    @Nullable String author,
    @Nullable String text,
    Times times,
    @Nullable String authorId) {

  /** The page as it was when the comment was accepted. */
  public record Page(
      String pageId, String councilId, String platform, String name, PageMode mode) {}

  /**
   * What the comment answers, and where it can be seen; as the platform says it.
   *
   * @param parent the comment that it answers, by our id; null for one that answers the post
   */
  public record Context(
      @Nullable String postTopic,
      @Nullable String postId,
      @Nullable String parent,
      @Nullable String permalink) {}

  /**
   * What the platform says and what we measured.
   *
   * @param claimed the platform's claim, verbatim
   * @param posted the claim as an instant; null if there is none or it is implausible
   * @param received our own measurement
   */
  public record Times(@Nullable String claimed, @Nullable Instant posted, Instant received) {

    /** By this versions are ordered: what the platform says, and where it does not, our own. */
    public Instant happened() {
      return posted == null ? received : posted;
    }
  }

  /** The same without what the resident wrote, and under what name. */
  JudgedComment withoutWords() {
    Context where = new Context(context.postTopic(), context.postId(), context.parent(), null);
    return new JudgedComment(kind, id, version, page, where, null, null, times, null);
  }

  JudgedComment asVersion(String other) {
    return new JudgedComment(kind, id, other, page, context, author, text, times, authorId);
  }

  /** Says which comment, never what it says or who wrote it. */
  @Override
  public String toString() {
    return "JudgedComment[" + id + " " + kind + "]";
  }
}
