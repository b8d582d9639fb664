package moothall.escalation.reading;

import java.util.List;
import java.util.Optional;
import moothall.escalation.domain.Case;
import moothall.escalation.referral.ClockTable;
import moothall.escalation.referral.Urgency;
import moothall.escalation.store.AuditEvent;
import moothall.escalation.store.OpenIntents;
import moothall.escalation.store.ReferralEvents;
import moothall.escalation.work.Question;

/**
 * What is around a case, for somebody: what they may not see is not there.
 *
 * @param waiting what its platform is still to be asked for
 * @param referrals with what became of each, in the order of raising
 * @param others what the author wrote besides; empty where the platform names nobody
 * @param accesses who had it before them, oldest first; empty for whoever does not read the audit
 */
public record Outlook(
    List<OpenIntents.Open> waiting,
    List<ReferralEvents.Followed> referrals,
    ClockTable clocks,
    Optional<Others> others,
    List<AuditEvent> accesses) {

  /** Most other cases of an author that are counted. */
  public static final int MOST_OTHERS = 100;

  /**
   * Other cases of the author on the council's own pages.
   *
   * @param question which finds them, and this one
   * @param number of those that the viewer may see; one more than {@link #MOST_OTHERS} for more
   */
  public record Others(Question question, int number) {}

  public Outlook {
    waiting = List.copyOf(waiting);
    referrals = List.copyOf(referrals);
    accesses = List.copyOf(accesses);
  }

  /**
   * Whether 999 comes first: a referral is open of which somebody may be hurt, or a finding says so
   * that nobody has looked at.
   */
  public boolean isEmergency(Case it) {
    return referrals.stream()
            .map(ReferralEvents.Followed::proceedings)
            .anyMatch(raised -> raised.urgency() == Urgency.IMMINENT && !raised.state().isOver())
        || (!it.isDecided() && Urgency.threatensLife(it.categories()));
  }
}
