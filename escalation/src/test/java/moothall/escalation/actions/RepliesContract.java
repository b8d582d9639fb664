package moothall.escalation.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import moothall.escalation.actions.ActionExecutorContract.Trouble;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.ActionOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the executors promise that reply when a person asks for it. */
public interface RepliesContract {

  /** A platform on which the council's answers can be seen. */
  interface Place {

    ActionExecutor executor();

    void next(Trouble trouble);

    /** Makes a comment that the platform knows and shows. */
    String comment();

    /** The council's own answers to the comment. */
    List<String> replies(String nativeId);
  }

  /** The platform of the running test. */
  Place place();

  private Order reply(String id, String words) {
    return RegisterOfTheContract.reply(place().executor().platform(), id, words);
  }

  @Test
  default void repliesInTheCouncilsOwnWords() {
    String id = place().comment();
    String words = "Diolch! \u00a35 & more: see https://council.example/roads?a=1+2\n\ud83d\ude42";
    Order order = reply(id, words);

    assertThat(place().executor().perform(order)).isEqualTo(new ActionOutcome.Done());
    assertThat(place().replies(id)).containsExactly(words);
    assertThat(place().executor().look(order)).isEqualTo(new ReadBack.Answered());
  }

  @ParameterizedTest
  @EnumSource(
      names = {".*_AFTER_DOING_IT", "(?!TRICKLES).*"},
      mode = EnumSource.Mode.MATCH_ALL)
  default void looksWhetherItsReplyStandsThere(Trouble trouble) {
    String id = place().comment();
    Order order = reply(id, "Thank you, we have passed it on.");
    place().next(trouble);

    assertThat(place().executor().perform(order)).isEqualTo(new ActionOutcome.UnknownOutcome());
    assertThat(place().executor().look(order)).isEqualTo(new ReadBack.Answered());
    assertThat(place().replies(id)).hasSize(1);
  }

  @Test
  default void doesNotTakeAnotherReplyForItsOwn() {
    String id = place().comment();
    place().executor().perform(reply(id, "Thank you, we have passed it on."));
    Order order = reply(id, "The road is mended.");
    place().next(Trouble.FAILS_WITHOUT_DOING_IT);

    assertThat(place().executor().perform(order)).isEqualTo(new ActionOutcome.UnknownOutcome());
    assertThat(place().executor().look(order)).isEqualTo(new ReadBack.NotAnswered());
  }

  @Test
  default void saysNothingWhereItMayNotOrNotYet() {
    String id = place().comment();
    place().next(Trouble.FORBIDS_IT);
    assertThat(place().executor().perform(reply(id, "Thank you.")))
        .isEqualTo(new ActionOutcome.Forbidden());
    place().next(Trouble.IS_BUSY);
    assertThat(place().executor().perform(reply(id, "Thank you.")))
        .isInstanceOf(ActionOutcome.RetryAfter.class);
    assertThat(place().replies(id)).isEmpty();
  }

  @Test
  default void saysThatItReplies() {
    assertThat(place().executor().acts()).contains(ActionKind.REPLY);
  }
}
