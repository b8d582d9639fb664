package moothall.escalation.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.ReferralType;

/**
 * A referral record as it was raised. It is never changed or deleted; what becomes of it is added.
 *
 * @param reference {@code PRR-<council>-<year>-<six digits>}
 * @param raising who raised it, when and why
 * @param categories codes of the taxonomy that led to it; empty when a person raised it
 */
public record Referral(
    UUID id,
    String reference,
    String councilId,
    CommentId commentId,
    CaseId caseId,
    ReferralType type,
    Raising raising,
    List<String> categories) {

  public Referral {
    categories = List.copyOf(categories);
  }

  /** Who raised it, when and why. */
  public record Raising(String by, Instant at, String reason) {}
}
