package moothall.escalation.actions.x;

import static moothall.escalation.Colleagues.ASHA;
import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import moothall.contracts.serving.LineFault;
import moothall.contracts.x.XAccount;
import moothall.contracts.x.XFault;
import moothall.contracts.x.XServer;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.actions.ClockOfTheTest;
import moothall.escalation.actions.WorkerUnderTest;
import moothall.escalation.casework.Desk;
import moothall.escalation.casework.DeskAnswer;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.Judgement;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many hides at once on X, which lets an account ask for fifty in a quarter of an hour, while it
 * misbehaves in every way it knows; its quarters of an hour pass when nothing more can be done.
 */
final class XStormTest {

  private static final int COMMENTS = Integer.getInteger("moothall.storm.x", 100);

  /** Every fault is met so often. */
  private static final int ROUNDS_OF_FAULTS = Math.max(1, COMMENTS / 100);

  private static final int MOST_WINDOWS = 200;
  private static final int TRIES = 8;

  /** Requests from one fault to the next. */
  private static final int EVERY = 3;

  /** Also of a request for tokens: without its answer the authorisation would be gone. */
  private static final Duration DEADLINE = Duration.ofSeconds(2);

  private final long seed = Long.getLong("moothall.storm.seed", 1);
  private final Random chance = new Random(seed);
  private final Map<CommentId, Integer> priorities = new LinkedHashMap<>();

  @Test
  void hidesTheMostUrgentFirstWithinWhatXAllowsAndNothingThatAPersonHasShown(@TempDir Path secrets)
      throws Exception {
    try (EscalationUnderTest service = EscalationUnderTest.start(calmBrakes())) {
      XUnderTest here = new XUnderTest(service, secrets);
      XServer x = here.server();
      XAccount account = here.account();
      for (int i = 0; i < COMMENTS; i++) {
        take(service, new CommentId("x:approved:" + here.comment()), 1 + chance.nextInt(5));
      }
      var worker =
          new WorkerUnderTest(
              service,
              new ClockOfTheTest(account::now),
              here.executorWithin(x.address(), DEADLINE),
              TRIES);
      List<Runnable> faults = faults(x);
      Set<CommentId> shown = Set.of();
      int windows = 0;
      int due = 0;

      while (unsettled(service) > 0) {
        assertThat(++windows).as("windows, seed %d", seed).isLessThan(MOST_WINDOWS);
        long before = changes(x);
        do {
          // One waits at a time: several would be one long outage.
          if (!faults.isEmpty() && x.calls().size() >= due) {
            faults.removeLast().run();
            due = x.calls().size() + EVERY;
          }
        } while (worker.carryOutNext());
        assertThat(changes(x) - before)
            .as("requests in a quarter of an hour, seed %d", seed)
            .isLessThanOrEqualTo(XAccount.ALLOWANCE);
        if (windows == 2) {
          shown = showSome(service);
        }
        account.pass(XAccount.WINDOW);
        service.execute("update allowance set window_ends = clock_timestamp()");
      }

      assertThat(faults).as("faults that were not met, seed %d", seed).isEmpty();
      assertThat(windows).isGreaterThanOrEqualTo(COMMENTS / XAccount.ALLOWANCE);
      assertThat(firstAskedFor(x)).as("by priority, seed %d", seed).isSorted();
      assertThat(shown).hasSizeGreaterThan(5);
      int hidden = 0;
      for (CommentId comment : priorities.keySet()) {
        Case it = service.caseOf(comment);
        assertStandsAsItIsSaid(account, it, shown.contains(comment));
        hidden += account.isHidden(comment.nativeId()) ? 1 : 0;
      }
      assertThat(hidden).as("hidden, seed %d", seed).isGreaterThan(COMMENTS / 2);
      here.stop();
    }
  }

  private static Map<String, Object> calmBrakes() {
    return Map.of(
        "moothall.escalation.actions.workers",
        0,
        "moothall.escalation.brakes.rate-floor",
        10_000,
        "moothall.escalation.brakes.daily-per-page",
        10_000,
        "moothall.escalation.brakes.daily-in-all",
        10_000,
        "moothall.escalation.brakes.reversed-share",
        1.0);
  }

  /** Every way in which X and the line misbehave, each once in a round, in any order. */
  private List<Runnable> faults(XServer x) {
    List<Runnable> faults = new ArrayList<>();
    for (int i = 0; i < ROUNDS_OF_FAULTS; i++) {
      List<Runnable> round = new ArrayList<>();
      Arrays.stream(LineFault.values()).forEach(fault -> round.add(() -> x.next(fault)));
      Arrays.stream(XFault.values()).forEach(fault -> round.add(() -> x.next(fault)));
      Collections.shuffle(round, chance);
      faults.addAll(round);
    }
    return faults;
  }

  private void take(EscalationUnderTest service, CommentId comment, int priority) {
    var sketch = hateful().on(comment.value()).asking("HIDE");
    Judgement it = sketch.judgement();
    var grade = new Judgement.Grade(it.grade().severity(), priority, it.grade().evidenceMode());
    service
        .bean(VerdictIntake.class)
        .take(
            new Judgement(
                it.verdictId(),
                it.comment(),
                it.actions(),
                it.categories(),
                grade,
                it.findings(),
                it.scores(),
                it.versions()),
            sketch.raw(),
            RECEIVED);
    priorities.put(comment, priority);
  }

  /** Of those that are hidden, and of those that still wait to be. */
  private Set<CommentId> showSome(EscalationUnderTest service) {
    Map<Visibility, List<CommentId>> standing = new HashMap<>();
    for (CommentId comment : priorities.keySet()) {
      Visibility now = service.caseOf(comment).visibility();
      standing.computeIfAbsent(now, _ -> new ArrayList<>()).add(comment);
    }
    List<CommentId> shown = new ArrayList<>();
    for (Visibility from : EnumSet.of(Visibility.HIDDEN, Visibility.HIDING)) {
      List<CommentId> some = standing.getOrDefault(from, List.of());
      shown.addAll(some.subList(0, Math.min(8, some.size())));
    }
    for (CommentId comment : shown) {
      Case it = service.caseOf(comment);
      assertThat(service.bean(Desk.class).unhide(it.id(), ASHA, new Reason("A quotation.")))
          .isInstanceOf(DeskAnswer.Accepted.class);
    }
    return Set.copyOf(shown);
  }

  private static int unsettled(EscalationUnderTest service) {
    return (int) service.count("select count(*) from action_intent where state <> 'SETTLED'");
  }

  private static long changes(XServer x) {
    return x.calls().stream().filter(it -> it.startsWith("PUT ")).count();
  }

  /** The priorities of the comments in the order in which X was first asked to hide them. */
  private List<Integer> firstAskedFor(XServer x) {
    return x.journal().stream()
        .filter(it -> it.method().equals("PUT"))
        .filter(it -> new String(it.body(), StandardCharsets.UTF_8).contains("true"))
        .map(it -> it.path().replaceAll("[^0-9]*/2/tweets/([0-9]+)/hidden", "$1"))
        .distinct()
        .map(post -> priorities.getOrDefault(new CommentId("x:approved:" + post), 0))
        .toList();
  }

  private void assertStandsAsItIsSaid(XAccount account, Case it, boolean shown) {
    String post = it.commentId().nativeId();
    assertThat(account.timesHidden(post)).as("times hidden, seed %d", seed).isLessThan(2);
    Set<Visibility> honest =
        account.isHidden(post)
            ? EnumSet.of(Visibility.HIDDEN, Visibility.UNCERTAIN)
            // X itself says of some, under a fault, that there is no such post.
            : EnumSet.of(Visibility.VISIBLE, Visibility.UNCERTAIN, Visibility.GONE);
    if (!it.visibility().equals(Visibility.GONE)) {
      assertThat(it.visibility()).as("seed %d", seed).isIn(honest);
    }
    if (shown && it.visibility() == Visibility.VISIBLE) {
      assertThat(account.isHidden(post)).as("shown by a person, seed %d", seed).isFalse();
    }
    boolean called = it.attention().isPresent() || it.visibility() == Visibility.GONE;
    assertThat(called || it.visibility() == Visibility.HIDDEN || it.wasShownByPerson())
        .as("hidden, shown by a person, or a person is called; seed %d", seed)
        .isTrue();
  }
}
