package moothall.escalation.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.ActionOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What every platform's executor promises, against a server that speaks the platform's wire format
 * and misbehaves. The tests cannot be seen by the platforms' own tests, so that none can be
 * emptied.
 */
public abstract class ActionExecutorContract {

  /** Long enough for a busy machine, short beside the silence of a platform. */
  public static final Duration DEADLINE = Duration.ofSeconds(2);

  /** A platform that can be told how to answer its next request for a change. */
  public interface Platform {

    void next(Trouble trouble);

    boolean isHidden(String nativeId);

    /** Requests for a change of this comment, whatever was answered. */
    long changes(String nativeId);

    /** Requests that only looked at it. */
    long looks(String nativeId);
  }

  /** What happens to a request for a change. */
  public enum Trouble {
    FAILS_AFTER_DOING_IT,
    IS_CUT_OFF_AFTER_DOING_IT,
    IS_SILENT_AFTER_DOING_IT,
    TRICKLES_AFTER_DOING_IT,
    TALKS_NONSENSE_AFTER_DOING_IT,
    FAILS_WITHOUT_DOING_IT,
    IS_BUSY,
    DOES_NOT_KNOW_US,
    FORBIDS_IT,
    REFUSES_IT
  }

  /** Pages that the executor finds in the register of these tests. */
  public enum PageOf {
    APPROVED,
    SUSPENDED,
    WITHOUT_A_SECRET,
    UNREGISTERED
  }

  protected abstract ActionExecutor executor();

  /** The same, for a platform at whose address nobody listens. */
  protected abstract ActionExecutor executorOfADeadPlatform();

  protected abstract Platform platform();

  /** Whether the platform shows somebody who only looks what is hidden. */
  protected boolean showsWhatIsHidden() {
    return true;
  }

  /** Makes a comment that the platform knows and shows; the answer is its id there. */
  protected abstract String comment();

  /** An id that the platform could have given, of a comment that it does not have. */
  protected abstract String nothing();

  @Test
  void hidesAndShowsAgain() {
    String id = comment();

    assertThat(executor().perform(hide(id))).isEqualTo(new ActionOutcome.Done());
    assertThat(platform().isHidden(id)).isTrue();
    assertThat(executor().perform(order(id, ActionKind.UNHIDE, PageOf.APPROVED)))
        .isEqualTo(new ActionOutcome.Done());
    assertThat(platform().isHidden(id)).isFalse();
    assertThat(platform().changes(id)).isEqualTo(2);
  }

  @Test
  void saysThatItIsHiddenHoweverOftenItAsks() {
    String id = comment();

    executor().perform(hide(id));

    assertThat(executor().perform(hide(id)))
        .isIn(new ActionOutcome.Done(), new ActionOutcome.AlreadyDone());
    assertThat(platform().isHidden(id)).isTrue();
  }

  @Test
  void looksWithoutChangingAnything() {
    String id = comment();

    assertThat(executor().look(hide(id))).isEqualTo(seen(false));
    assertThat(platform().looks(id)).isEqualTo(showsWhatIsHidden() ? 1 : 0);
    assertThat(platform().changes(id)).isZero();
    executor().perform(hide(id));
    assertThat(executor().look(hide(id))).isEqualTo(seen(true));
    assertThat(platform().changes(id)).isOne();
  }

  @ParameterizedTest
  @EnumSource(names = ".*_AFTER_DOING_IT", mode = EnumSource.Mode.MATCH_ALL)
  void doesNotKnowWhatBecameOfAChangeThatWasMadeInSilence(Trouble trouble) {
    String id = comment();
    platform().next(trouble);

    assertThat(executor().perform(hide(id))).isEqualTo(new ActionOutcome.UnknownOutcome());
    assertThat(executor().look(hide(id))).isEqualTo(seen(true));
    assertThat(platform().changes(id)).as("requests for the change").isOne();
  }

  /** So it is settled where looking does not help, and so it must come out where it does. */
  @ParameterizedTest
  @EnumSource(names = ".*_DOING_IT", mode = EnumSource.Mode.MATCH_ALL)
  void endsInWhatWasAskedWhenItAsksOnceMore(Trouble trouble) {
    String id = comment();
    platform().next(trouble);
    executor().perform(hide(id));

    assertThat(executor().perform(hide(id)))
        .isIn(new ActionOutcome.Done(), new ActionOutcome.AlreadyDone());
    assertThat(platform().isHidden(id)).isTrue();
  }

  @Test
  void doesNotTakeAFailureForAnAnswer() {
    String id = comment();
    platform().next(Trouble.FAILS_WITHOUT_DOING_IT);

    assertThat(executor().perform(hide(id))).isEqualTo(new ActionOutcome.UnknownOutcome());
    assertThat(executor().look(hide(id))).isEqualTo(seen(false));
  }

  @Test
  void comesBackLaterWhereThePlatformIsBusy() {
    String id = comment();
    platform().next(Trouble.IS_BUSY);

    assertThat(executor().perform(hide(id))).isInstanceOf(ActionOutcome.RetryAfter.class);
    assertThat(platform().isHidden(id)).isFalse();
  }

  @Test
  void saysThatItsAccessIsBroken() {
    String id = comment();
    platform().next(Trouble.DOES_NOT_KNOW_US);

    assertThat(executor().perform(hide(id))).isEqualTo(new ActionOutcome.AuthBroken());
  }

  @Test
  void takesANoForANo() {
    String forbidden = comment();
    platform().next(Trouble.FORBIDS_IT);
    assertThat(executor().perform(hide(forbidden))).isEqualTo(new ActionOutcome.Forbidden());

    String refused = comment();
    platform().next(Trouble.REFUSES_IT);
    assertThat(executor().perform(hide(refused))).isEqualTo(new ActionOutcome.Rejected());
  }

  @Test
  void knowsThatACommentHasGone() {
    String id = nothing();

    assertThat(executor().perform(hide(id))).isEqualTo(new ActionOutcome.Gone());
    assertThat(executor().look(hide(id)))
        .isEqualTo(
            showsWhatIsHidden()
                ? new ReadBack.NotSeen(new ActionOutcome.Gone())
                : new ReadBack.CannotBeSeen());
  }

  @Test
  void asksNobodyWhoMayNotOrCannotBeAsked() {
    String id = comment();

    assertThat(executor().perform(order(id, ActionKind.HIDE, PageOf.SUSPENDED)))
        .isEqualTo(new ActionOutcome.Forbidden());
    assertThat(executor().perform(order(id, ActionKind.HIDE, PageOf.WITHOUT_A_SECRET)))
        .isEqualTo(new ActionOutcome.AuthBroken());
    assertThat(executor().perform(order(id, ActionKind.HIDE, PageOf.UNREGISTERED)))
        .isInstanceOf(ActionOutcome.RetryAfter.class);
    assertThat(executorOfADeadPlatform().perform(hide(id)))
        .isInstanceOf(ActionOutcome.RetryAfter.class);
    assertThat(executor().look(order(id, ActionKind.HIDE, PageOf.SUSPENDED)))
        .isEqualTo(new ReadBack.NotSeen(new ActionOutcome.Forbidden()));
    assertThat(platform().changes(id)).isZero();
  }

  private ReadBack seen(boolean hidden) {
    return showsWhatIsHidden() ? new ReadBack.Seen(hidden) : new ReadBack.CannotBeSeen();
  }

  protected final Order hide(String id) {
    return order(id, ActionKind.HIDE, PageOf.APPROVED);
  }

  protected final Order order(String id, ActionKind kind, PageOf page) {
    return RegisterOfTheContract.order(executor().platform(), id, kind, page);
  }
}
