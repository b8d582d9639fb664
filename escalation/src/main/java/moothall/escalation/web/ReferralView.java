package moothall.escalation.web;

import java.util.List;
import moothall.escalation.store.Referral;

/** A referral record. */
record ReferralView(
    String referralId,
    String reference,
    String councilId,
    String commentId,
    String caseId,
    String type,
    String state,
    String raisedBy,
    String raisedAt,
    String reason,
    List<String> categories) {

  static ReferralView of(Referral it) {
    return new ReferralView(
        it.id().toString(),
        it.reference(),
        it.councilId(),
        it.commentId().value(),
        it.caseId().toString(),
        it.type().name(),
        "RAISED",
        it.raising().by(),
        it.raising().at().toString(),
        it.raising().reason(),
        it.categories());
  }
}
