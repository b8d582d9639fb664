package moothall.ingest.recent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import moothall.events.CommentKind;
import moothall.events.CommentReceived;
import org.junit.jupiter.api.Test;

class PageMemoryTest {

  private static final Instant NOON = Instant.parse("2026-02-19T12:00:00Z");

  private final PageMemory memory = new PageMemory();
  private final CommentReceived first = Events.of(CommentKind.CREATED, "1", "a", NOON);
  private final CommentReceived edit = Events.of(CommentKind.EDITED, "1", "b", NOON.plusSeconds(5));
  private final CommentReceived second =
      Events.of(CommentKind.CREATED, "2", "c", NOON.plusSeconds(9));

  @Test
  void countsVersionsAndHowLongTheOldestHasBeenWaiting() {
    memory.received(first);
    memory.received(edit);
    memory.received(second);
    memory.decided(first);

    Progress progress = memory.progress();

    assertThat(progress.received()).isEqualTo(3);
    assertThat(progress.decided()).isOne();
    assertThat(progress.waiting()).isEqualTo(2);
    assertThat(progress.oldestWaiting()).contains(NOON.plusSeconds(5));
  }

  @Test
  void countsARedeliveryAndASecondVerdictOnce() {
    memory.received(first);
    memory.received(first);
    memory.decided(first);
    memory.decided(first);

    assertThat(memory.progress().received()).isOne();
    assertThat(memory.progress().decided()).isOne();
  }

  @Test
  void bearsToHearOfTheVerdictBeforeTheComment() {
    memory.decided(first);
    memory.received(first);

    assertThat(memory.progress().waiting()).isZero();
    assertThat(memory.find(first.getCommentId())).isPresent();
  }

  @Test
  void countsWhatTheStreamSetAsideAndNotWhatItHadDecided() {
    memory.received(first);
    memory.decided(first);
    memory.received(edit);
    memory.setAside(first.getCommentId(), NOON.plusSeconds(6));

    assertThat(memory.progress().setAside()).isOne();
    assertThat(memory.progress().decided()).isOne();
    assertThat(memory.progress().oldestWaiting()).isEmpty();
  }

  @Test
  void countsAsDecidedWhatWasSetAsideAndSentAgain() {
    memory.received(first);
    memory.setAside(first.getCommentId(), NOON.plusSeconds(1));
    memory.received(first);
    memory.decided(first);

    assertThat(memory.progress().decided()).isOne();
    assertThat(memory.progress().setAside()).isZero();
  }

  @Test
  void bearsToHearOfTheLetterBeforeTheCommentAndOfTheVerdictBeforeTheLetter() {
    memory.decided(first);
    memory.setAside(first.getCommentId(), NOON.plusSeconds(1));
    memory.received(first);
    memory.setAside(second.getCommentId(), NOON.plusSeconds(10));
    memory.received(second);

    assertThat(memory.progress().decided()).isOne();
    assertThat(memory.progress().setAside()).isOne();
    assertThat(memory.progress().oldestWaiting()).isEmpty();
  }

  @Test
  void takesTheClocksOfTwoMachinesForNearlyTheSame() {
    memory.setAside(second.getCommentId(), NOON);
    memory.received(second);

    assertThat(memory.progress().setAside()).isOne();
  }

  @Test
  void waitsForWhatWasWrittenLongAfterTheLetter() {
    memory.setAside(first.getCommentId(), NOON);
    memory.received(Events.of(CommentKind.EDITED, "1", "d", NOON.plusSeconds(600)));

    assertThat(memory.progress().setAside()).isZero();
    assertThat(memory.progress().oldestWaiting()).contains(NOON.plusSeconds(600));
  }

  @Test
  void forgetsTheOldestLettersBeforeThereAreTooMany() {
    memory.setAside(first.getCommentId(), NOON);
    for (int i = 0; i < 10_000; i++) {
      memory.setAside("facebook:town-facebook:invented-" + i, NOON);
    }
    memory.received(first);

    assertThat(memory.progress().oldestWaiting()).contains(NOON);
  }

  @Test
  void knowsWhatStandsAndWhatHasGone() {
    memory.received(first);
    memory.received(second);
    memory.received(Events.of(CommentKind.REMOVED, "1", null, NOON.plusSeconds(20)));

    assertThat(memory.standing(NOON)).containsExactly(second.getCommentId());
    assertThat(memory.standing(NOON.plusSeconds(10))).isEmpty();
  }

  @Test
  void keepsTheNewestWordsWhenOlderOnesAreSentAgain() {
    memory.received(first);
    memory.received(edit);
    memory.received(first);

    assertThat(memory.find(first.getCommentId()))
        .hasValueSatisfying(it -> {
          assertThat(it.says("b")).isTrue();
          assertThat(it.at()).isEqualTo(NOON.plusSeconds(5));
        });
  }

  @Test
  void doesNotTakeACommentForStandingBecauseOlderWordsAreSentAgain() {
    memory.received(first);
    memory.received(Events.of(CommentKind.REMOVED, "1", null, NOON.plusSeconds(20)));
    memory.received(first);

    assertThat(memory.standing(NOON)).isEmpty();
  }

  @Test
  void keepsWhoSeesACommentWhenAnOlderHideIsSentAgain() {
    CommentReceived hide = Events.of(CommentKind.HIDDEN, "1", null, NOON.plusSeconds(6));
    memory.received(first);
    memory.received(hide);
    memory.received(Events.of(CommentKind.UNHIDDEN, "1", null, NOON.plusSeconds(7)));
    memory.received(hide);

    assertThat(memory.find(first.getCommentId()))
        .hasValueSatisfying(it -> assertThat(it.hidden()).isFalse());
  }

  @Test
  void learnsFromOlderWordsWhatNothingHasSaidSince() {
    memory.received(Events.of(CommentKind.HIDDEN, "1", null, NOON.plusSeconds(6)));
    memory.received(first);

    assertThat(memory.find(first.getCommentId()))
        .hasValueSatisfying(it -> {
          assertThat(it.said()).isTrue();
          assertThat(it.says("a")).isTrue();
          assertThat(it.hidden()).isTrue();
        });
  }

  @Test
  void forgetsWhatIsOldAndDecidedAndNeverWhatIsWaiting() {
    memory.received(first);
    memory.received(second);
    memory.decided(first);

    memory.forgetBefore(NOON.plusSeconds(3600));

    assertThat(memory.find(first.getCommentId())).isEmpty();
    assertThat(memory.find(second.getCommentId())).isPresent();
  }
}
