package moothall.escalation.actions;

import static moothall.escalation.Colleagues.ASHA;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import moothall.escalation.Eventually;
import moothall.escalation.casework.Desk;
import moothall.escalation.casework.DeskAnswer;
import moothall.escalation.domain.ActionOutcome;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.HideDecision;
import moothall.escalation.domain.Settlement;
import moothall.escalation.domain.Visibility;
import org.junit.jupiter.api.Test;

/** A website, or an executor, that stays down: what is tried, and when a person is told. */
final class OutageTest extends ActingOnTownNews {

  @Test
  void givesUpOnAWebsiteThatStaysDownAndAsksAPerson() {
    website.setDown(true);
    take(hateful().on(comment.value()));

    workUntilSettled();

    website.setDown(false);
    assertThat(settlements()).containsExactly(Settlement.GAVE_UP);
    assertThat(it().attention()).contains(Settlement.GAVE_UP.sentence());
    assertThat(website.requests("PATCH", nativeId)).isEqualTo(1);
  }

  @Test
  void goesOnTryingThroughALongOutageAndTellsAPersonOnce() {
    website.setDown(true);
    take(hateful().on(comment.value()));
    ActionWorker patient = patientWorker(service.bean(ExecutorsOfTheTest.class).all());

    Eventually.happens(
        "tried often",
        () -> {
          patient.carryOutNext();
          return website.requests("GET", nativeId) > 8;
        });
    assertThat(settlements()).isEmpty();
    assertThat(it().attention()).contains(HideDecision.Why.PLATFORM_IS_SILENT.sentence());
    assertThat(it().events()).filteredOn(CaseEvent.PersonNeeded.class::isInstance).hasSize(1);
    website.setDown(false);
    Eventually.happens(
        "settled",
        () -> {
          patient.carryOutNext();
          return !settlements().isEmpty();
        });

    assertThat(settlements()).containsExactly(Settlement.DONE);
    assertThat(it().attention()).isEmpty();
  }

  @Test
  void letsAPersonPressEitherButtonAfterItGaveUpToShowAgain() {
    take(hateful().on(comment.value()));
    workUntilSettled();
    website.setDown(true);
    service.bean(Desk.class).unhide(it().id(), ASHA, REASON);
    workUntilSettled();
    website.setDown(false);

    DeskAnswer hide = service.bean(Desk.class).hide(it().id(), ASHA, REASON);
    workUntilSettled();

    assertThat(hide).isInstanceOf(DeskAnswer.Accepted.class);
    assertThat(settlements()).containsExactly(Settlement.DONE, Settlement.GAVE_UP, Settlement.DONE);
    assertThat(it().visibility()).isEqualTo(Visibility.HIDDEN);
  }

  @Test
  void countsTheTriesOfAnExecutorThatFailsAndTellsAPerson() {
    take(hateful().on(comment.value()));
    AtomicInteger calls = new AtomicInteger();
    ActionWorker worker = patientWorker(List.of(new BrokenExecutor(calls)));

    Eventually.happens(
        "a person was told",
        () -> {
          worker.carryOutNext();
          return it().attention().isPresent();
        });

    assertThat(calls).hasValue(4);
    workUntilSettled();
  }

  private record BrokenExecutor(AtomicInteger calls) implements ActionExecutor {
    @Override
    public String platform() {
      return "website";
    }

    @Override
    public ActionOutcome perform(Order order) {
      calls.incrementAndGet();
      throw new IllegalStateException("a secret that cannot be read");
    }

    @Override
    public ReadBack look(Order order) {
      calls.incrementAndGet();
      throw new IllegalStateException("a secret that cannot be read");
    }
  }
}
