package moothall.escalation.web;

import java.util.List;
import moothall.escalation.referral.ReferralState;
import moothall.escalation.store.Referral;
import moothall.escalation.store.ReferralRegister;
import org.jspecify.annotations.Nullable;

/** A referral record, and where it stands; {@code due} is null where no clock runs. */
record ReferralView(
    String referralId,
    String reference,
    String councilId,
    String commentId,
    String caseId,
    String type,
    String state,
    @Nullable DueView due,
    String raisedBy,
    String raisedAt,
    String reason,
    List<String> categories) {

  /** Which clock runs out next, and when. */
  record DueView(String clock, String at) {}

  static ReferralView of(ReferralRegister.Listed it) {
    return of(
        it.referral(),
        it.state(),
        it.due().map(due -> new DueView(due.clock().name(), due.at().toString())).orElse(null));
  }

  static ReferralView of(Referral it, ReferralState state, @Nullable DueView due) {
    return new ReferralView(
        it.id().toString(),
        it.reference(),
        it.councilId(),
        it.commentId().value(),
        it.caseId().toString(),
        it.type().name(),
        state.name(),
        due,
        it.raising().by(),
        it.raising().at().toString(),
        it.raising().reason(),
        it.categories());
  }
}
