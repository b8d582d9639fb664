package moothall.escalation.console;

import moothall.escalation.store.Referral;

/** A referral as a line of the list. */
public record ReferralRow(
    String reference, String type, String caseId, String by, String at, String reason) {

  static ReferralRow of(Referral it) {
    return new ReferralRow(
        it.reference(),
        Labelling.words(it.type()),
        it.caseId().toString(),
        it.raising().by(),
        CouncilTime.local(it.raising().at()),
        it.raising().reason());
  }
}
