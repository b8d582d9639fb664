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

  /** As on X, where nobody who looks is shown what is hidden. */
  @ParameterizedTest
  @CsvSource({"true, UNCONFIRMED, UNCERTAIN", "false, FORBIDDEN, VISIBLE"})
  void doesNotTakeANoToARepetitionForWordOfTheFirst(
      boolean unclearBefore, Settlement settlement, Visibility visibility) {
    CommentId there = new CommentId("x:town:" + System.nanoTime());
    take(hateful().on(there.value()));
    Deque<ActionOutcome> answers = new ArrayDeque<>();
    if (unclearBefore) {
      answers.add(new ActionOutcome.UnknownOutcome());
    }
    answers.add(new ActionOutcome.Forbidden());
    ActionWorker worker = patientWorker(List.of(new Unseeing(answers)));

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

  private record Unseeing(Deque<ActionOutcome> answers) implements ActionExecutor {
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
      return new ReadBack.CannotBeSeen();
    }
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
