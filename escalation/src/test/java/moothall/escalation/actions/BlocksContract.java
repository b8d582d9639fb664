package moothall.escalation.actions;

import static org.assertj.core.api.Assertions.assertThat;

import moothall.escalation.actions.ActionExecutorContract.PageOf;
import moothall.escalation.actions.ActionExecutorContract.Trouble;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.ActionOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the executors promise that block the author of a comment when a person asks for it, and let
 * them write again.
 */
public interface BlocksContract {

  /** A platform on which it can be seen who is blocked. */
  interface Blocking {

    ActionExecutor executor();

    void next(Trouble trouble);

    /** Makes a comment by somebody who has written nothing else. */
    String comment();

    /** An id that the platform could have given, of a comment that it does not have. */
    String nothing();

    /** Whether the author of that comment is blocked. */
    boolean isBlocked(String nativeId);
  }

  /** The platform of the running test. */
  Blocking blocking();

  private Order order(String id, ActionKind kind) {
    return RegisterOfTheContract.order(blocking().executor().platform(), id, kind, PageOf.APPROVED);
  }

  private ActionOutcome perform(String id, ActionKind kind) {
    return blocking().executor().perform(order(id, kind));
  }

  private ReadBack look(String id) {
    return blocking().executor().look(order(id, ActionKind.BLOCK));
  }

  @Test
  default void blocksAnAuthorAndNobodyElseAndEndsThat() {
    String id = blocking().comment();
    String other = blocking().comment();

    assertThat(perform(id, ActionKind.BLOCK)).isEqualTo(new ActionOutcome.Done());
    assertThat(blocking().isBlocked(id)).isTrue();
    assertThat(blocking().isBlocked(other)).isFalse();
    assertThat(look(id)).isEqualTo(new ReadBack.Blocked(true));
    assertThat(look(other)).isEqualTo(new ReadBack.Blocked(false));

    assertThat(perform(id, ActionKind.UNBLOCK)).isEqualTo(new ActionOutcome.Done());
    assertThat(blocking().isBlocked(id)).isFalse();
  }

  @Test
  default void endsInWhatWasAskedHoweverOftenItAsks() {
    String id = blocking().comment();
    perform(id, ActionKind.BLOCK);

    assertThat(perform(id, ActionKind.BLOCK))
        .isIn(new ActionOutcome.Done(), new ActionOutcome.AlreadyDone());
    assertThat(blocking().isBlocked(id)).isTrue();
    perform(id, ActionKind.UNBLOCK);
    assertThat(perform(id, ActionKind.UNBLOCK))
        .isIn(new ActionOutcome.Done(), new ActionOutcome.AlreadyDone());
  }

  @ParameterizedTest
  @EnumSource(names = {"IS_CUT_OFF_AFTER_DOING_IT", "TALKS_NONSENSE_AFTER_DOING_IT"})
  default void looksWhetherTheAuthorIsBlocked(Trouble trouble) {
    String id = blocking().comment();
    blocking().next(trouble);

    assertThat(perform(id, ActionKind.BLOCK)).isEqualTo(new ActionOutcome.UnknownOutcome());
    assertThat(look(id)).isEqualTo(new ReadBack.Blocked(true));
  }

  @Test
  default void takesANoToABlockForANo() {
    String id = blocking().comment();
    blocking().next(Trouble.FORBIDS_IT);

    assertThat(perform(id, ActionKind.BLOCK)).isEqualTo(new ActionOutcome.Forbidden());
    assertThat(blocking().isBlocked(id)).isFalse();
  }

  @Test
  default void blocksNobodyForACommentThatHasGone() {
    assertThat(perform(blocking().nothing(), ActionKind.BLOCK)).isEqualTo(new ActionOutcome.Gone());
  }

  @Test
  default void saysThatItBlocks() {
    assertThat(blocking().executor().acts()).contains(ActionKind.BLOCK, ActionKind.UNBLOCK);
  }
}
