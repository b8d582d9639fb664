package moothall.escalation.actions;

import static moothall.escalation.Colleagues.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import moothall.escalation.Eventually;
import moothall.escalation.actions.MoodyWebsite.Mood;
import moothall.escalation.casework.Desk;
import moothall.escalation.casework.DeskAnswer;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.ActionOutcome;
import moothall.escalation.domain.Settlement;
import moothall.escalation.domain.Visibility;
import moothall.escalation.store.Database;
import moothall.escalation.store.DueIntents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of replies that people ask for: each goes out once at the most. */
final class RepliesTest extends PeopleAsking {

  @Test
  void repliesBesideAHideAndSettlesBoth() {
    take(abusive());
    assertThat(reply()).isInstanceOf(DeskAnswer.Accepted.class);

    workUntilSettled();

    assertThat(website.replies(nativeId)).containsValue(WORDS);
    assertThat(website.status(nativeId)).isEqualTo("hidden");
    assertThat(settlements()).containsExactly(Settlement.DONE, Settlement.DONE);
    assertThat(it().visibility()).isEqualTo(Visibility.HIDDEN);
  }

  @Test
  void keepsAReplyThatAPersonHasAskedForWhenAnotherDecidesAboutTheComment() {
    take(abusive().asking("FLAG"));
    reply();
    service.bean(Desk.class).hide(it().id(), BEN, REASON);

    workUntilSettled();

    assertThat(website.replies(nativeId)).hasSize(1);
    assertThat(website.status(nativeId)).isEqualTo("hidden");
  }

  @ParameterizedTest
  @CsvSource({
    "FAILS_AFTER_DOING_IT, DONE, false",
    "IS_SILENT_AFTER_DOING_IT, DONE, false",
    "FAILS_WITHOUT_DOING_IT, UNCONFIRMED, true",
    "CONFIRMS_THE_WRONG_COMMENT, UNCONFIRMED, true",
    "FORBIDS_IT, FORBIDDEN, true"
  })
  void neverRepliesTwice(Mood mood, Settlement settlement, boolean person) {
    take(abusive().asking("FLAG"));
    website.next(mood);

    reply();
    workUntilSettled();

    assertThat(settlements()).containsExactly(settlement);
    assertThat(website.requests("PUT", nativeId)).isOne();
    assertThat(it().attention().isPresent()).isEqualTo(person);
  }

  @Test
  void doesNotSayTheSameTwice() {
    take(abusive().asking("FLAG"));
    reply();
    assertThat(reply())
        .isInstanceOfSatisfying(
            DeskAnswer.Refused.class, it -> assertThat(it.code()).isEqualTo("reply-under-way"));

    workUntilSettled();

    assertThat(reply())
        .isInstanceOfSatisfying(
            DeskAnswer.Refused.class, it -> assertThat(it.code()).isEqualTo("already-replied"));
    assertThat(website.replies(nativeId)).hasSize(1);
  }

  @Test
  void sendsAReplyAgainThatCertainlyWasNotSent() {
    take(abusive().asking("FLAG"));
    website.next(Mood.IS_BUSY);

    reply();
    workUntilSettled();

    assertThat(settlements()).containsExactly(Settlement.DONE);
    assertThat(website.replies(nativeId)).hasSize(1);
  }

  @Test
  void doesNotSendAgainWhatADeadWorkerMayHaveSent() {
    take(abusive().asking("FLAG"));
    reply();
    DueIntents intents = new DueIntents();
    service
        .bean(Database.class)
        .inTransaction(connection ->
            intents.claim(
                connection, intents.next(connection).orElseThrow(), Duration.ofMillis(1)));

    workUntilSettled();

    assertThat(settlements()).containsExactly(Settlement.UNCONFIRMED);
    assertThat(website.requests("PUT", nativeId)).isZero();
    assertThat(it().attention()).isPresent();
  }

  @Test
  void hidesBesideAReplyThatFindsNoAnswer() {
    take(abusive().asking("FLAG"));
    var silence = new ReadBack.NotSeen(new ActionOutcome.UnknownOutcome());
    ActionWorker worker =
        patientWorker(List.of(new Answering(silence, new ActionOutcome.Done(), ActionKind.REPLY)));
    reply();
    worker.carryOutNext();

    service.bean(Desk.class).hide(it().id(), BEN, REASON);
    Eventually.happens(
        "hidden",
        () -> {
          worker.carryOutNext();
          return it().visibility() == Visibility.HIDDEN;
        });

    assertThat(it().replies().isOneUnderWay()).isTrue();
    workUntilSettled();
  }

  /**
   * A site may answer the address of a reply with the comment, or call what is visible published.
   */
  @Test
  void takesNoAnswerToAnotherQuestionForOne() {
    take(abusive().asking("FLAG"));
    var unknown = new ActionOutcome.UnknownOutcome();
    ActionWorker odd =
        patientWorker(List.of(new Answering(new ReadBack.Seen(false), unknown, ActionKind.REPLY)));
    reply();
    settleWith(odd);
    assertThat(settlements()).containsExactly(Settlement.UNCONFIRMED);

    ActionWorker other =
        patientWorker(List.of(new Answering(new ReadBack.Answered(), unknown, ActionKind.REPLY)));
    service.bean(Desk.class).hide(it().id(), BEN, REASON);
    for (int turn = 0; turn < 5; turn++) {
      other.carryOutNext();
    }
    assertThat(it().visibility()).isEqualTo(Visibility.HIDING);
    workUntilSettled();
  }

  private void settleWith(ActionWorker worker) {
    Eventually.happens(
        "settled",
        () -> {
          worker.carryOutNext();
          return !settlements().isEmpty();
        });
  }

  /** Never says what came of a reply, and always shows the same to whoever looks. */
  private record Answering(ReadBack shown, ActionOutcome hiding, Set<ActionKind> acts)
      implements ActionExecutor {

    Answering(ReadBack shown, ActionOutcome hiding, ActionKind more) {
      this(shown, hiding, Set.of(ActionKind.HIDE, more));
    }

    @Override
    public String platform() {
      return "website";
    }

    @Override
    public ActionOutcome perform(Order order) {
      return order.kind() == ActionKind.HIDE ? hiding : new ActionOutcome.UnknownOutcome();
    }

    @Override
    public ReadBack look(Order order) {
      return shown;
    }
  }
}
