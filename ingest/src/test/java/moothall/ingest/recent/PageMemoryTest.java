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
    memory.setAside(first.getCommentId());

    assertThat(memory.progress().setAside()).isOne();
    assertThat(memory.progress().decided()).isOne();
    assertThat(memory.progress().oldestWaiting()).isEmpty();
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
  void forgetsWhatIsOldAndDecidedAndNeverWhatIsWaiting() {
    memory.received(first);
    memory.received(second);
    memory.decided(first);

    memory.forgetBefore(NOON.plusSeconds(3600));

    assertThat(memory.find(first.getCommentId())).isEmpty();
    assertThat(memory.find(second.getCommentId())).isPresent();
  }
}
