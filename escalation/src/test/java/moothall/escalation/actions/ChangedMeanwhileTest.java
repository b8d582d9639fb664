package moothall.escalation.actions;

import static moothall.escalation.Colleagues.ASHA;
import static moothall.escalation.Verdicts.harmless;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import moothall.escalation.Eventually;
import moothall.escalation.Verdicts.Sketch;
import moothall.escalation.actions.MoodyWebsite.Mood;
import moothall.escalation.casework.Desk;
import moothall.escalation.domain.ActionOutcome;
import moothall.escalation.domain.CommentKind;
import moothall.escalation.domain.HideDecision;
import moothall.escalation.domain.Settlement;
import moothall.escalation.domain.Visibility;
import moothall.escalation.store.Claim;
import moothall.escalation.store.Database;
import moothall.escalation.store.DueIntents;
import org.junit.jupiter.api.Test;

/** What was claimed, lost or decided otherwise before the worker came to its end. */
final class ChangedMeanwhileTest extends ActingOnTownNews {

  @Test
  void doesNotHideBehindThePersonsBack() {
    website.next(Mood.IS_BUSY);
    take(hateful().on(comment.value()));
    worker().carryOutNext();

    service.bean(Desk.class).unhide(it().id(), ASHA, REASON);
    workUntilSettled();

    assertThat(settlements()).containsExactly(Settlement.SUPERSEDED, Settlement.DONE);
    assertThat(website.status(nativeId)).isEqualTo("visible");
    assertThat(website.requests("PATCH", nativeId)).isEqualTo(2);
  }

  @Test
  void looksAfterWhatADeadWorkerLeft() {
    take(hateful().on(comment.value()));
    claimAndDie();
    website.put(nativeId, "hidden");

    workUntilSettled();

    assertThat(settlements()).containsExactly(Settlement.DONE);
    assertThat(website.requests("PATCH", nativeId)).isZero();
  }

  @Test
  void supersedesWhatADeadWorkerLeftWhenAPersonDecidedMeanwhile() {
    take(hateful().on(comment.value()));
    claimAndDie();
    service.bean(Desk.class).unhide(it().id(), ASHA, REASON);

    workUntilSettled();

    assertThat(settlements()).containsExactly(Settlement.SUPERSEDED, Settlement.DONE);
    assertThat(website.status(nativeId)).isEqualTo("visible");
  }

  @Test
  void doesNotHideAgainWhatSomebodyShowedThereBeforeItLooked() {
    website.next(Mood.FAILS_AFTER_DOING_IT);
    take(hateful().on(comment.value()));
    Eventually.happens(
        "asked once",
        () -> {
          worker().carryOutNext();
          return website.requests("PATCH", nativeId) == 1;
        });
    website.put(nativeId, "visible");
    take(shownThere());

    workUntilSettled();

    assertThat(settlements()).containsExactly(Settlement.SUPERSEDED);
    assertThat(website.status(nativeId)).isEqualTo("visible");
    assertThat(it().visibility()).isEqualTo(Visibility.VISIBLE);
    assertThat(website.requests("PATCH", nativeId)).isEqualTo(1);
  }

  @Test
  void doesNotHideAgainWhatSomebodyShowedThereWhileItLooked() {
    take(hateful().on(comment.value()));
    ActionWorker worker = patientWorker(List.of(new ShownWhileLooking()));

    Eventually.happens(
        "settled",
        () -> {
          worker.carryOutNext();
          return !settlements().isEmpty();
        });

    assertThat(settlements()).containsExactly(Settlement.SUPERSEDED);
    assertThat(it().attention()).contains(HideDecision.Why.CHANGED_THERE.sentence());
  }

  private Sketch shownThere() {
    return harmless()
        .on(comment.value())
        .happening(CommentKind.UNHIDDEN)
        .posted(Instant.now().plusSeconds(9));
  }

  /** Its first request is lost; while it is looked at, the news arrives. */
  private final class ShownWhileLooking implements ActionExecutor {
    @Override
    public String platform() {
      return "website";
    }

    @Override
    public ActionOutcome perform(Order order) {
      return new ActionOutcome.UnknownOutcome();
    }

    @Override
    public ReadBack look(Order order) {
      take(shownThere());
      return new ReadBack.Seen(false);
    }
  }

  private static void claimAndDie() {
    DueIntents intents = new DueIntents();
    Claim claim =
        service
            .bean(Database.class)
            .inTransaction(connection ->
                intents.claim(
                    connection, intents.next(connection).orElseThrow(), Duration.ofMillis(1)));
    assertThat(claim.progress().look()).isFalse();
  }
}
