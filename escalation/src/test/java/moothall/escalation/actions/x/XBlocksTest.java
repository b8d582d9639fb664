package moothall.escalation.actions.x;

import static org.assertj.core.api.Assertions.assertThat;

import moothall.contracts.serving.LineFault;
import moothall.contracts.x.XFault;
import moothall.escalation.actions.ActionExecutor;
import moothall.escalation.actions.ActionExecutorContract.PageOf;
import moothall.escalation.actions.ActionExecutorContract.Trouble;
import moothall.escalation.actions.BlocksContract;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.actions.RegisterOfTheContract;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.ActionOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocking on X, which its Enterprise plan lets a program do. */
final class XBlocksTest extends ActingOnX implements BlocksContract {

  @BeforeEach
  void buyThePlan() {
    x.haveTheEnterprisePlan(true);
    x.spareLooks(true);
  }

  @Test
  void leavesItToAPersonOnAnyOtherPlan() {
    x.haveTheEnterprisePlan(false);
    String id = here.comment();

    assertThat(executor.perform(order(id, ActionKind.BLOCK)))
        .isEqualTo(new ActionOutcome.Forbidden());
    assertThat(executor.perform(XUnderTest.hide(id))).isEqualTo(new ActionOutcome.Done());
  }

  @Test
  void findsABlockOnALaterPage() {
    String first = here.comment();
    executor.perform(order(first, ActionKind.BLOCK));
    for (int i = 0; i < 4; i++) {
      executor.perform(order(here.comment(), ActionKind.BLOCK));
    }

    assertThat(executor.look(order(first, ActionKind.BLOCK))).isEqualTo(new ReadBack.Blocked(true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"meta\": {}}",
        "{\"data\": []}",
        "{\"meta\": {\"result_count\": \"none\"}}",
        "{\"data\": [], \"meta\": {\"result_count\": 0}, \"errors\": [{\"title\": \"Partial\"}]}"
      })
  void doesNotTakeAnAnswerThatSaysNothingForWordOfAnEndedBlock(String body) {
    String id = here.comment();
    executor.perform(order(id, ActionKind.BLOCK));
    x.sayNothingOfBlocks(body);

    assertThat(executor.look(order(id, ActionKind.UNBLOCK))).isInstanceOf(ReadBack.NotSeen.class);
  }

  /** A throttled block says nothing about hides. */
  @Test
  void holdsUpNoHide() {
    x.next(XFault.RATE_LIMITED);

    assertThat(executor.perform(order(here.comment(), ActionKind.BLOCK)))
        .isInstanceOf(ActionOutcome.RetryAfter.class);
    assertThat(executor.perform(XUnderTest.hide(here.comment())))
        .isEqualTo(new ActionOutcome.Done());
  }

  private static Order order(String id, ActionKind kind) {
    return RegisterOfTheContract.order("x", id, kind, PageOf.APPROVED);
  }

  @Override
  public Blocking blocking() {
    return new Blocking() {
      @Override
      public ActionExecutor executor() {
        return executor;
      }

      @Override
      public void next(Trouble trouble) {
        switch (trouble) {
          case FORBIDS_IT -> x.next(XFault.CLIENT_FORBIDDEN);
          default -> x.next(LineFault.valueOf(trouble.name()));
        }
      }

      @Override
      public String comment() {
        return here.comment();
      }

      @Override
      public String nothing() {
        return here.nothing();
      }

      @Override
      public boolean isBlocked(String nativeId) {
        return x.hasBlockedTheAuthorOf(nativeId);
      }
    };
  }
}
