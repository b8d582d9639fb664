package moothall.moderation.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import moothall.events.VerdictReached;
import moothall.moderation.codec.Received;
import moothall.moderation.packs.ShippedPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropRedeliveriesTest {

  private static final long YEAR_2100 = Instant.parse("2100-01-01T00:00:00Z").toEpochMilli();

  @TempDir Path state;
  private ModerationDriver moderation;

  @BeforeEach
  void start() {
    moderation = new ModerationDriver(ShippedPolicy.judge(), state);
  }

  @AfterEach
  void stop() {
    moderation.close();
  }

  @Test
  void judgesARedeliveredVersionOnce() {
    moderation.receive(Received.saying("1", "sh1t service"));
    moderation.receive(Received.saying("1", "sh1t service"));

    List<VerdictReached> verdicts = moderation.verdicts();
    assertThat(verdicts).hasSize(1);
    assertThat(verdicts.getFirst().getActions()).containsExactly("HIDE");
  }

  @Test
  void remembersAVersionWhateverTimeItsRedeliveryBears() {
    long now = ModerationDriver.NOW.toEpochMilli();
    moderation.receive(Received.saying("1", "hello"), now);
    moderation.receive(Received.saying("1", "hello"), now - 3_600_000);
    moderation.receive(Received.saying("1", "hello"), now + 3_500_000);

    assertThat(moderation.verdicts()).hasSize(1);
  }

  @Test
  void judgesAnEditAnew() {
    moderation.receive(Received.saying("1", "hello"));
    moderation.receive(Received.edited("1", "total b0llocks"));

    assertThat(moderation.verdicts())
        .extracting(VerdictReached::getActions)
        .containsExactly(List.of("NONE"), List.of("HIDE"));
  }

  @Test
  void remembersVersionsAfterARecordFromTheFuture() {
    moderation.receive(Received.saying("1", "hello"), YEAR_2100);
    moderation.receive(Received.saying("2", "hello"));
    moderation.receive(Received.saying("2", "hello"));
    moderation.receive(Received.saying("1", "hello"));

    assertThat(moderation.verdicts()).hasSize(2);
  }

  @Test
  void judgesAReplayedVersionAgainAndItsRedeliveryNot() {
    moderation.receive(Received.saying("1", "hello"));
    moderation.replay(Received.saying("1", "hello"));
    moderation.receive(Received.saying("1", "hello"));

    assertThat(moderation.verdicts()).hasSize(2);
  }

  @Test
  void triesAgainWithAReplayedDeadLetter() {
    var large = Received.carrying("1", 1_046_000);
    moderation.receive(large);
    moderation.replay(large);

    assertThat(moderation.setAside()).containsExactly("too-large", "too-large");
  }

  @Test
  void remembersAVersionThatCameAsAReplay() {
    moderation.replay(Received.saying("1", "hello"));
    moderation.receive(Received.saying("1", "hello"));

    assertThat(moderation.verdicts()).hasSize(1);
  }
}
