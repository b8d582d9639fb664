package moothall.escalation.actions.x;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import moothall.contracts.serving.LineFault;
import moothall.contracts.x.XAccount;
import moothall.contracts.x.XEnvelope;
import moothall.contracts.x.XFault;
import moothall.contracts.x.XServer;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.actions.ActionExecutor;
import moothall.escalation.actions.ActionExecutorContract;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.actions.RegisterOfTheContract;
import moothall.escalation.actions.RepliesContract;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.ActionOutcome;
import moothall.escalation.domain.ActionOutcome.RetryAfter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class XExecutorTest extends ActionExecutorContract implements RepliesContract {

  private static final EscalationUnderTest DATABASE = EscalationUnderTest.start(Map.of());

  private final XUnderTest here;
  private final XServer x;
  private final XAccount account;
  private final ActionExecutor executor;

  XExecutorTest(@TempDir Path secrets) throws IOException {
    here = new XUnderTest(DATABASE, secrets);
    x = here.server();
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

  @ParameterizedTest
  @EnumSource
  void readsEveryWayInWhichXWritesAnError(XEnvelope envelope) {
    x.write(envelope);

    assertThat(after(XFault.RATE_LIMITED)).isInstanceOf(ActionOutcome.RetryAfter.class);
    account.pass(XAccount.WINDOW);
    assertThat(after(XFault.NOT_AUTHORIZED)).isEqualTo(new ActionOutcome.Forbidden());
    assertThat(after(XFault.CLIENT_FORBIDDEN)).isEqualTo(new ActionOutcome.Forbidden());
    assertThat(after(XFault.INVALID_REQUEST)).isEqualTo(new ActionOutcome.Rejected());
    assertThat(after(XFault.OVER_CAPACITY)).isEqualTo(new ActionOutcome.UnknownOutcome());
    assertThat(executor.perform(hide(here.nothing()))).isEqualTo(new ActionOutcome.Gone());
    assertThat(executor.perform(hide(here.elsewhere()))).isEqualTo(new ActionOutcome.Forbidden());
    assertThat(after(XFault.TOKEN_REFUSED)).isEqualTo(new ActionOutcome.Done());
  }

  @ParameterizedTest
  @CsvSource({
    "SAYS_THAT_NOTHING_CHANGED, UnknownOutcome",
    "NOT_FOUND_BEFORE_X, UnknownOutcome",
    "ERROR_UNDER_A_200, Gone"
  })
  void believesOnlyWhatXSays(XFault fault, String outcome) {
    assertThat(after(fault).getClass().getSimpleName()).isEqualTo(outcome);
  }

  @Test
  void doesNotKnowWhatA200WithoutABodyMeans() {
    String id = here.comment();
    x.next(LineFault.SAYS_NOTHING_AFTER_DOING_IT);

    assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.UnknownOutcome());
  }

  @Test
  void asksForNothingUnderAnIdThatIsNone() {
    assertThat(executor.perform(order("12_3", ActionKind.HIDE, PageOf.APPROVED)))
        .isEqualTo(new ActionOutcome.Unsupported());
    assertThat(x.calls()).isEmpty();
  }

  @Test
  void hidesAPostWithAHugeId() {
    String id = "9".repeat(180);
    account.add(id, true);

    assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.Done());
  }

  /** Too many answers are no reason to leave what must be hidden. */
  @Test
  void hidesThoughXWantsNoMoreReplies() {
    x.next(XFault.RATE_LIMITED);

    assertThat(executor.perform(reply(here.comment()))).isInstanceOf(RetryAfter.class);
    assertThat(executor.perform(hide(here.comment()))).isEqualTo(new ActionOutcome.Done());
  }

  @Test
  void answersNobodyWhoHasNotMentionedTheAccount() {
    String id = here.comment();
    account.withoutSummons(id);

    assertThat(executor.perform(reply(id))).isEqualTo(new ActionOutcome.Forbidden());
    assertThat(executor.perform(reply(here.nothing()))).isEqualTo(new ActionOutcome.Gone());
  }

  @Test
  void leavesItOpenWhereThePlanDoesNotLetItSearch() {
    String id = here.comment();
    executor.perform(reply(id));
    x.next(XFault.CLIENT_FORBIDDEN);

    assertThat(executor.look(reply(id)))
        .isEqualTo(new ReadBack.NotSeen(new ActionOutcome.Forbidden()));
  }

  @Test
  void doesNotKnowWhatA201WithoutABodyMeansForAReply() {
    String id = here.comment();
    x.next(LineFault.SAYS_NOTHING_AFTER_DOING_IT);

    assertThat(executor.perform(reply(id))).isEqualTo(new ActionOutcome.UnknownOutcome());
    assertThat(executor.look(reply(id))).isEqualTo(new ReadBack.Answered());
  }

  private static Order reply(String id) {
    return RegisterOfTheContract.reply("x", id, "Thank you.");
  }

  private ActionOutcome after(XFault fault) {
    x.next(fault);
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
  protected boolean showsWhatIsHidden() {
    return false;
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
          case IS_BUSY -> x.next(XFault.RATE_LIMITED);
          case DOES_NOT_KNOW_US -> account.revoke();
          case FORBIDS_IT -> x.next(XFault.NOT_AUTHORIZED);
          case REFUSES_IT -> x.next(XFault.INVALID_REQUEST);
          default -> x.next(LineFault.valueOf(trouble.name()));
        }
      }

      @Override
      public boolean isHidden(String nativeId) {
        return account.isHidden(nativeId);
      }

      @Override
      public long changes(String nativeId) {
        return x.changes(nativeId);
      }

      @Override
      public long looks(String nativeId) {
        return x.calls().stream()
            .filter(it -> it.startsWith("GET ") && it.contains(nativeId))
            .count();
      }
    };
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
        return account.answersTo(nativeId);
      }
    };
  }
}
