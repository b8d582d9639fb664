package moothall.escalation.casework;

import static moothall.escalation.Colleagues.ASHA;
import static moothall.escalation.Colleagues.BEN;
import static moothall.escalation.Verdicts.harmless;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import moothall.escalation.access.Role;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.CommentKind;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.domain.Visibility;
import moothall.escalation.evidence.Verification;
import moothall.escalation.reading.EvidenceReader;
import moothall.escalation.store.Database;
import moothall.escalation.store.Tallies;
import org.junit.jupiter.api.Test;

final class VerdictIntakeTest extends CommentUnderIntake {

  @Test
  void takesTheSameVerdictOnce() {
    take(hateful().on(id));
    take(hateful().on(id));

    assertThat(rows("cases")).isEqualTo(1);
    assertThat(rows("action_intent")).isEqualTo(1);
    assertThat(rows("referral")).isEqualTo(1);
    assertThat(rows("evidence")).isEqualTo(1);
    assertThat(rows("inbox")).isEqualTo(1);
  }

  @Test
  void announcesWhatItDecidedOnce() {
    take(hateful().on(id));
    take(hateful().on(id));

    assertThat(service.count("select count(*) from outbox where key = '" + id + "'")).isEqualTo(1);
  }

  @Test
  void keepsOneHideAndOneReferralOverAllVersions() {
    take(hateful().on(id));
    take(hateful().on(id).saying("other hostile words").happening(CommentKind.EDITED));

    assertThat(rows("cases")).isEqualTo(1);
    assertThat(rows("action_intent")).isEqualTo(1);
    assertThat(rows("referral")).isEqualTo(1);
    assertThat(rows("evidence")).isEqualTo(2);
  }

  @Test
  void onlyRemembersAHarmlessComment() {
    take(harmless().on(id));

    assertThat(rows("inbox")).isEqualTo(1);
    assertThat(rows("cases")).isZero();
    assertThat(rows("evidence")).isZero();
  }

  @Test
  void letsAnybodyRaiseAReferralOnAHarmlessComment() {
    take(harmless().on(id));
    ReferralDesk referrals = service.bean(ReferralDesk.class);
    Reason reason = new Reason("A resident feels targeted.");

    var first = referrals.raise(comment(), ReferralType.HATE_CRIME, ASHA, reason);
    var second = referrals.raise(comment(), ReferralType.HATE_CRIME, BEN, reason);

    assertThat(first.map(ReferralDesk.Raised::isNew)).contains(true);
    assertThat(second.map(ReferralDesk.Raised::isNew)).contains(false);
    assertThat(rows("referral")).isEqualTo(1);
    assertThat(rows("evidence")).isEqualTo(1);
    assertThat(first.map(it -> it.referral().reference()).orElse(""))
        .matches("PRR-ambermere-20\\d\\d-\\d{6}");
  }

  @Test
  void sealsALaterCleanVersionAndTheRemoval() {
    take(hateful().on(id));
    take(harmless().on(id).happening(CommentKind.EDITED));
    take(harmless().on(id).happening(CommentKind.REMOVED));

    assertThat(rows("evidence")).isEqualTo(3);
    assertThat(it().visibility()).isEqualTo(Visibility.GONE);
  }

  @Test
  void keepsWhatPostgresTextCannotHold() {
    String nasty = "nul \0, lone \uD800, bidi \u202E, flag \uD83C\uDFF4";
    take(hateful().on(id).saying(nasty));

    String kept =
        reader
            .find(ASHA, comment())
            .map(found -> found.versions().getFirst().comment().text())
            .orElse("");

    assertThat(kept).isEqualTo(nasty);
  }

  @Test
  void keepsTheChainSound() {
    take(hateful().on(id));
    take(hateful().on(id + "b").saying("more"));

    assertThat(service.bean(EvidenceReader.class).verify()).isInstanceOf(Verification.Sound.class);
  }

  @Test
  void countsWhatThereIs() {
    take(hateful().on(id));

    Tallies.Counts counts = counts(ASHA);

    assertThat(counts.verdicts()).isPositive();
    assertThat(counts.hides()).containsKey("OPEN");
    assertThat(counts.referrals()).containsKey("HATE_CRIME");
  }

  @Test
  void countsNothingThatWaitsWhereOneMayNotLook() {
    take(harmless().on(id + "-harmless"));
    Tallies.Counts before = counts(BEN);
    Tallies.Counts ofAll = counts(ASHA);

    take(hateful().on(id).asking("HIDE", "REFER_TERROR"));

    assertThat(before.comments()).isPositive();
    assertThat(counts(BEN)).isEqualTo(before);
    assertThat(counts(ASHA).verdicts()).isEqualTo(ofAll.verdicts() + 1);
    assertThat(counts(ASHA).comments()).isEqualTo(ofAll.comments() + 1);
    assertThat(counts(new Viewer("hana", Set.of(Role.DPO))).comments()).isZero();
  }

  private static Tallies.Counts counts(Viewer viewer) {
    return service
        .bean(Database.class)
        .inTransaction(
            connection -> service.bean(Tallies.class).counts(connection, viewer.queues()));
  }
}
