package moothall.escalation.duty;

import static moothall.escalation.Colleagues.ASHA;
import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.casework.ReferralReview;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.referral.Act;
import moothall.escalation.referral.Proceedings;
import moothall.escalation.referral.ReferralState;
import moothall.escalation.referral.WithdrawalGround;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class ReferralWatchTest {

  private static EscalationUnderTest service;
  private static ReferralWatch watch;

  @BeforeAll
  static void start() {
    service = EscalationUnderTest.start(Map.of());
    watch = service.bean(ReferralWatch.class);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void scenario25ClockBreach() {
    UUID id = raised("breach");
    Instant aWeekLater = Instant.now().plus(Duration.ofDays(7));

    look(aWeekLater);
    look(aWeekLater);

    assertThat(service.text(calls("OPEN", id)))
        .isEqualTo("DUTY_MANAGER,HEAD_OF_SERVICE,MONITORING_OFFICER");
    assertThat(service.count("select count(*) from referral_call where" + of(id))).isEqualTo(9);
    assertThat(
            service.count(
                "select count(*) from referral_call where called_at is null and" + of(id)))
        .isZero();
    assertThat(find(id).state()).isEqualTo(ReferralState.SEALED);
    assertThat(find(id).transmission()).isEmpty();
  }

  @Test
  void doesNothingBeforeItsTime() {
    UUID id = raised("early");

    look(Instant.now());

    assertThat(find(id).events()).hasSize(2);
  }

  @Test
  void endsAProposalThatNobodyDecides() {
    UUID id = raised("lapse");
    service
        .bean(ReferralReview.class)
        .act(
            id,
            ASHA,
            new Act.ProposeWithdrawal(WithdrawalGround.TEST_DATA, "A test.", null),
            OptionalInt.empty());

    look(Instant.now().plus(Duration.ofDays(7)));

    assertThat(find(id).state()).isEqualTo(ReferralState.UNDER_REVIEW);
  }

  @Test
  void sealsWhatAnEarlierReleaseRaised() throws SQLException {
    UUID id = raised("old");
    service.execute("alter table referral_event disable trigger all");
    service.execute("delete from referral_event where" + of(id));
    service.execute("alter table referral_event enable trigger all");
    service.execute(
        "update referral_state set state = 'RAISED', events = 0, wake_at = now() where" + of(id));

    look(Instant.now());

    assertThat(find(id).state()).isEqualTo(ReferralState.SEALED);
  }

  @Test
  void doesNotSealWhatDoesNotHold() throws SQLException {
    UUID id = raised("forged");
    service.execute("alter table referral_event disable trigger all");
    service.execute("delete from referral_event where" + of(id));
    service.execute(
        "update referral_state set state = 'RAISED', events = 0, wake_at = now() where" + of(id));
    service.execute("alter table evidence disable trigger all");
    service.execute(
        "update evidence set raw = 'forged' where comment_id ="
            + " (select comment_id from referral where"
            + of(id)
            + ")");
    service.execute("alter table evidence enable trigger all");
    service.execute("alter table referral_event enable trigger all");

    look(Instant.now());

    assertThat(find(id).state()).isEqualTo(ReferralState.RAISED);
  }

  private static String calls(String clock, UUID id) {
    return "select string_agg(level, ',' order by call_id) from referral_call where clock = '"
        + clock
        + "' and"
        + of(id);
  }

  private static String of(UUID id) {
    return " referral_id = '" + id + "'";
  }

  private void look(Instant now) {
    int rounds = 0;
    while (watch.round(now)) {
      assertThat(++rounds).isLessThan(50);
    }
  }

  private Proceedings find(UUID id) {
    return service.bean(ReferralReview.class).find(ASHA, id).orElseThrow().it().proceedings();
  }

  private UUID raised(String name) {
    String comment = "website:town-news:" + name;
    var sketch = hateful().on(comment);
    service.bean(VerdictIntake.class).take(sketch.judgement(), sketch.raw(), RECEIVED);
    return UUID.fromString(
        service.text("select referral_id from referral where comment_id = '" + comment + "'"));
  }
}
