package moothall.escalation.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.ReplyText;
import moothall.escalation.domain.ReportText;

/**
 * An intent that one worker has taken for the length of a lease.
 *
 * @param automatic whether the machine wants it, and no person
 * @param traceparent the trace that it goes on with, if its comment is traced
 * @param token grows with every claim: only the newest claimant may record an outcome
 */
public record Claim(
    UUID intentId,
    long token,
    CaseId caseId,
    CommentId commentId,
    ActionKind kind,
    boolean automatic,
    Optional<ReplyText> reply,
    Optional<ReportText> report,
    Progress progress,
    Instant receivedAt,
    Instant requestedAt,
    Optional<String> traceparent) {

  /**
   * How far the intent has come.
   *
   * @param look whether to read back before asking: an earlier request may have come through
   * @param overtaken whether a person has asked for something else since
   * @param attempts requests for a change so far, this one included
   * @param tries requests of any sort so far, this one included
   */
  public record Progress(boolean look, boolean overtaken, int attempts, int tries) {}
}
