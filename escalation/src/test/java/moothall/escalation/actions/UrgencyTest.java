package moothall.escalation.actions;

import static moothall.escalation.Colleagues.ASHA;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import moothall.escalation.casework.Desk;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.CommentKind;
import moothall.escalation.domain.HideDecision;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.Visibility;
import org.junit.jupiter.api.Test;

/** Who comes first while an allowance lasts, and what becomes of those who wait. */
final class UrgencyTest extends WorkersThatShare {

  @Test
  void asksForTheMostUrgentFirst() throws Exception {
    String spam = take(5, "spam");
    String shown = take(3, "shown");
    work(allowing(9, Allowance.Scope.EACH_PAGE));
    asked.clear();
    String abuse = take(3, "abuse");
    String threat = take(1, "threat");
    service.bean(Desk.class).unhide(it(shown).id(), ASHA, new Reason("It is a quotation."));

    ActionWorker alone = worker(allowing(9, Allowance.Scope.EACH_PAGE));
    while (alone.carryOutNext()) {
      assertThat(asked).isNotEmpty();
    }

    assertThat(askedFor()).containsExactly(shown, threat, abuse).doesNotContain(spam);
    assertThat(asked.peek().kind()).isEqualTo(ActionKind.UNHIDE);
  }

  @Test
  void becomesUrgentWithItsCase() throws Exception {
    String first = take(3, "first");
    String second = take(4, "second");
    take(1, "second", hateful().happening(CommentKind.EDITED).saying("worse words"));

    work(allowing(1, Allowance.Scope.EACH_PAGE));

    assertThat(askedFor()).containsExactly(second).doesNotContain(first);
  }

  @Test
  void tellsAPersonOfWhatWaitsLong() throws Exception {
    String first = take(2, "first");
    String second = take(2, "second");
    Platform platform = allowing(1, Allowance.Scope.EACH_PAGE);

    work(platform);
    assertThat(it(first).attention()).isEmpty();
    assertThat(it(second).attention()).contains(HideDecision.Why.ALLOWANCE_SPENT.sentence());
    assertThat(it(second).visibility()).isEqualTo(Visibility.HIDING);

    renew();
    work(platform);
    assertThat(it(second).visibility()).isEqualTo(Visibility.HIDDEN);
    assertThat(it(second).attention()).isEmpty();
  }
}
