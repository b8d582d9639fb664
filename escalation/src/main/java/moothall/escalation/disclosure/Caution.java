package moothall.escalation.disclosure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import moothall.escalation.access.Queue;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.ReferralType;

/**
 * One ground at one case.
 *
 * @param about the reference or the queues, for Legal; none of the resident's words
 */
public record Caution(Ground ground, CaseId caseId, String about) {

  private static final Set<ReferralType> NOT_TO_BE_TOLD =
      Set.copyOf(
          EnumSet.of(
              ReferralType.TERRORISM,
              ReferralType.PREVENT,
              ReferralType.SAFEGUARDING,
              ReferralType.CSEA));

  /** A referral that is neither closed nor withdrawn. */
  public record OpenReferral(ReferralType type, String reference) {}

  /**
   * What of a case is not over.
   *
   * @param undecided whether it waits for people to say whether it must be referred
   */
  public record Matters(List<OpenReferral> referrals, boolean undecided, boolean appealed) {
    public Matters {
      referrals = List.copyOf(referrals);
    }
  }

  /** All grounds at a case; empty if nothing stands against giving it out. */
  public static List<Caution> of(Case it, Matters matters) {
    List<Caution> all = new ArrayList<>();
    Set<Queue> queues = Queue.of(it);
    if (!queues.equals(EnumSet.of(Queue.ORDINARY))) {
      all.add(new Caution(Ground.RESTRICTED_CASE, it.id(), String.join(", ", Queue.names(queues))));
    }
    for (OpenReferral referral : matters.referrals()) {
      all.add(
          new Caution(
              NOT_TO_BE_TOLD.contains(referral.type())
                  ? Ground.RESTRICTED_REFERRAL
                  : Ground.REFERRAL,
              it.id(),
              referral.type().name() + " " + referral.reference()));
    }
    if (matters.undecided()) {
      all.add(new Caution(Ground.UNDECIDED_REFERRAL, it.id(), ""));
    }
    if (it.isOnHold()) {
      all.add(new Caution(Ground.HOLD, it.id(), ""));
    }
    if (matters.appealed()) {
      all.add(new Caution(Ground.APPEAL, it.id(), ""));
    }
    return all;
  }

  /** Tells this one from all others: what Legal has seen once needs no second look. */
  public String key() {
    return ground.name() + " " + caseId + " " + about;
  }
}
