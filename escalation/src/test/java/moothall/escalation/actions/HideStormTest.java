package moothall.escalation.actions;

import static moothall.escalation.Colleagues.ASHA;
import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import moothall.contracts.facebook.GraphComment;
import moothall.contracts.facebook.GraphPage;
import moothall.contracts.facebook.GraphServer;
import moothall.contracts.graph.GraphFault;
import moothall.contracts.serving.LineFault;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.casework.Desk;
import moothall.escalation.casework.DeskAnswer;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.Settlement;
import moothall.escalation.domain.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hundreds of hides at once, while Facebook misbehaves in every way it knows, drawn by chance: the
 * service's own workers, its own database, and the contract server.
 */
final class HideStormTest {

  private static final int COMMENTS = Integer.getInteger("moothall.storm", 160);
  private static final int ONE_FAULT_IN = 3;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final List<Consumer<GraphServer>> FAULTS =
      Stream.concat(
              Arrays.stream(LineFault.values()).map(HideStormTest::sending),
              Arrays.stream(GraphFault.values()).map(HideStormTest::sending))
          .toList();
  private static final String TOKEN = "EAAInventedPageToken";

  private final long seed = Long.getLong("moothall.storm.seed", new Random().nextLong());
  private final Random chance = new Random(seed);
  private final GraphPage page = new GraphPage(TownInAStorm.ACCOUNT, TOKEN);
  private final AtomicInteger drawn = new AtomicInteger();

  @Test
  void hidesEachCommentOnceAndSaysTruthfullyHowItStands(@TempDir Path secrets) throws Exception {
    Files.writeString(secrets.resolve("town-token"), TOKEN);
    try (GraphServer facebook = new GraphServer(page);
        EscalationUnderTest service = start(facebook, secrets)) {
      List<CommentId> comments = IntStream.range(0, COMMENTS).mapToObj(this::comment).toList();

      Thread weather = weather(facebook);
      comments.forEach(it -> take(service, it));
      untilAllIsSettled(service);
      List<CommentId> shown = showSome(service, comments);
      untilAllIsSettled(service);
      weather.interrupt();

      assertThat(comments)
          .as("seed %d, %d faults", seed, drawn.get())
          .allSatisfy(it -> assertStandsAsItIsSaid(service.caseOf(it)));
      assertThat(shown).allSatisfy(it -> assertNotHiddenAfterwards(service.caseOf(it)));
      assertThat(settled(service, comments, Settlement.DONE))
          .as("done, seed %d", seed)
          .isGreaterThan(COMMENTS / 2);
      assertThat(drawn).hasValueGreaterThan(COMMENTS / ONE_FAULT_IN);
      assertThat(facebook.violations()).isEmpty();
    }
  }

  private static Consumer<GraphServer> sending(LineFault fault) {
    return facebook -> facebook.next(fault);
  }

  private static Consumer<GraphServer> sending(GraphFault fault) {
    return facebook -> facebook.next(fault);
  }

  private static EscalationUnderTest start(GraphServer facebook, Path secrets) {
    return EscalationUnderTest.start(
        Map.ofEntries(
            Map.entry("moothall.test.storm", true),
            Map.entry("moothall.secrets-dir", secrets.toString()),
            Map.entry("moothall.escalation.facebook.base-url", facebook.address().toString()),
            Map.entry("moothall.escalation.facebook.standstill", "5s"),
            Map.entry("moothall.escalation.actions.workers", 6),
            Map.entry("moothall.escalation.brakes.rate-floor", 10_000),
            Map.entry("moothall.escalation.brakes.daily-per-page", 10_000),
            Map.entry("moothall.escalation.brakes.daily-in-all", 10_000),
            Map.entry("moothall.escalation.actions.deadline", "400ms"),
            Map.entry("moothall.escalation.actions.lease", "2s"),
            Map.entry("moothall.escalation.actions.first-retry", "5ms"),
            Map.entry("moothall.escalation.actions.longest-retry", "100ms")));
  }

  private CommentId comment(int number) {
    String id = "901097836652708_" + (903438993085259L + number);
    page.add(
        new GraphComment(
            id, TownInAStorm.ACCOUNT + "_901097836652708", null, null, "words", Instant.EPOCH));
    return new CommentId("facebook:town:" + id);
  }

  private static void take(EscalationUnderTest service, CommentId comment) {
    var sketch = hateful().on(comment.value());
    service.bean(VerdictIntake.class).take(sketch.judgement(), sketch.raw(), RECEIVED);
  }

  /** One fault for every few requests, for as long as the thread lives. */
  private Thread weather(GraphServer facebook) {
    return Thread.ofVirtual()
        .start(() -> {
          while (!Thread.currentThread().isInterrupted()) {
            while (drawn.get() * ONE_FAULT_IN < facebook.calls().size() + ONE_FAULT_IN) {
              FAULTS.get(chance.nextInt(FAULTS.size())).accept(facebook);
              drawn.incrementAndGet();
            }
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
          }
        });
  }

  private void untilAllIsSettled(EscalationUnderTest service) {
    Instant end = Instant.now().plus(PATIENCE);
    while (service.count("select count(*) from action_intent where state <> 'SETTLED'") > 0) {
      assertThat(Instant.now()).as("time until all is settled, seed %d", seed).isBefore(end);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private List<CommentId> showSome(EscalationUnderTest service, List<CommentId> comments) {
    Random chosen = new Random(seed);
    List<CommentId> shown = new ArrayList<>();
    for (CommentId comment : comments) {
      Case it = service.caseOf(comment);
      if (it.visibility() == Visibility.HIDDEN && chosen.nextInt(4) == 0) {
        assertThat(service.bean(Desk.class).unhide(it.id(), ASHA, new Reason("A quotation.")))
            .isInstanceOf(DeskAnswer.Accepted.class);
        shown.add(comment);
      }
    }
    return shown;
  }

  private void assertStandsAsItIsSaid(Case it) {
    String id = it.commentId().nativeId();
    assertThat(page.timesHidden(id)).as("times hidden").isLessThanOrEqualTo(1);
    Set<Visibility> honest =
        page.isHidden(id)
            ? EnumSet.of(Visibility.HIDDEN, Visibility.UNCERTAIN)
            : EnumSet.of(Visibility.VISIBLE, Visibility.UNCERTAIN);
    assertThat(it.visibility()).isIn(honest);
    boolean called = it.attention().isPresent();
    assertThat(called || it.visibility() == Visibility.HIDDEN || it.wasShownByPerson())
        .as("hidden, shown by a person, or a person is called")
        .isTrue();
  }

  private void assertNotHiddenAfterwards(Case it) {
    if (it.visibility() == Visibility.VISIBLE) {
      assertThat(page.isHidden(it.commentId().nativeId())).isFalse();
    }
    assertThat(page.timesHidden(it.commentId().nativeId())).isOne();
  }

  private static long settled(
      EscalationUnderTest service, List<CommentId> comments, Settlement how) {
    return comments.stream()
        .filter(comment ->
            service.caseOf(comment).events().stream()
                .anyMatch(event ->
                    event instanceof CaseEvent.ActionCompleted end && end.settlement() == how))
        .count();
  }
}
