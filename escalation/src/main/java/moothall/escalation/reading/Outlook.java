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
 * @param others cases of the author, or of the name; empty where the platform names nobody
 * @param accesses who had it before them, oldest first; empty for whoever does not read the audit
 */
public record Outlook(
    List<OpenIntents.Open> waiting,
    List<ReferralEvents.Followed> referrals,
    ClockTable clocks,
    Optional<Others> others,
    List<AuditEvent> accesses) {

  /** Most other cases of an author, or under a name, that are counted. */
  public static final int MOST_OTHERS = 100;

  /** Other cases on the council's own pages, of those that the viewer may see. */
  public sealed interface Others {

    /** One more than {@link #MOST_OTHERS} for more. */
    int number();

    /**
     * Of the same author, by the platform's own id, as strikes are counted.
     *
     * @param name which finds all under the author's name, whoever they are; empty without one
     */
    record OfAuthor(int number, Optional<Question> name) implements Others {}

    /** Under the same name, which may be anybody's; the question finds this one too. */
    record OfName(int number, Question name) implements Others {}
  }

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
