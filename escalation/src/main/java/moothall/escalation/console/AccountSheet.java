package moothall.escalation.console;

import moothall.escalation.accounts.OwnAccount;
import moothall.escalation.accounts.SessionStanding.Demand;

/**
 * One's own account as a page shows it.
 *
 * @param factor since when there is a second factor; empty if there is none
 * @param codesLeft recovery codes that are still good
 * @param takenAway who took the second factor away and when; empty if nobody did, or it was read
 * @param demanded whether nothing else can be done without one
 * @param advised whether one's roles ask for one, and the account is still as it was made up
 */
public record AccountSheet(
    String factor, int codesLeft, String takenAway, boolean demanded, boolean advised) {

  static AccountSheet of(OwnAccount.Sheet sheet) {
    return new AccountSheet(
        sheet.state().factorSince().map(CouncilTime::local).orElse(""),
        sheet.codesLeft(),
        sheet.state().takenAway().map(it -> it.by() + ", " + CouncilTime.local(it.at())).orElse(""),
        sheet.demand() == Demand.DEMANDED,
        sheet.demand() == Demand.ADVISED);
  }

  public boolean hasFactor() {
    return !factor.isEmpty();
  }
}
