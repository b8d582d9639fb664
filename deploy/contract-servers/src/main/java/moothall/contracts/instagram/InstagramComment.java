package moothall.contracts.instagram;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One comment as Instagram has it.
 *
 * @param mediaId the post
 * @param parentId the comment it answers; null for one that answers the post
 * @param authorId id of the author as this app knows it; the account's own for its own comments
 */
public record InstagramComment(
    String id,
    String mediaId,
    @Nullable String parentId,
    String authorId,
    String username,
    String text,
    Instant created) {

  InstagramComment under(String otherParent) {
    return new InstagramComment(id, mediaId, otherParent, authorId, username, text, created);
  }
}
