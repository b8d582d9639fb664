package moothall.contracts.facebook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One comment as Facebook has it.
 *
 * @param id {@code POST_COMMENT}
 * @param postId {@code PAGE_POST}
 * @param parentId the comment it answers; null for one that answers the post
 * @param author who wrote it; null where Facebook does not say
 * @param message its words; null for a picture alone
 * @param created when it was written
 */
public record GraphComment(
    String id,
    String postId,
    @Nullable String parentId,
    @Nullable Author author,
    @Nullable String message,
    Instant created) {

  /** Id and name, which is all that Facebook says. */
  public record Author(String id, String name) {}
}
