package moothall.escalation.casework;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import moothall.escalation.access.Queue;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.DeskAnswer.Refused;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.Since;
import moothall.escalation.store.ReferralRegister;
import moothall.escalation.work.BulkAct;
import moothall.escalation.work.Holding;

/** What is decided one at a time or not at all, besides what stands in the way of any decision. */
@Singleton
final class BulkLimits {

  private static final Refused RESTRICTED =
      new Refused(
          "restricted", "The case is restricted: open it, and decide about it from its own page.");
  private static final Refused REFERRED =
      new Refused(
          "referral-open",
          "A referral is open: open the case, and decide about it from its own page.");

  private final Claims claims;
  private final ReferralRegister referrals;
  private final CandidateDesk candidates;

  BulkLimits(Claims claims, ReferralRegister referrals, CandidateDesk candidates) {
    this.claims = claims;
    this.referrals = referrals;
    this.candidates = candidates;
  }

  /** The caller has locked the case, of which the viewer had seen so many events. */
  Optional<Refused> to(BulkAct act, Connection connection, Case it, Viewer viewer, int seen)
      throws SQLException {
    if (seen > it.events().size()) {
      return Optional.of(
          new Refused(
              "changed-since", "Nobody has seen so much of it: there is less. Look at it first."));
    }
    Optional<String> since = Since.change(it, seen);
    if (since.isPresent()) {
      return Optional.of(new Refused("changed-since", since.get() + " Look at the case first."));
    }
    // Somebody senior may decide nevertheless, but not without having looked who has it.
    Optional<Holding> other = claims.other(connection, it, viewer);
    if (other.isPresent()) {
      return Optional.of(Claims.taken(other.get()));
    }
    if (!act.isDecision()) {
      return Optional.empty();
    }
    if (!Queue.of(it).equals(Set.of(Queue.ORDINARY))) {
      return Optional.of(RESTRICTED);
    }
    if (referrals.hasOpen(connection, it.id())) {
      return Optional.of(REFERRED);
    }
    return candidates.hasOpen(connection, it.id())
        ? Optional.of(CandidateDesk.OPEN)
        : Optional.empty();
  }
}
