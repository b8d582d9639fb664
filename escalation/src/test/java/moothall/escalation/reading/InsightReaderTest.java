package moothall.escalation.reading;

import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.access.Role;
import moothall.escalation.access.Scope;
import moothall.escalation.access.Viewer;
import moothall.escalation.actions.ClockOfTheTest;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.insight.Insights;
import moothall.escalation.reading.InsightReader.Answer;
import moothall.escalation.reading.InsightReader.Asked;
import moothall.escalation.store.Database;
import moothall.escalation.store.InsightCounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** How much counting there may be, and for whom. */
final class InsightReaderTest {

  private static final EscalationUnderTest SERVICE = EscalationUnderTest.start(Map.of());
  private static final Viewer BEN = new Viewer("ben", Set.of(Role.MODERATOR));

  @AfterAll
  static void stop() {
    SERVICE.close();
  }

  @Test
  void countsForTwoAtATime() throws InterruptedException {
    CountDownLatch counting = new CountDownLatch(2);
    CountDownLatch goOn = new CountDownLatch(1);
    AtomicInteger asked = new AtomicInteger();
    InsightReader reader =
        reader(() -> {
          if (asked.incrementAndGet() <= 2) {
            counting.countDown();
            await(goOn);
          }
          return Instant.now();
        });
    Asked.About about = usual();

    CompletableFuture<Answer> first =
        CompletableFuture.supplyAsync(() -> reader.of(BEN, about), Thread::startVirtualThread);
    CompletableFuture<Answer> second =
        CompletableFuture.supplyAsync(() -> reader.of(BEN, about), Thread::startVirtualThread);
    counting.await();
    try {
      assertThat(reader.of(BEN, about))
          .isInstanceOfSatisfying(
              Answer.NotNow.class, it -> assertThat(it.code()).isEqualTo("counting-already"));
    } finally {
      goOn.countDown();
    }

    assertThat(first.join()).isInstanceOf(Answer.Counted.class);
    assertThat(second.join()).isInstanceOf(Answer.Counted.class);
    assertThat(reader.of(BEN, about)).as("once they are ready").isInstanceOf(Answer.Counted.class);
  }

  @Test
  void givesAllStatementsTenSecondsTogether() {
    AtomicInteger asked = new AtomicInteger();
    Instant start = Instant.now();

    Answer answer = reader(() -> start.plusSeconds(3L * asked.getAndIncrement())).of(BEN, usual());

    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.NotNow.class, it -> assertThat(it.code()).isEqualTo("took-too-long"));
    assertThat(asked.get()).as("not at the first of them").isEqualTo(5);
  }

  @Test
  void tellsNoCategoriesToATokenThatIsNotGoodForCases() {
    var sketch = hateful().on("website:narrow:1");
    SERVICE.bean(VerdictIntake.class).take(sketch.judgement(), sketch.raw(), RECEIVED);
    InsightReader reader = reader(Instant::now);

    Insights narrow = counted(reader.of(program(Scope.OPERATIONS_READ), usual()));
    Insights wide = counted(reader.of(program(Scope.OPERATIONS_READ, Scope.CASES_READ), usual()));

    assertThat(wide.categories()).isNotEmpty();
    assertThat(wide.strands()).isNotEmpty();
    assertThat(narrow.categories()).isEmpty();
    assertThat(narrow.strands()).isEmpty();
    assertThat(narrow.days()).isEqualTo(wide.days()).isNotEmpty();
  }

  private static Viewer program(Scope... scopes) {
    return new Viewer("program", Set.of(Role.MODERATOR), Optional.of(Set.of(scopes)));
  }

  private static Insights counted(Answer answer) {
    return ((Answer.Counted) answer).insights();
  }

  private static Asked.About usual() {
    return (Asked.About) reader(Instant::now).asked("", "", "");
  }

  private static InsightReader reader(Supplier<Instant> now) {
    return new InsightReader(
        SERVICE.bean(Database.class), SERVICE.bean(InsightCounts.class), new ClockOfTheTest(now));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
