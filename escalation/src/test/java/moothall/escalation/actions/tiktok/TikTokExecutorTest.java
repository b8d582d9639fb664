package moothall.escalation.actions.tiktok;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moothall.contracts.serving.LineFault;
import moothall.contracts.tiktok.TikTokAccount;
import moothall.contracts.tiktok.TikTokFault;
import moothall.contracts.tiktok.TikTokServer;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.actions.ActionExecutor;
import moothall.escalation.actions.ActionExecutorContract;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.actions.RegisterOfTheContract;
import moothall.escalation.actions.RepliesContract;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.ActionOutcome;
import moothall.platforms.file.PlatformsFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TikTokExecutorTest extends ActionExecutorContract implements RepliesContract {

  private static final EscalationUnderTest DATABASE = EscalationUnderTest.start(Map.of());

  private final TikTokUnderTest here;
  private final TikTokServer tiktok;
  private final TikTokAccount account;
  private final ActionExecutor executor;

  TikTokExecutorTest(@TempDir Path secrets) throws IOException {
    here = new TikTokUnderTest(DATABASE, secrets);
    tiktok = here.server();
    account = here.account();
    executor = here.executor();
  }

  @AfterEach
  void stop() {
    here.stop();
  }

  @AfterAll
  static void stopTheDatabase() {
    DATABASE.close();
  }

  /** Whether errors come with a status of their own is not documented. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readsErrorsByTheirCodesWhateverTheStatus(boolean underA200) {
    tiktok.answerErrorsWithA200(underA200);

    assertThat(after(TikTokFault.NO_PERMISSION)).isEqualTo(new ActionOutcome.Forbidden());
    assertThat(after(TikTokFault.INVALID)).isEqualTo(new ActionOutcome.Rejected());
    assertThat(after(TikTokFault.SYSTEM_ERROR)).isEqualTo(new ActionOutcome.UnknownOutcome());
    assertThat(after(TikTokFault.TOKEN_INVALID)).isEqualTo(new ActionOutcome.Done());
    assertThat(executor.perform(hide(here.nothing()))).isEqualTo(new ActionOutcome.Gone());
    assertThat(after(TikTokFault.THROTTLED))
        .isEqualTo(new ActionOutcome.RetryAfter(Duration.ofMinutes(5)));
  }

  @Test
  void doesNotBelieveAYesThatTheListingDoesNotBearOut() {
    String id = here.comment();
    tiktok.next(TikTokFault.CONFIRMS_WITHOUT_DOING_IT);

    assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.UnknownOutcome());
    assertThat(executor.look(hide(id))).isEqualTo(new ReadBack.Seen(false));
  }

  @ParameterizedTest
  @CsvSource({"SYSTEM_ERROR, UnknownOutcome", "NO_PERMISSION, Forbidden"})
  void saysWhyItCouldNotLook(TikTokFault fault, String outcome) {
    String id = here.comment();
    tiktok.letFaultsMeetLooks();
    tiktok.next(fault);

    assertThat(executor.look(hide(id)))
        .isInstanceOfSatisfying(
            ReadBack.NotSeen.class,
            it -> assertThat(it.why().getClass().getSimpleName()).isEqualTo(outcome));
  }

  @Test
  void doesNotKnowWhatBecameOfAChangeThatItCouldNotLookAt() {
    String id = here.comment();
    tiktok.letFaultsMeetLooks();
    tiktok.next(LineFault.TALKS_NONSENSE_AFTER_DOING_IT);

    assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.UnknownOutcome());
    assertThat(executor.look(hide(id))).isEqualTo(new ReadBack.Seen(true));
  }

  @Test
  void leavesTheAccountAloneForFiveMinutesWhenItIsThrottled() {
    String id = here.comment();
    tiktok.next(TikTokFault.THROTTLED);
    executor.perform(hide(id));

    for (int storm = 0; storm < 500; storm++) {
      assertThat(executor.perform(hide(id))).isInstanceOf(ActionOutcome.RetryAfter.class);
    }
    assertThat(here.changes(id)).isOne();
    account.pass(Duration.ofMinutes(5));
    assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.Done());
  }

  @ParameterizedTest
  @ValueSource(strings = {"7280", "_7280", "7280_", "7280_x", "7280_1_2"})
  void asksForNothingUnderAnIdThatIsNone(String id) {
    assertThat(executor.perform(order(id, ActionKind.HIDE, PageOf.APPROVED)))
        .isEqualTo(new ActionOutcome.Unsupported());
    assertThat(tiktok.calls()).isEmpty();
  }

  @Test
  void saysHowMuchItTakesAndWhatItNeeds() {
    var ofEachKind =
        PlatformsFile.shipped().find("tiktok").orElseThrow().limits().allowances().getFirst();

    assertThat(executor.allowance().orElseThrow().units()).isLessThan(ofEachKind.units());
    assertThat(ofEachKind.units()).isEqualTo(TikTokAccount.A_MINUTE);
    assertThat(executor.neededFor(Optional.of("good")))
        .containsExactlyInAnyOrder(
            "good", "tiktok.client-id", "tiktok.client-secret", "tokens.key");
  }

  private ActionOutcome after(TikTokFault fault) {
    tiktok.next(fault);
    return executor.perform(hide(here.comment()));
  }

  @Override
  protected ActionExecutor executor() {
    return executor;
  }

  @Override
  protected ActionExecutor executorOfADeadPlatform() {
    return here.executorAt(URI.create("http://127.0.0.1:1"));
  }

  @Override
  protected String comment() {
    return here.comment();
  }

  @Override
  protected String nothing() {
    return here.nothing();
  }

  @Override
  protected Platform platform() {
    return new Platform() {
      @Override
      public void next(Trouble trouble) {
        switch (trouble) {
          case IS_BUSY -> tiktok.next(TikTokFault.THROTTLED);
          case DOES_NOT_KNOW_US -> account.revoke();
          case FORBIDS_IT -> tiktok.next(TikTokFault.NO_PERMISSION);
          case REFUSES_IT -> tiktok.next(TikTokFault.INVALID);
          default -> tiktok.next(LineFault.valueOf(trouble.name()));
        }
      }

      @Override
      public boolean isHidden(String nativeId) {
        return account.isHidden(TikTokUnderTest.number(nativeId));
      }

      @Override
      public long changes(String nativeId) {
        return here.changes(nativeId);
      }

      @Override
      public long looks(String nativeId) {
        return tiktok.looks(TikTokUnderTest.number(nativeId));
      }
    };
  }

  /** TikTok's own answer names the reply, so that the list need not be asked. */
  @Test
  void findsItsReplyAmongManyOfItsOwn() {
    String id = here.comment();
    Order late = RegisterOfTheContract.reply("tiktok", id, "the first");
    executor.perform(late);
    for (int i = 0; i < 29; i++) {
      assertThat(executor.perform(RegisterOfTheContract.reply("tiktok", id, "later " + i)))
          .isEqualTo(new ActionOutcome.Done());
    }
    account.pass(Duration.ofMinutes(1));
    for (int i = 29; i < 40; i++) {
      executor.perform(RegisterOfTheContract.reply("tiktok", id, "later " + i));
    }

    assertThat(account.answersTo(TikTokUnderTest.number(id))).hasSize(41);
    assertThat(executor.look(late)).isEqualTo(new ReadBack.Answered());
  }

  /** A resident may have said the same. */
  @Test
  void takesNobodyElsesWordsForItsOwn() {
    assertThat(executor.look(RegisterOfTheContract.reply("tiktok", here.comment(), "words")))
        .isEqualTo(new ReadBack.NotAnswered());
  }

  @Test
  void tellsAReplyToWhatHasGoneFromOneThatIsNotInOrder() {
    assertThat(executor.perform(RegisterOfTheContract.reply("tiktok", here.nothing(), "Thanks.")))
        .isEqualTo(new ActionOutcome.Gone());
    tiktok.next(TikTokFault.INVALID);
    assertThat(executor.perform(RegisterOfTheContract.reply("tiktok", here.comment(), "Thanks.")))
        .isEqualTo(new ActionOutcome.Rejected());
  }

  @Override
  public RepliesContract.Place place() {
    return new RepliesContract.Place() {
      @Override
      public ActionExecutor executor() {
        return executor;
      }

      @Override
      public void next(Trouble trouble) {
        platform().next(trouble);
      }

      @Override
      public String comment() {
        return here.comment();
      }

      @Override
      public List<String> replies(String nativeId) {
        return account.answersTo(TikTokUnderTest.number(nativeId));
      }
    };
  }
}
