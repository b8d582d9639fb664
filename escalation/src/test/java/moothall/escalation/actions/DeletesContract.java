package moothall.escalation.actions;

import static org.assertj.core.api.Assertions.assertThat;

import moothall.escalation.actions.ActionExecutorContract.PageOf;
import moothall.escalation.actions.ActionExecutorContract.Trouble;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.ActionOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the executors promise that delete when a person asks for it. */
public interface DeletesContract {

  /** A platform on which a deletion can be seen. */
  interface Place {

    ActionExecutor executor();

    void next(Trouble trouble);

    /** Makes a comment that the platform knows and shows. */
    String comment();

    boolean exists(String nativeId);
  }

  /** The platform of the running test. */
  Place place();

  private Order delete(String id) {
    return RegisterOfTheContract.order(
        place().executor().platform(), id, ActionKind.DELETE, PageOf.APPROVED);
  }

  @Test
  default void deletesAndThenFindsNothing() {
    String id = place().comment();
    String other = place().comment();

    assertThat(place().executor().perform(delete(id))).isEqualTo(new ActionOutcome.Done());
    assertThat(place().exists(id)).isFalse();
    assertThat(place().exists(other)).isTrue();
    assertThat(place().executor().perform(delete(id)))
        .as("a second time")
        .isIn(new ActionOutcome.Gone(), new ActionOutcome.Done(), new ActionOutcome.AlreadyDone());
  }

  @ParameterizedTest
  @EnumSource(
      names = {".*_AFTER_DOING_IT", "(?!TRICKLES).*"},
      mode = EnumSource.Mode.MATCH_ALL)
  default void looksWhetherItWasDeleted(Trouble trouble) {
    String id = place().comment();
    place().next(trouble);

    assertThat(place().executor().perform(delete(id)))
        .isEqualTo(new ActionOutcome.UnknownOutcome());
    assertThat(place().executor().look(delete(id)))
        .isEqualTo(new ReadBack.NotSeen(new ActionOutcome.Gone()));
  }

  @Test
  default void seesThatItIsStillThere() {
    String id = place().comment();
    place().next(Trouble.FAILS_WITHOUT_DOING_IT);

    assertThat(place().executor().perform(delete(id)))
        .isEqualTo(new ActionOutcome.UnknownOutcome());
    assertThat(place().executor().look(delete(id))).isEqualTo(new ReadBack.Seen(false));
    assertThat(place().exists(id)).isTrue();
  }

  @Test
  default void takesANoToADeletionForANo() {
    String id = place().comment();
    place().next(Trouble.FORBIDS_IT);

    assertThat(place().executor().perform(delete(id))).isEqualTo(new ActionOutcome.Forbidden());
    assertThat(place().exists(id)).isTrue();
  }

  @Test
  default void saysThatItDeletes() {
    assertThat(place().executor().acts()).contains(ActionKind.DELETE);
  }
}
