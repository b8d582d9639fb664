package moothall.escalation.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import moothall.escalation.domain.ReferralType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DuesTest {

  private static final ClockTable CLOCKS = Clocks.ofMinutes(20, 40, 60);
  private static final ClockTable HURRIED = Clocks.ofMinutesAndATenth(20, 40, 60);
  private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "15m | 2026-11-06T23:55:00Z | 2026-11-07T00:10:00Z",
        "4 working hours | 2026-11-06T16:30:00Z | 2026-11-09T12:30:00Z",
        "4 working hours | 2026-11-08T03:00:00Z | 2026-11-09T13:00:00Z",
        "4 working hours | 2026-11-09T09:00:00Z | 2026-11-09T13:00:00Z",
        "8 working hours | 2026-11-09T09:00:00Z | 2026-11-09T17:00:00Z",
        // Christmas Day is a Friday, and the Monday after is a holiday too.
        "4 working hours | 2026-12-24T16:00:00Z | 2026-12-29T12:00:00Z",
        "2 working days | 2026-12-24T16:00:00Z | 2026-12-30T16:00:00Z",
        "2 working days | 2026-11-07T16:00:00Z | 2026-11-11T09:00:00Z",
        // In summer the office opens at eight by Greenwich, and clocks change on 28 March.
        "1 working hour | 2026-07-07T01:00:00Z | 2026-07-07T09:00:00Z",
        "24h | 2027-03-27T22:00:00Z | 2027-03-28T22:00:00Z",
        "1 working day | 2027-03-26T11:00:00Z | 2027-03-29T10:00:00Z",
        "30m in hours, 60m otherwise | 2026-11-09T16:59:59Z | 2026-11-09T17:29:59Z",
        "30m in hours, 60m otherwise | 2026-11-09T17:00:00Z | 2026-11-09T18:00:00Z",
        "2h in hours, 1 working hour otherwise | 2026-11-06T20:00:00Z | 2026-11-09T10:00:00Z",
      })
  void endsAtOneMoment(String allowance, Instant start, Instant end) {
    assertThat(Allowance.parse(allowance).orElseThrow().from(start, Clocks.OFFICE)).isEqualTo(end);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "m",
        "0m",
        "-5m",
        "5 days",
        "soon",
        "5 working weeks",
        "5m in hours",
        "99999m"
      })
  void readsNothingElseAsATime(String text) {
    assertThat(Allowance.parse(text)).isEmpty();
  }

  @Test
  void neverPauses() {
    Proceedings it = raised().and(List.of(sealed()));
    var proposed =
        it.and(
            List.of(
                new ReferralEvent.TakenUp(NOON.plusSeconds(60), "ben"),
                new ReferralEvent.WithdrawalProposed(
                    NOON.plusSeconds(120), "ben", WithdrawalGround.TEST_DATA, "A test.", null)));
    var refused =
        proposed.and(
            List.of(new ReferralEvent.WithdrawalRefused(NOON.plusSeconds(5000), "cerys", "No.")));

    assertThat(Dues.of(it, CLOCKS).running())
        .containsEntry(ReferralClock.OPEN, minutes(20))
        .containsEntry(ReferralClock.CONFIRM, minutes(40))
        .containsEntry(ReferralClock.TRANSMIT, minutes(60));
    assertThat(Dues.of(proposed, CLOCKS).running())
        .containsOnlyKeys(ReferralClock.TRANSMIT)
        .containsEntry(ReferralClock.TRANSMIT, minutes(60));
    assertThat(Dues.of(refused, CLOCKS).running())
        .containsEntry(ReferralClock.CONFIRM, minutes(40))
        .containsEntry(ReferralClock.TRANSMIT, minutes(60));
  }

  @Test
  void tellsEachLevelOnceAndOneAfterTheOther() {
    Proceedings it = raised().and(List.of(sealed()));
    for (BreachLevel level : BreachLevel.values()) {
      Instant wake = Dues.of(it, CLOCKS).wakeAt().orElseThrow();
      var breaches = Dues.of(it, CLOCKS).breaches(wake);

      assertThat(breaches).extracting(ReferralEvent.ClockBreached::level).containsExactly(level);
      assertThat(Dues.of(it, CLOCKS).breaches(wake.minusMillis(1))).isEmpty();
      it = it.and(breaches);
    }
    assertThat(Dues.of(it, CLOCKS).wakeAt()).as("the next clock").hasValue(minutes(40));
    assertThat(it.state()).isEqualTo(ReferralState.SEALED);
  }

  @Test
  void givesASecondPersonTimeAndNoMore() {
    Instant late = minutes(39);
    Proceedings it =
        raised()
            .and(
                List.of(
                    sealed(),
                    new ReferralEvent.TakenUp(late, "ben"),
                    new ReferralEvent.WithdrawalProposed(
                        late, "ben", WithdrawalGround.TEST_DATA, "A test.", null)));

    assertThat(Dues.of(it, CLOCKS).lapse()).isEqualTo(Optional.of(minutes(59)));
  }

  @Test
  void isNotHeldByProposingAgain() {
    Proceedings once =
        raised()
            .and(
                List.of(
                    sealed(), new ReferralEvent.TakenUp(minutes(1), "ben"), proposed(minutes(2))));
    Proceedings twice =
        once.and(
            List.of(
                new ReferralEvent.WithdrawalRefused(minutes(3), "cerys", "No."),
                proposed(minutes(4))));
    Proceedings anew =
        once.and(
            List.of(
                new ReferralEvent.Withdrawn(minutes(5), "cerys", "Yes."),
                new ReferralEvent.RaisedAgain(minutes(6), "asha", "It is one.", Set.of()),
                proposed(minutes(7))));

    assertThat(Dues.of(once, CLOCKS).running()).doesNotContainKey(ReferralClock.CONFIRM);
    assertThat(Dues.of(twice, CLOCKS).running()).containsEntry(ReferralClock.CONFIRM, minutes(40));
    assertThat(Dues.of(anew, CLOCKS).running()).doesNotContainKey(ReferralClock.CONFIRM);
  }

  @Test
  void isShorterFromTheMomentItIsKnownToBeWorse() {
    Proceedings it = raised();
    Proceedings worse = it.and(List.of(raisedAgain(minutes(15), "THREAT_VIOLENCE")));
    Proceedings lateWorse = it.and(List.of(raisedAgain(minutes(39), "THREAT_VIOLENCE")));
    Proceedings same = it.and(List.of(raisedAgain(minutes(15), "HATE_RACE")));

    assertThat(Dues.of(worse, HURRIED).running())
        .containsEntry(ReferralClock.OPEN, minutes(17))
        .containsEntry(ReferralClock.CONFIRM, minutes(19));
    assertThat(Dues.of(lateWorse, HURRIED).running())
        .as("never more than it had")
        .containsEntry(ReferralClock.OPEN, minutes(20))
        .containsEntry(ReferralClock.CONFIRM, minutes(40));
    assertThat(Dues.of(same, HURRIED).running()).isEqualTo(Dues.of(it, HURRIED).running());
  }

  private static ReferralEvent proposed(Instant at) {
    return new ReferralEvent.WithdrawalProposed(
        at, "ben", WithdrawalGround.TEST_DATA, "A test.", null);
  }

  private static ReferralEvent raisedAgain(Instant at, String category) {
    return new ReferralEvent.RaisedAgain(at, "system", "Other words.", Set.of(category));
  }

  @Test
  void keepsAClockShortOnceSomebodyIsSaidToBeAtRisk() {
    Proceedings it =
        raised()
            .and(
                List.of(
                    new ReferralEvent.FilledIn(
                        NOON, "ben", Forms.but(Field.IMMEDIATE_RISK, "YES").answers()),
                    new ReferralEvent.FilledIn(NOON, "ben", Forms.complete().answers())));

    assertThat(raised().urgency()).isEqualTo(Urgency.HATE_STRAND);
    assertThat(it.urgency()).isEqualTo(Urgency.IMMINENT);
  }

  private static Instant minutes(int number) {
    return NOON.plusSeconds(60L * number);
  }

  private static Proceedings raised() {
    return Proceedings.fold(
        List.of(
            new ReferralEvent.Raised(
                NOON, "system", new UUID(0, 1), ReferralType.HATE_CRIME, Set.of("HATE_RACE"))));
  }

  private static ReferralEvent sealed() {
    return new ReferralEvent.Sealed(NOON, "system", ReferralEvent.Capture.PARTIAL, List.of("00ff"));
  }
}
