package moothall.escalation.actions;

import java.util.Optional;
import java.util.UUID;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.ReplyText;
import moothall.escalation.domain.ReportText;

/**
 * What a platform is asked for, under the id by which it can recognise a repetition.
 *
 * @param reply the words of a reply; empty for anything else
 * @param report what a report says; empty for anything else
 */
public record Order(
    UUID actionId,
    CommentId commentId,
    ActionKind kind,
    Optional<ReplyText> reply,
    Optional<ReportText> report) {

  public Order {
    if ((kind == ActionKind.REPLY) != reply.isPresent()) {
      throw new IllegalArgumentException(kind + " (expected: words exactly for a reply)");
    }
    if ((kind == ActionKind.REPORT) != report.isPresent()) {
      throw new IllegalArgumentException(kind + " (expected: a ground exactly for a report)");
    }
  }

  /** For anything that says nothing. */
  public Order(UUID actionId, CommentId commentId, ActionKind kind) {
    this(actionId, commentId, kind, Optional.empty(), Optional.empty());
  }
}
