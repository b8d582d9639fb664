package moothall.escalation.actions;

import static moothall.escalation.Colleagues.ASHA;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import moothall.escalation.Eventually;
import moothall.escalation.actions.MoodyWebsite.Mood;
import moothall.escalation.casework.Desk;
import moothall.escalation.domain.ActionOutcome;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.Settlement;
import moothall.escalation.domain.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the worker makes of each answer. */
final class ActionWorkerTest extends ActingOnTownNews {

  @Test
  void hidesAndVerifies() {
    take(hateful().on(comment.value()));

    workUntilSettled();

    assertThat(website.status(nativeId)).isEqualTo("hidden");
    assertThat(it().visibility()).isEqualTo(Visibility.HIDDEN);
    assertThat(website.requests("PATCH", nativeId)).isEqualTo(1);
    assertThat(website.requests("GET", nativeId)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"FAILS_AFTER_DOING_IT", "IS_SILENT_AFTER_DOING_IT", "TALKS_NONSENSE_AFTER_DOING_IT"})
  void looksInsteadOfAskingAgainWhenItWasDone(Mood mood) {
    website.next(mood);
    take(hateful().on(comment.value()));

    workUntilSettled();

    assertThat(settlements()).containsExactly(Settlement.DONE);
    assertThat(website.requests("PATCH", nativeId)).isEqualTo(1);
    assertThat(website.requests("GET", nativeId)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"FAILS_WITHOUT_DOING_IT, 1", "CONFIRMS_THE_WRONG_COMMENT, 1", "IS_BUSY, 0"})
  void asksAgainWhenItWasNotDone(Mood mood, int looks) {
    website.next(mood);
    take(hateful().on(comment.value()));

    workUntilSettled();

    assertThat(settlements()).containsExactly(Settlement.DONE);
    assertThat(website.status(nativeId)).isEqualTo("hidden");
    assertThat(website.requests("PATCH", nativeId)).isEqualTo(2);
    assertThat(website.requests("GET", nativeId)).isEqualTo(looks);
  }

  /**
   * As on X, where nobody who looks is shown what is hidden; and where nobody may look, because the
   * secret was taken away or the page was suspended meanwhile.
   */
  @ParameterizedTest
  @CsvSource({
    "true, CannotBeSeen, UNCONFIRMED, UNCERTAIN",
    "true, AuthBroken, UNCONFIRMED, UNCERTAIN",
    "true, Forbidden, UNCONFIRMED, UNCERTAIN",
    "true, Unsupported, UNCONFIRMED, UNCERTAIN",
    "true, Hidden, DONE, HIDDEN",
    "true, Shown, FORBIDDEN, VISIBLE",
    "false, CannotBeSeen, FORBIDDEN, VISIBLE",
    "false, AuthBroken, FORBIDDEN, VISIBLE"
  })
  void doesNotTakeANoToARepetitionForWordOfTheFirst(
      boolean unclearBefore, String looking, Settlement settlement, Visibility visibility) {
    CommentId there = new CommentId("x:town:" + System.nanoTime());
    take(hateful().on(there.value()));
    Deque<ActionOutcome> answers = new ArrayDeque<>();
    if (unclearBefore) {
      answers.add(new ActionOutcome.UnknownOutcome());
    }
    answers.add(new ActionOutcome.Forbidden());
    ReadBack seen =
        switch (looking) {
          case "AuthBroken" -> new ReadBack.NotSeen(new ActionOutcome.AuthBroken());
          case "Forbidden" -> new ReadBack.NotSeen(new ActionOutcome.Forbidden());
          case "Unsupported" -> new ReadBack.NotSeen(new ActionOutcome.Unsupported());
          case "Hidden" -> new ReadBack.Seen(true);
          case "Shown" -> new ReadBack.Seen(false);
          default -> new ReadBack.CannotBeSeen();
        };
    ActionWorker worker = patientWorker(List.of(new Unseeing(answers, seen)));

    Eventually.happens(
        "it is settled",
        () -> {
          worker.carryOutNext();
          return !settlements(there).isEmpty();
        });

    assertThat(settlements(there)).containsExactly(settlement);
    assertThat(it(there).visibility()).isEqualTo(visibility);
    assertThat(answers).isEmpty();
  }

  /** What the platform answers; what looking shows once it has said its last no. */
  private record Unseeing(Deque<ActionOutcome> answers, ReadBack atTheEnd)
      implements ActionExecutor {
    @Override
    public String platform() {
      return "x";
    }

    @Override
    public ActionOutcome perform(Order order) {
      return answers.remove();
    }

    @Override
    public ReadBack look(Order order) {
      return answers.isEmpty() ? atTheEnd : new ReadBack.CannotBeSeen();
    }
  }

  /** An installation that lost a platform does not know what that did before. */
  @Test
  void doesNotKnowWhatCameOfARequestWhoseExecutorIsNoLongerThere() {
    CommentId there = new CommentId("x:town:" + System.nanoTime());
    take(hateful().on(there.value()));
    Deque<ActionOutcome> answers = new ArrayDeque<>(List.of(new ActionOutcome.UnknownOutcome()));
    ActionWorker before =
        patientWorker(List.of(new Unseeing(answers, new ReadBack.CannotBeSeen())));
    Eventually.happens(
        "it was sent",
        () -> {
          before.carryOutNext();
          return answers.isEmpty();
        });
    ActionWorker after = patientWorker(List.of());

    Eventually.happens(
        "it is settled",
        () -> {
          after.carryOutNext();
          return !settlements(there).isEmpty();
        });

    assertThat(settlements(there)).containsExactly(Settlement.UNCONFIRMED);
    assertThat(it(there).visibility()).isEqualTo(Visibility.UNCERTAIN);
  }

  @ParameterizedTest
  @CsvSource({
    "IS_GONE, GONE, false",
    "DOES_NOT_KNOW_US, AUTH_BROKEN, true",
    "FORBIDS_IT, FORBIDDEN, true",
    "REFUSES_IT, REJECTED, true"
  })
  void takesAClearNoForAnAnswer(Mood mood, Settlement settlement, boolean person) {
    website.next(mood);
    take(hateful().on(comment.value()));

    workUntilSettled();

    assertThat(settlements()).containsExactly(settlement);
    assertThat(it().attention().isPresent()).isEqualTo(person);
    assertThat(website.requests("PATCH", nativeId)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "suspended, FORBIDDEN",
    "silent, UNSUPPORTED",
    "no-secret, AUTH_BROKEN",
    "nowhere, GAVE_UP",
    "unregistered, GAVE_UP"
  })
  void asksNobodyWhoMayNotOrCannotBeAsked(String page, Settlement settlement) {
    CommentId there = new CommentId("website:" + page + ":" + nativeId);
    take(hateful().on(there.value()));

    workUntilSettled(there);

    assertThat(settlements(there)).containsExactly(settlement);
    assertThat(website.requests("PATCH", nativeId)).isZero();
  }

  @Test
  void showsAgainWhenAPersonSaysSo() {
    take(hateful().on(comment.value()));
    workUntilSettled();

    service.bean(Desk.class).unhide(it().id(), ASHA, REASON);
    workUntilSettled();

    assertThat(website.status(nativeId)).isEqualTo("visible");
    assertThat(it().visibility()).isEqualTo(Visibility.VISIBLE);
  }

  @ParameterizedTest
  @CsvSource({"FAILS_AFTER_DOING_IT", "FAILS_WITHOUT_DOING_IT", "IS_SILENT_AFTER_DOING_IT"})
  void asksOnceMoreWhereNobodyCanLook(Mood mood) {
    website.next(mood);
    take(hateful().on(comment.value()));
    ActionWorker blind =
        patientWorker(
            service.bean(ExecutorsOfTheTest.class).all().stream()
                .<ActionExecutor>map(BlindExecutor::new)
                .toList());

    Eventually.happens(
        "settled",
        () -> {
          blind.carryOutNext();
          return !settlements().isEmpty();
        });

    assertThat(settlements()).containsExactly(Settlement.DONE);
    assertThat(website.status(nativeId)).isEqualTo("hidden");
    assertThat(website.requests("PATCH", nativeId)).isEqualTo(2);
    assertThat(website.requests("GET", nativeId)).isZero();
  }

  /** A platform that shows nobody what is hidden. */
  private record BlindExecutor(ActionExecutor real) implements ActionExecutor {
    @Override
    public String platform() {
      return real.platform();
    }

    @Override
    public ActionOutcome perform(Order order) {
      return real.perform(order);
    }

    @Override
    public ReadBack look(Order order) {
      return new ReadBack.CannotBeSeen();
    }
  }
}
