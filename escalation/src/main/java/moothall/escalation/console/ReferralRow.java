package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import java.time.Instant;
import moothall.escalation.store.ReferralRegister;

/** A referral as a line of the list; {@code due} is empty where no clock runs. */
public record ReferralRow(
    String id,
    String reference,
    String type,
    String state,
    String due,
    boolean late,
    String caseId,
    String by,
    String at,
    String reason) {

  static ReferralRow of(ReferralRegister.Listed listed, Instant now) {
    var it = listed.referral();
    return new ReferralRow(
        it.id().toString(),
        it.reference(),
        Labelling.words(it.type()),
        t(listed.state().words()),
        listed
            .due()
            .map(due -> t("By {0} {1}.", CouncilTime.local(due.at()), t(due.clock().words())))
            .orElse(""),
        listed.due().filter(due -> !due.at().isAfter(now)).isPresent(),
        it.caseId().toString(),
        it.raising().by(),
        CouncilTime.local(it.raising().at()),
        it.raising().reason());
  }
}
