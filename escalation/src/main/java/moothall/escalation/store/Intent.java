package moothall.escalation.store;

import java.time.Instant;
import java.util.UUID;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.CommentId;

/**
 * Something that a platform will be asked for.
 *
 * @param id also goes to the platform
 * @param caseId under which case
 * @param commentId which comment
 * @param kind what is asked for
 * @param origin who wants it and why
 * @param seal the evidence that was sealed first
 * @param receivedAt when the comment was received
 * @param requestedAt when it was decided
 */
public record Intent(
    UUID id,
    CaseId caseId,
    CommentId commentId,
    ActionKind kind,
    Origin origin,
    Evidence.Seal seal,
    Instant receivedAt,
    Instant requestedAt) {

  /** Who wants it, whether that is the machine, and why. */
  public record Origin(String by, boolean automatic, String reason) {}
}
