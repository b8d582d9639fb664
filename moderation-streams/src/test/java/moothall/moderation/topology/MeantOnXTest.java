package moothall.moderation.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import moothall.events.CommentReceived;
import moothall.events.PageSnapshot;
import moothall.events.SignalRaised;
import moothall.moderation.codec.Received;
import moothall.moderation.packs.ShippedPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** X puts the page's handle before every reply: that says nothing about whom it means. */
class MeantOnXTest {

  private static final Instant START = ModerationDriver.NOW.minus(Duration.ofDays(1));
  private static final String REPLY =
      "@Ambermere When will the bins be collected? 😀 https://a You will never get rid of me";

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

  /** The page's name does not say which its handle is: only where it stands does. */
  @Test
  void takesWhoeverIsOnlyToldForNobodysTarget() {
    for (int i = 0; i < 6; i++) {
      receive(named(Received.onX("nick", "n" + i, REPLY, at(i)), "Town news"));
      receive(named(Received.onX("author" + i, "a" + i, REPLY, at(i)), "Town news"));
    }

    assertThat(moderation.verdicts())
        .hasSize(12)
        .allSatisfy(it -> assertThat(it.getCategories()).contains("HARASSMENT"));
    assertThat(kinds()).doesNotContain("COURSE_OF_CONDUCT", "PILE_ON");
  }

  @Test
  void takesThePageForNobodysTargetWhereverItsHandleStands() {
    String words = "You will never get rid of me @Ambermere";
    for (int i = 0; i < 6; i++) {
      receive(Received.onX("nick", "n" + i, words, at(i)));
      receive(Received.onX("author" + i, "a" + i, words, at(i)));
    }

    assertThat(moderation.verdicts())
        .hasSize(12)
        .allSatisfy(it -> assertThat(it.getCategories()).contains("HARASSMENT"));
    assertThat(kinds()).doesNotContain("COURSE_OF_CONDUCT", "PILE_ON");
  }

  @Test
  void countsWhomTheWordsMean() {
    for (int i = 0; i < 5; i++) {
      receive(Received.onX("author" + i, "a" + i, REPLY + " @carol_w" + ".".repeat(i), at(i)));
    }
    receive(Received.onX("author4", "again", REPLY + " @carol_w, never", at(9)));

    assertThat(kinds()).contains("COURSE_OF_CONDUCT", "PILE_ON");
  }

  private List<String> kinds() {
    return moderation.signals().stream().map(SignalRaised::getKind).toList();
  }

  private void receive(CommentReceived.Builder reply) {
    moderation.receive(reply.build(), reply.getReceivedAt().toEpochMilli());
  }

  private static CommentReceived.Builder named(CommentReceived.Builder reply, String name) {
    return reply.setPage(PageSnapshot.newBuilder(reply.getPage()).setName(name).build());
  }

  private static Instant at(int minute) {
    return START.plus(Duration.ofMinutes(minute));
  }
}
