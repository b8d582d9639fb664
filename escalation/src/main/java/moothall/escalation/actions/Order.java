package moothall.escalation.actions;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.ReplyText;
import moothall.escalation.domain.ReportText;

/**
 * What a platform is asked for, under the id by which it can recognise a repetition.
 *
 * @param reply the words of a reply; empty for anything else
 * @param report what a report says; empty for anything else
 * @param mayAskAgain whether the platform's allowance lets one more request through, which is spent
 *     by asking this
 */
public record Order(
    UUID actionId,
    CommentId commentId,
    ActionKind kind,
    Optional<ReplyText> reply,
    Optional<ReportText> report,
    BooleanSupplier mayAskAgain) {

  public Order {
    if ((kind == ActionKind.REPLY) != reply.isPresent()) {
      throw new IllegalArgumentException(kind + " (expected: words exactly for a reply)");
    }
    if ((kind == ActionKind.REPORT) != report.isPresent()) {
      throw new IllegalArgumentException(kind + " (expected: a ground exactly for a report)");
    }
  }

  /** Where nothing is counted. */
  public Order(
      UUID actionId,
      CommentId commentId,
      ActionKind kind,
      Optional<ReplyText> reply,
      Optional<ReportText> report) {
    this(actionId, commentId, kind, reply, report, () -> true);
  }

  /** For anything that says nothing. */
  public Order(UUID actionId, CommentId commentId, ActionKind kind) {
    this(actionId, commentId, kind, Optional.empty(), Optional.empty());
  }
}
