package moothall.escalation.actions;

import static moothall.escalation.Colleagues.ASHA;
import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.actions.MoodyWebsite.Mood;
import moothall.escalation.brakes.Brake;
import moothall.escalation.brakes.BrakeKind;
import moothall.escalation.casework.Desk;
import moothall.escalation.casework.DeskAnswer;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.domain.HideDecision;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.domain.Settlement;
import moothall.escalation.domain.Visibility;
import moothall.escalation.stopping.BrakeAnswer;
import moothall.escalation.stopping.BrakeDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scenario 34: somebody stops the machine's hides, and everything else goes on. */
final class KillSwitchTest extends ActingOnTownNews {

  private static final Duration USUAL = Duration.ofHours(4);

  @AfterEach
  void letTheMachineGoOn() {
    desk().open().forEach(it -> assertThat(desk().end(it.id(), ASHA, REASON)).isNotNull());
    assertThat(desk().open()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"town-news", Brake.ALL_PAGES})
  void stillOpensCasesAndRaisesReferralsButHidesNothing(String page) {
    Brake stop = stop(page, USUAL);

    take(hateful().on(comment.value()));

    assertThat(it().referrals()).containsKey(ReferralType.HATE_CRIME);
    assertThat(it().attention()).contains(HideDecision.Why.MACHINE_STOPPED.sentence());
    assertThat(it().isDecided()).isFalse();
    assertThat(intents()).isZero();
    assertThat(website.requests("PATCH", nativeId)).isZero();
    assertThat(Duration.between(stop.pull().at(), stop.until().orElseThrow()).toMinutes())
        .isBetween(239L, 240L);
  }

  @Test
  void doesNotSendWhatWasAlreadyPending() {
    take(hateful().on(comment.value()));
    var _ = stop("town-news", USUAL);

    workUntilSettled();

    assertThat(settlements()).containsExactly(Settlement.STOPPED);
    assertThat(it().attention()).contains(Settlement.STOPPED.sentence());
    assertThat(it().visibility()).isEqualTo(Visibility.VISIBLE);
    assertThat(website.requests("PATCH", nativeId)).isZero();
    assertThat(website.requests("GET", nativeId)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "IS_BUSY, STOPPED, visible, VISIBLE",
    "FAILS_WITHOUT_DOING_IT, STOPPED, visible, VISIBLE",
    "FAILS_AFTER_DOING_IT, DONE, hidden, HIDDEN"
  })
  void looksAtWhatMayHaveComeThroughAndSendsItNoSecondTime(
      Mood mood, Settlement settlement, String status, Visibility visibility) {
    take(hateful().on(comment.value()));
    website.next(mood);
    worker().carryOutNext();
    var _ = stop("town-news", USUAL);

    workUntilSettled();

    assertThat(settlements()).containsExactly(settlement);
    assertThat(website.requests("PATCH", nativeId)).isOne();
    assertThat(website.status(nativeId)).isEqualTo(status);
    assertThat(it().visibility()).isEqualTo(visibility);
  }

  @Test
  void neverStopsWhatAPersonAsksFor() {
    take(hateful().on(comment.value()));
    workUntilSettled();
    var _ = stop(Brake.ALL_PAGES, USUAL);

    assertAccepted(service.bean(Desk.class).unhide(it().id(), ASHA, REASON));
    workUntilSettled();
    assertThat(website.status(nativeId)).isEqualTo("visible");
    assertAccepted(service.bean(Desk.class).hide(it().id(), ASHA, REASON));
    workUntilSettled();
    assertThat(website.status(nativeId)).isEqualTo("hidden");
  }

  @Test
  void letsOtherPagesAlone() {
    var _ = stop("another-page", USUAL);

    take(hateful().on(comment.value()));
    workUntilSettled();

    assertThat(website.status(nativeId)).isEqualTo("hidden");
  }

  @Test
  void endsByItselfAlthoughNobodyWritesThatDown() throws SQLException {
    service.execute(
        "insert into brake (brake_id, kind, page_id, pulled_by, reason, pulled_at, until) values"
            + " (gen_random_uuid(), 'SWITCH', 'town-news', 'gita', 'A test.',"
            + " clock_timestamp() - interval '4 hours', clock_timestamp())");
    assertThat(desk().open()).isEmpty();

    take(hateful().on(comment.value()));
    workUntilSettled();

    assertThat(website.status(nativeId)).isEqualTo("hidden");
  }

  @Test
  void isLiftedEarlyByAPersonAndThenHidesAgain() {
    Brake stop = stop("town-news", USUAL);

    assertThat(desk().end(stop.id(), ASHA, REASON)).isInstanceOf(BrakeAnswer.Done.class);
    assertThat(desk().end(stop.id(), ASHA, REASON)).isInstanceOf(BrakeAnswer.Refused.class);

    take(hateful().on(comment.value()));
    workUntilSettled();
    assertThat(website.status(nativeId)).isEqualTo("hidden");
  }

  @Test
  void replacesAStopWithoutAGap() {
    Brake first = stop("town-news", USUAL);
    Brake second = stop("town-news", Duration.ofMinutes(5));

    assertThat(desk().open()).extracting(Brake::id).containsExactly(second.id());
    assertThat(desk().standing().newest().stream().filter(it -> it.id().equals(first.id())))
        .singleElement()
        .satisfies(it -> assertThat(it.end()).isPresent());
  }

  @Test
  void holdsForEveryInstanceAndAfterARestart() {
    var _ = stop("town-news", USUAL);

    try (EscalationUnderTest another =
        EscalationUnderTest.start(
            Map.of(
                "moothall.escalation.jdbc-url",
                service.jdbcUrl().replaceFirst("\\?.*", ""),
                "moothall.escalation.actions.workers",
                0))) {
      var sketch = hateful().on(comment.value());
      another.bean(VerdictIntake.class).take(sketch.judgement(), sketch.raw(), RECEIVED);
      assertThat(another.bean(BrakeDesk.class).open()).hasSize(1);
    }

    assertThat(it().attention()).contains(HideDecision.Why.MACHINE_STOPPED.sentence());
    assertThat(intents()).isZero();
  }

  @Test
  void refusesLengthsOutOfBounds() {
    assertThat(desk().stop("town-news", Duration.ofHours(25), ASHA, REASON))
        .isEqualTo(
            new BrakeAnswer.Refused("length", "The pause is 1500 minutes (expected: 1 to 1440)."));
    assertThat(desk().open()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update brake set until = until + interval '1 day'",
        "update brake set reason = 'another'",
        "delete from brake",
        "truncate brake",
        "update automatic_hide set at = clock_timestamp()",
        "delete from automatic_hide"
      })
  void keepsTheRecord(String sql) {
    take(hateful().on(comment.value()));
    workUntilSettled();
    var _ = stop("town-news", USUAL);

    assertThat(refusal(sql)).contains("refused");
  }

  private static String refusal(String sql) {
    try {
      service.execute(sql);
      return "nothing";
    } catch (SQLException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static void assertAccepted(DeskAnswer answer) {
    assertThat(answer).isInstanceOf(DeskAnswer.Accepted.class);
  }

  private static BrakeDesk desk() {
    return service.bean(BrakeDesk.class);
  }

  private static Brake stop(String page, Duration length) {
    BrakeAnswer answer = desk().stop(page, length, ASHA, REASON);
    assertThat(answer).isInstanceOf(BrakeAnswer.Done.class);
    Brake brake = ((BrakeAnswer.Done) answer).brake();
    assertThat(brake.kind()).isEqualTo(BrakeKind.SWITCH);
    assertThat(brake.until().orElseThrow()).isAfter(Instant.now());
    return brake;
  }

  private long intents() {
    return service.count(
        "select count(*) from action_intent where comment_id = '" + comment.value() + "'");
  }
}
