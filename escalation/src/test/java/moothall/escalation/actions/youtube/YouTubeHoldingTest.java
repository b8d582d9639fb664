package moothall.escalation.actions.youtube;

import static moothall.escalation.actions.youtube.YouTubeUnderTest.hide;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import moothall.contracts.youtube.ModerationStatus;
import moothall.contracts.youtube.Refusal;
import moothall.contracts.youtube.StatusModel;
import moothall.contracts.youtube.YouTubeFault;
import moothall.escalation.actions.ActionExecutorContract.PageOf;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.actions.RegisterOfTheContract;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.ActionOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Holding a comment back, in each way in which YouTube may turn out to allow or refuse it. */
final class YouTubeHoldingTest extends ActingOnYouTube {

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GUIDE")
  void hidesAndShowsAgainWhereYouTubeTurnsOutToAllowIt(StatusModel model) {
    youtube.behaviour().allow(model);
    youtube.behaviour().spellOutPublished(true);
    String id = here.comment();

    assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.Done());
    assertThat(executor.perform(show(id))).isEqualTo(new ActionOutcome.Done());
    assertThat(executor.look(show(id))).isEqualTo(new ReadBack.Seen(false));
    assertThat(here.channel().timesHidden(id)).isOne();
  }

  @Test
  void asksAPersonWhereYouTubeSaysThatItCannotBeHeld() {
    youtube.behaviour().allow(StatusModel.GUIDE);
    youtube.behaviour().refuseBy(Refusal.NOT_SUPPORTED);

    assertThat(executor.perform(hide(here.comment()))).isEqualTo(new ActionOutcome.Rejected());
  }

  @Test
  void asksAPersonWhereItIsNotProcessedTimeAndAgain() {
    youtube.behaviour().allow(StatusModel.GUIDE);
    String id = here.comment();
    Order hide = hide(id);

    assertThat(executor.perform(hide)).isInstanceOf(ActionOutcome.RetryAfter.class);
    here.pass(Duration.ofSeconds(30));
    assertThat(executor.perform(hide)).isEqualTo(new ActionOutcome.Rejected());
    assertThat(youtube.changes(id)).isEqualTo(2);
  }

  @Test
  void asksAPersonWhereYouTubeConfirmsAndDoesNothingTimeAndAgain() {
    youtube.behaviour().allow(StatusModel.GUIDE);
    youtube.behaviour().refuseBy(Refusal.SILENT);
    String id = here.comment();
    Order hide = hide(id);

    assertThat(executor.perform(hide)).isEqualTo(new ActionOutcome.UnknownOutcome());
    assertThat(executor.look(hide)).isEqualTo(new ReadBack.Seen(false));
    assertThat(executor.perform(hide)).isEqualTo(new ActionOutcome.UnknownOutcome());
    assertThat(executor.perform(hide)).isEqualTo(new ActionOutcome.Rejected());
    assertThat(youtube.changes(id)).isEqualTo(2);
  }

  @Test
  void believesWhatItSeesAndNotWhatWasConfirmed() {
    String id = here.comment();
    youtube.next(YouTubeFault.CONFIRMS_WITHOUT_DOING_IT);

    assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.UnknownOutcome());
    assertThat(here.isHidden(id)).isFalse();
  }

  @Test
  void triesAgainWhatWasNotProcessedOnce() {
    String id = here.comment();
    youtube.next(YouTubeFault.PROCESSING_FAILURE);
    Order hide = hide(id);

    assertThat(executor.perform(hide)).isInstanceOf(ActionOutcome.RetryAfter.class);
    here.pass(Duration.ofSeconds(30));
    assertThat(executor.perform(hide)).isEqualTo(new ActionOutcome.Done());
  }

  @Test
  void findsAHeldCommentAmongTheHeldWhereItsOwnListingIsSilent() {
    youtube.behaviour().showHeldById(false);
    for (int older = 0; older < 120; older++) {
      held(here.comment());
    }
    String id = here.comment();

    assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.Done());
    assertThat(executor.look(hide(id))).isEqualTo(new ReadBack.Seen(true));
    here.channel().remove(id);
    assertThat(executor.look(hide(id))).isEqualTo(new ReadBack.NotSeen(new ActionOutcome.Gone()));
  }

  @ParameterizedTest
  @CsvSource({"true, true", "true, false", "false, true", "false, false"})
  void hidesAnswersHoweverYouTubeListsThem(boolean byId, boolean amongTheHeld) {
    youtube.behaviour().showHeldById(byId);
    youtube.behaviour().listHeldAnswers(amongTheHeld);
    String id = here.answer();

    assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.Done());
    assertThat(here.isHidden(id)).isTrue();
    assertThat(executor.look(hide(id)))
        .isEqualTo(
            byId || amongTheHeld
                ? new ReadBack.Seen(true)
                : new ReadBack.NotSeen(new ActionOutcome.Gone()));
  }

  private void held(String id) {
    here.channel().set(id, ModerationStatus.HELD);
  }

  private static Order show(String id) {
    return RegisterOfTheContract.order("youtube", id, ActionKind.UNHIDE, PageOf.APPROVED);
  }
}
