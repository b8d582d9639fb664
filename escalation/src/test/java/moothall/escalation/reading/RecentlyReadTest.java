package moothall.escalation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moothall.escalation.Colleagues;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.actions.ClockOfTheTest;
import moothall.escalation.casework.AuthorUnderTest;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CommentId;
import moothall.escalation.live.Tide;
import moothall.escalation.live.Wanted;
import moothall.escalation.store.Arrivals;
import moothall.escalation.store.Cases;
import moothall.escalation.store.Database;
import moothall.escalation.store.Inbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class RecentlyReadTest {

  private static final EscalationUnderTest SERVICE = EscalationUnderTest.start(Map.of());
  private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
  private static final CommentId ID = new CommentId("website:town-news:1");

  @AfterAll
  static void stop() {
    SERVICE.close();
  }

  @Test
  void aReadingServesForAMomentAndNothingOfItIsKeptLonger() {
    Instant[] now = {NOON};
    RecentlyRead recently = new RecentlyRead(new ClockOfTheTest(() -> now[0]));
    recently.keep(Map.of(ID, comment(7)), NOON);

    assertThat(recently.of(ID, 7)).isPresent();
    now[0] = NOON.plus(RecentlyRead.FRESH).plusMillis(1);
    assertThat(recently.of(ID, 7)).isEmpty();
    recently.keep(Map.of(new CommentId("website:town-news:2"), comment(9)), now[0]);
    assertThat(recently.size()).isOne();
  }

  @Test
  void aReadingFromBeforeAVerdictDoesNotServeWhoeverIsToldOfIt() {
    RecentlyRead recently = new RecentlyRead(new ClockOfTheTest(() -> NOON));
    recently.keep(Map.of(ID, comment(7)), NOON);

    assertThat(recently.of(ID, 8)).isEmpty();
    assertThat(recently.of(ID, 3).map(LiveComment::arrival)).contains(3L);
  }

  @Test
  void aLateReadingDoesNotReplaceOneThatBeganAfterIt() {
    RecentlyRead recently = new RecentlyRead(new ClockOfTheTest(() -> NOON));
    recently.keep(Map.of(ID, comment(8)), NOON);
    recently.keep(Map.of(ID, comment(7)), NOON.minusMillis(5));

    assertThat(recently.of(ID, 8)).isPresent();
  }

  @Test
  void whoFollowsIsServedFromWhatAnotherReadAndWhoAsksForThePageIsNot() throws SQLException {
    Case it = AuthorUnderTest.on(SERVICE).writesOn("website", List.of("HIDE"), "ABUSE_USER");
    long arrival =
        SERVICE.count("select arrival from inbox where comment_id = '" + it.commentId() + "'");
    // Time stands still, so that nothing that was read becomes old.
    Instant now = Instant.now();
    ClockOfTheTest still = new ClockOfTheTest(() -> now);
    LiveReader reader =
        new LiveReader(
            SERVICE.bean(Database.class),
            SERVICE.bean(Arrivals.class),
            SERVICE.bean(Inbox.class),
            SERVICE.bean(Cases.class),
            new RecentlyRead(still),
            still);
    LiveComment first =
        reader.since(Colleagues.ASHA, Wanted.EVERYTHING, new Tide(arrival - 1)).getFirst();

    LiveComment again = reader.these(Colleagues.BEN, List.of(arrival)).getFirst();
    LiveComment page = reader.newest(Colleagues.BEN, Wanted.EVERYTHING, 1).comments().getFirst();

    assertThat(again.versions().getFirst()).isSameAs(first.versions().getFirst());
    assertThat(page.standsAs(first)).isTrue();
    assertThat(page.versions().getFirst()).isNotSameAs(first.versions().getFirst());
  }

  private static LiveComment comment(long arrival) {
    return new LiveComment(arrival, List.of(), Optional.empty());
  }
}
