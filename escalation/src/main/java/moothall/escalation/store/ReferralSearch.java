package moothall.escalation.store;

import java.time.Instant;
import java.util.Optional;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.referral.ReferralState;

/**
 * Which referrals somebody wants to see; what is empty narrows nothing.
 *
 * @param overdue only those with a clock that had run out by then
 */
public record ReferralSearch(
    Optional<ReferralType> type, Optional<ReferralState> state, Optional<Instant> overdue) {

  /** All that there are. */
  public static final ReferralSearch ALL =
      new ReferralSearch(Optional.empty(), Optional.empty(), Optional.empty());
}
