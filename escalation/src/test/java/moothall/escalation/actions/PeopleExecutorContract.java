package moothall.escalation.actions;

import static org.assertj.core.api.Assertions.assertThat;

import moothall.escalation.actions.ActionExecutorContract.PageOf;
import moothall.escalation.actions.ActionExecutorContract.Trouble;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.ActionOutcome;
import org.junit.jupiter.api.Test;

/**
 * What the executors promise that hide nothing, because their platform does not let us, and act for
 * people only: {@link RepliesContract}, and what {@link ActionExecutorContract} asks of the others.
 */
public abstract class PeopleExecutorContract implements RepliesContract {

  /** The same, for a platform at whose address nobody listens. */
  protected abstract ActionExecutor executorOfADeadPlatform();

  /** An id that the platform could have given, of a comment that it does not have. */
  protected abstract String nothing();

  /** Requests that would have said something, whatever was answered. */
  protected abstract long attempts();

  @Test
  void leavesHidingToPeople() {
    assertThat(place().executor().acts()).doesNotContain(ActionKind.HIDE, ActionKind.UNHIDE);
  }

  @Test
  void looksWithoutSayingAnything() {
    String id = place().comment();

    assertThat(place().executor().look(reply(id))).isEqualTo(new ReadBack.NotAnswered());
    assertThat(attempts()).isZero();
  }

  @Test
  void saysThatItsAccessIsBroken() {
    String id = place().comment();
    place().next(Trouble.DOES_NOT_KNOW_US);

    assertThat(place().executor().perform(reply(id))).isEqualTo(new ActionOutcome.AuthBroken());
    assertThat(place().replies(id)).isEmpty();
  }

  @Test
  void takesANoForANo() {
    place().next(Trouble.REFUSES_IT);

    assertThat(place().executor().perform(reply(place().comment())))
        .isEqualTo(new ActionOutcome.Rejected());
  }

  @Test
  void knowsThatACommentHasGone() {
    String id = nothing();

    assertThat(place().executor().perform(reply(id))).isEqualTo(new ActionOutcome.Gone());
    assertThat(place().executor().look(reply(id)))
        .isEqualTo(new ReadBack.NotSeen(new ActionOutcome.Gone()));
  }

  @Test
  void asksNobodyWhoMayNotOrCannotBeAsked() {
    String id = place().comment();

    assertThat(place().executor().perform(reply(id, PageOf.SUSPENDED)))
        .isEqualTo(new ActionOutcome.Forbidden());
    assertThat(place().executor().perform(reply(id, PageOf.WITHOUT_A_SECRET)))
        .isEqualTo(new ActionOutcome.AuthBroken());
    assertThat(place().executor().perform(reply(id, PageOf.UNREGISTERED)))
        .isInstanceOf(ActionOutcome.RetryAfter.class);
    assertThat(executorOfADeadPlatform().perform(reply(id)))
        .isInstanceOf(ActionOutcome.RetryAfter.class);
    assertThat(place().executor().look(reply(id, PageOf.SUSPENDED)))
        .isEqualTo(new ReadBack.NotSeen(new ActionOutcome.Forbidden()));
    assertThat(attempts()).isZero();
  }

  private Order reply(String id) {
    return reply(id, PageOf.APPROVED);
  }

  private Order reply(String id, PageOf page) {
    return RegisterOfTheContract.reply(
        place().executor().platform(), id, "Thank you, we have passed it on.", page);
  }
}
