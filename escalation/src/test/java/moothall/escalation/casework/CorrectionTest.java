package moothall.escalation.casework;

import static moothall.escalation.Colleagues.ASHA;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import moothall.escalation.access.Role;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.referral.Act;
import moothall.escalation.referral.WithdrawalGround;
import org.junit.jupiter.api.Test;

/** A referral of the wrong type is corrected whole, or not at all. */
final class CorrectionTest extends CommentUnderIntake {

  private static final Viewer DEV = new Viewer("dev", Set.of(Role.COMMUNITY_SAFETY));
  private static final Act WRONG_TYPE =
      new Act.ProposeWithdrawal(WithdrawalGround.WRONG_TYPE, "It is a threat.", "OTHER_CRIME");

  @Test
  void raisesNothingWhereTheOtherIsNotProposedToBeWithdrawn() throws SQLException {
    UUID id = raised();
    ReferralReview review = service.bean(ReferralReview.class);

    assertThat(review.act(id, DEV, WRONG_TYPE, OptionalInt.of(99)))
        .isInstanceOf(ReferralAnswer.Changed.class);
    assertThat(rows("referral")).isEqualTo(1);
    for (String table : new String[] {"referral_event", "referral"}) {
      service.execute(
          """
          create function fail_it() returns trigger language plpgsql as $$
          begin raise exception 'a fault' using errcode = 'check_violation'; end $$;
          create trigger fail_it before insert on %s for each row execute function fail_it()
          """
              .formatted(table));
      try {
        assertThatThrownBy(() -> review.act(id, DEV, WRONG_TYPE, OptionalInt.empty()))
            .isInstanceOf(RuntimeException.class);
      } finally {
        service.execute("drop function fail_it() cascade");
      }
      assertThat(rows("referral")).as(table).isEqualTo(1);
      assertThat(proposals(id)).as(table).isZero();
    }

    assertThat(review.act(id, DEV, WRONG_TYPE, OptionalInt.empty()))
        .isInstanceOf(ReferralAnswer.Done.class);
    assertThat(rows("referral")).isEqualTo(2);
    assertThat(proposals(id)).isEqualTo(1);
  }

  private UUID raised() {
    take(hateful().on(id).asking("FLAG"));
    return service
        .bean(ReferralDesk.class)
        .raise(comment(), ReferralType.HATE_CRIME, ASHA, new Reason("It is hate."))
        .orElseThrow()
        .referral()
        .id();
  }

  private static long proposals(UUID id) {
    return service.count(
        "select count(*) from referral_event where kind like '%proposed' and referral_id = '"
            + id
            + "'");
  }
}
