package moothall.escalation.actions;

import static moothall.escalation.Colleagues.BEN;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import moothall.escalation.Verdicts.Sketch;
import moothall.escalation.casework.Desk;
import moothall.escalation.casework.DeskAnswer;
import moothall.escalation.casework.ReferralDesk;
import moothall.escalation.domain.DeletionGround;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.domain.ReplyText;

/** A comment of each test's own, and a moderator who has it deleted or answers it. */
abstract class PeopleAsking extends ActingOnTownNews {

  static final String WORDS = "Thank you, we have passed it on.";

  /** Nothing in it that leads to a referral. */
  final Sketch abusive() {
    return hateful().on(comment.value()).asking("HIDE");
  }

  final void refer() {
    assertThat(
            service.bean(ReferralDesk.class).raise(comment, ReferralType.HATE_CRIME, BEN, REASON))
        .isPresent();
  }

  final DeskAnswer delete() {
    return service.bean(Desk.class).delete(it().id(), BEN, DeletionGround.REPEATED_SPAM, REASON);
  }

  final DeskAnswer reply() {
    return service.bean(Desk.class).reply(it().id(), BEN, new ReplyText(WORDS));
  }
}
