package moothall.escalation.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.ReferralType;

/** What must be true of any referral, whatever was done to it. */
public final class Promises {

  private Promises() {}

  public static void hold(Proceedings it, String which) {
    boolean left = false;
    String proposer = "";
    for (ReferralEvent event : it.events()) {
      switch (event) {
        case ReferralEvent.WithdrawalProposed proposed -> proposer = proposed.by();
        case ReferralEvent.Withdrawn withdrawn -> {
          assertThat(withdrawn.by())
              .as(which)
              .isNotEqualTo(proposer)
              .isNotEqualTo(CaseEvent.SYSTEM);
          assertThat(left).as(which + ": withdrawn after it left").isFalse();
          assertThat(it.raised().type()).as(which).isNotEqualTo(ReferralType.CSEA);
        }
        case ReferralEvent.Transmitted sent -> {
          left = true;
          assertThat(sent.by()).as(which).isNotEqualTo(CaseEvent.SYSTEM);
        }
        default -> {}
      }
      if (event.by().equals(CaseEvent.SYSTEM)) {
        assertThat(
                List.of(
                    "Raised",
                    "Sealed",
                    "Routed",
                    "RaisedAgain",
                    "ClockBreached",
                    "WithdrawalLapsed"))
            .as(which)
            .contains(event.getClass().getSimpleName());
      }
    }
    if (left) {
      assertThat(it.state().hasLeft()).as(which + ": " + it.state()).isTrue();
      assertThat(it.particulars().isPerceivedByAPerson()).as(which).isTrue();
    }
  }
}
