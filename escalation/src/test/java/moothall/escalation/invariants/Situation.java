package moothall.escalation.invariants;

import moothall.escalation.referral.Deed;

/**
 * Somebody in front of a referral: which of the invariants are at stake, before anything is done.
 */
record Situation(Sequence it, PlainComment comment, PlainReferral referral, Deed deed) {

  void note() {
    if (!comment.isSeenBy(deed.who())) {
      return;
    }
    boolean takesBack = deed.name().endsWith("Withdrawal");
    if (deed.name().equals("ApproveWithdrawal") && referral.isProposedBy(deed.who())) {
      it.tally.arose(Invariant.INV_03);
    }
    if (deed.who().equals("system") && referral.isOpen()) {
      it.tally.arose(Invariant.INV_04);
    }
    if ((takesBack || deed.name().equals("SendCorrection")) && referral.hasLeft()) {
      it.tally.arose(Invariant.INV_12);
    }
  }
}
