package moothall.escalation.casework;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.EvidenceMode;
import moothall.escalation.domain.Judgement;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.referral.ClockTable;
import moothall.escalation.referral.Dues;
import moothall.escalation.referral.ForceTable;
import moothall.escalation.referral.Proceedings;
import moothall.escalation.referral.ReferralClock;
import moothall.escalation.referral.ReferralEvent;
import moothall.escalation.referral.ReferralEvent.Capture;
import moothall.escalation.referral.ReferralState;
import moothall.escalation.store.Calls;
import moothall.escalation.store.Referral;
import moothall.escalation.store.ReferralEvents;
import moothall.escalation.store.Referrals;
import moothall.escalation.store.VerifiedSeals;

/**
 * Begins what becomes of a referral: sealed, if its seals hold, in the transaction that raises it.
 */
@Singleton
public final class ReferralBook {

  /** Somebody may be in danger, and one person answers for it: that one is called at once. */
  private static final Set<ReferralType> FIRST_CALLED =
      Set.of(ReferralType.SAFEGUARDING, ReferralType.CSEA);

  private final ReferralEvents events;
  private final VerifiedSeals seals;
  private final ClockTable clocks;
  private final ForceTable forces;
  private final Referrals referrals;
  private final Calls calls;

  ReferralBook(
      ReferralEvents events,
      VerifiedSeals seals,
      ClockTable clocks,
      ForceTable forces,
      Referrals referrals,
      Calls calls) {
    this.calls = calls;
    this.events = events;
    this.seals = seals;
    this.clocks = clocks;
    this.forces = forces;
    this.referrals = referrals;
  }

  /** For a referral that was added in this transaction, to the case as it is now. */
  void begin(Connection connection, Referral referral, Case it) throws SQLException {
    Proceedings begun = events.begin(connection, referral, clocks);
    List<ReferralEvent> first = new ArrayList<>();
    sealed(connection, begun, it, referral.raising().at()).ifPresent(first::add);
    forces
        .of(it.opening().pageId(), referral.councilId())
        .map(route ->
            new ReferralEvent.Routed(
                referral.raising().at(), CaseEvent.SYSTEM, route.force(), route.reason()))
        .ifPresent(first::add);
    Proceedings after = events.add(connection, begun, first, clocks);
    Instant due = Dues.of(after, clocks).running().get(ReferralClock.OPEN);
    if (FIRST_CALLED.contains(referral.type()) && due != null) {
      calls.addFirst(connection, referral.id(), due);
    }
  }

  /** Raises again what is raised; who does, and why, is always on record. */
  ReferralState raiseAgain(Connection connection, UUID id, Referral.Raising again)
      throws SQLException {
    return raiseAgain(connection, id, again, Set.of());
  }

  private ReferralState raiseAgain(
      Connection connection, UUID id, Referral.Raising again, Set<String> categories)
      throws SQLException {
    Proceedings it = events.lock(connection, id).orElseThrow().proceedings();
    var event = new ReferralEvent.RaisedAgain(again.at(), again.by(), again.reason(), categories);
    return events.add(connection, it, List.of(event), clocks).state();
  }

  ReferralState state(Connection connection, UUID id) throws SQLException {
    return events.find(connection, id).orElseThrow().proceedings().state();
  }

  /**
   * Other words of the same comment raise it again, wherever it stands; what they are found to be
   * may make its clocks shorter.
   */
  void raiseAgainForNewWords(
      Connection connection, Judgement words, List<ReferralType> types, Referral.Raising again)
      throws SQLException {
    for (ReferralType type : types) {
      Optional<Referral> raised = referrals.find(connection, words.comment().id(), type);
      if (raised.isPresent()) {
        raiseAgain(connection, raised.get().id(), again, Set.copyOf(words.categories()));
      }
    }
  }

  /**
   * What the machine can say of its seals; nothing if it is sealed already, or they do not hold.
   */
  public Optional<ReferralEvent> sealed(
      Connection connection, Proceedings referral, Case it, Instant now) throws SQLException {
    if (referral.state() != ReferralState.RAISED) {
      return Optional.empty();
    }
    Capture capture =
        it.evidenceMode() == EvidenceMode.LINK_ONLY ? Capture.LINK_ONLY : Capture.PARTIAL;
    return seals
        .of(connection, it.commentId())
        .map(hashes -> new ReferralEvent.Sealed(now, CaseEvent.SYSTEM, capture, hashes));
  }
}
