package moothall.escalation.actions;

import java.util.Optional;
import java.util.UUID;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.ReplyText;

/**
 * What a platform is asked for, under the id by which it can recognise a repetition.
 *
 * @param reply the words of a reply; empty for anything else
 */
public record Order(
    UUID actionId, CommentId commentId, ActionKind kind, Optional<ReplyText> reply) {

  public Order {
    if ((kind == ActionKind.REPLY) != reply.isPresent()) {
      throw new IllegalArgumentException(kind + " (expected: words exactly for a reply)");
    }
  }

  /** For anything but a reply. */
  public Order(UUID actionId, CommentId commentId, ActionKind kind) {
    this(actionId, commentId, kind, Optional.empty());
  }
}
