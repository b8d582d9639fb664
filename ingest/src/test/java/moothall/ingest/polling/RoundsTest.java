package moothall.ingest.polling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import moothall.events.PollCursor;
import moothall.events.PollRound;
import org.junit.jupiter.api.Test;

class RoundsTest {

  private static final Instant NOON = Instant.parse("2026-02-19T12:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);
  private final Rounds rounds = new Rounds(MINUTE, HOUR, Duration.ofDays(7));

  @Test
  void readsAPageThatWasNeverReadAtOnceAndSevenDaysBack() {
    PollCursor cursor = Rounds.unread("p");

    assertThat(Rounds.due(cursor, MINUTE)).isBefore(NOON);
    PollRound round = rounds.current(cursor, NOON);
    assertThat(round.getSince()).isEqualTo(NOON.minus(Duration.ofDays(7)));
    assertThat(round.getThorough()).isTrue();
  }

  @Test
  void beginsTheNextRoundALittleBeforeTheLastBegan() {
    PollCursor complete =
        Rounds.after(Rounds.unread("p"), rounds.current(Rounds.unread("p"), NOON), null);

    assertThat(Rounds.due(complete, MINUTE)).isEqualTo(NOON.plus(MINUTE));
    PollRound next = rounds.current(complete, NOON.plus(MINUTE));
    assertThat(next.getThorough()).isFalse();
    assertThat(next.getSince()).isEqualTo(NOON.minus(Duration.ofMinutes(15)));
  }

  @Test
  void looksForOldEditsEveryHour() {
    PollCursor complete = quick(first(rounds), NOON.plus(MINUTE));
    Instant later = NOON.plus(HOUR);

    PollRound thorough = rounds.current(complete, later);

    assertThat(thorough.getThorough()).isTrue();
    assertThat(thorough.getSince()).isEqualTo(later.minus(Duration.ofDays(7)));
    assertThat(rounds.current(complete, later.minusSeconds(1)).getThorough()).isFalse();
  }

  /** New comments must not wait for the old ones, however long those take. */
  @Test
  void isQuickOnceBetweenThoroughRoundsThatTakeLongerThanTheirInterval() {
    Instant hoursLater = NOON.plus(Duration.ofHours(20));

    PollRound next = rounds.current(first(rounds), hoursLater);

    assertThat(next.getThorough()).isFalse();
    assertThat(next.getSince()).isEqualTo(NOON.minus(Duration.ofMinutes(15)));
    PollCursor quick = Rounds.after(first(rounds), next, null);
    assertThat(rounds.current(quick, hoursLater.plus(MINUTE)).getThorough()).isTrue();
  }

  @Test
  void isThoroughEachTimeWherePagesAreAskedThatSeldom() {
    Rounds seldom = new Rounds(HOUR, HOUR, Duration.ofDays(7));

    assertThat(seldom.current(first(seldom), NOON.plus(HOUR)).getThorough()).isTrue();
  }

  @Test
  void isThoroughNoMoreOftenThanThePlatformBears() {
    PollingConfig hourly =
        new PollingConfig(true, MINUTE, HOUR, Duration.ofDays(7), MINUTE, MINUTE);
    ScriptedListing listing = new ScriptedListing();

    assertThat(Rounds.of(listing, hourly).thoroughEvery()).isEqualTo(HOUR);
    listing.thoroughInterval = Duration.ofDays(1);
    assertThat(Rounds.of(listing, hourly).thoroughEvery()).isEqualTo(Duration.ofDays(1));
  }

  private static PollCursor first(Rounds rounds) {
    return Rounds.after(Rounds.unread("p"), rounds.current(Rounds.unread("p"), NOON), null);
  }

  private PollCursor quick(PollCursor before, Instant at) {
    return Rounds.after(before, rounds.current(before, at), null);
  }

  @Test
  void goesOnWhereARoundWasInterruptedWhateverTheTime() {
    PollCursor unread = Rounds.unread("p");
    PollRound round = rounds.current(unread, NOON);
    PollCursor halfway = Rounds.after(unread, round, "page 2");

    assertThat(Rounds.due(halfway, MINUTE)).isBefore(NOON);
    PollRound resumed = rounds.current(halfway, NOON.plus(Duration.ofDays(3)));
    assertThat(resumed.getPosition()).isEqualTo("page 2");
    assertThat(resumed.getBegunAt()).isEqualTo(NOON);
    assertThat(halfway.getCompleteUntil()).isNull();
  }

  @Test
  void goesBackToTheLastCompleteRoundAfterALongOutage() {
    PollCursor complete =
        Rounds.after(Rounds.unread("p"), rounds.current(Rounds.unread("p"), NOON), null);

    PollRound round = rounds.current(complete, NOON.plus(Duration.ofDays(20)));

    assertThat(round.getSince()).isEqualTo(NOON.minus(Duration.ofMinutes(15)));
  }
}
