package moothall.escalation.actions.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import moothall.contracts.graph.GraphApiServer;
import moothall.contracts.serving.LineFault;
import moothall.contracts.threads.ThreadsAccount;
import moothall.contracts.threads.ThreadsReply;
import moothall.contracts.threads.ThreadsServer;
import moothall.escalation.actions.ActionExecutor;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.actions.RegisterOfTheContract;
import moothall.escalation.actions.RepliesContract;
import moothall.escalation.actions.meta.MetaExecutorContract;
import moothall.escalation.domain.ActionOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ThreadsExecutorTest extends MetaExecutorContract implements RepliesContract {

  private static final String ACCOUNT = "17841400000000001";
  private static final String POST = "18000000000000001";
  private static final String TOKEN = "THAInventedAccountToken";

  private final ThreadsAccount account = new ThreadsAccount(ACCOUNT, TOKEN);
  private final ThreadsServer threads = new ThreadsServer(account);

  ThreadsExecutorTest() {
    super(new Account(ACCOUNT, TOKEN, ThreadsAccount.FOREIGN_TOKEN));
  }

  /** Nobody says with which error; whichever it is, the platform cannot do it. */
  @ParameterizedTest
  @CsvSource({"100, 0", "100, 33", "10, 0", "200, 0", "200, 2069030"})
  void leavesANestedReplyToAPerson(int code, int subcode) {
    threads.refuseNestedWith(code, subcode);
    String top = comment();
    String id = nothing();
    account.add(new ThreadsReply(id, POST, top, "resident01", "words", START));

    assertThat(executor().perform(hide(id))).isEqualTo(new ActionOutcome.Unsupported());
    assertThat(account.isHidden(id)).isFalse();
    assertThat(platform().changes(id)).isOne();

    executor().perform(hide(top));
    assertThat(executor().look(hide(id))).as("goes with it").isEqualTo(new ReadBack.Seen(true));
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_HUSHED, false",
    "UNHUSHED, false",
    "HIDDEN, true",
    "COVERED, true",
    "BLOCKED, true",
    "RESTRICTED, true",
    "SOMETHING_NEW, false"
  })
  void knowsWhatIsOutOfSight(String status, boolean hidden) {
    String id = comment();
    threads.sayStatus(status);

    assertThat(executor().look(hide(id))).isEqualTo(new ReadBack.Seen(hidden));
  }

  /** Nobody sees a reply before it is published, so preparing it may be repeated. */
  @ParameterizedTest
  @EnumSource(names = ".*_DOING_IT", mode = EnumSource.Mode.MATCH_ALL)
  void preparesAReplyAgainWhateverBecameOfThat(LineFault fault) {
    String id = comment();
    Order reply = RegisterOfTheContract.reply("threads", id, "Thank you.");
    threads.letFaultsMeetPreparing(true);
    threads.next(fault);

    assertThat(executor().perform(reply)).isInstanceOf(ActionOutcome.RetryAfter.class);
    assertThat(account.answersTo(id)).isEmpty();
    assertThat(executor().perform(reply)).isEqualTo(new ActionOutcome.Done());
    assertThat(account.answersTo(id)).hasSize(1);
  }

  @Test
  void publishesAReplyWhenItIsReadyAndNotBefore() {
    String id = comment();
    Order reply = RegisterOfTheContract.reply("threads", id, "Thank you.");
    threads.replyReadyAfter(2);
    var later = new ActionOutcome.RetryAfter(Duration.ofSeconds(30));

    assertThat(executor().perform(reply)).isEqualTo(later);
    assertThat(executor().perform(reply)).isEqualTo(later);
    assertThat(executor().look(reply)).isEqualTo(new ReadBack.NotAnswered());
    assertThat(executor().perform(reply)).isEqualTo(new ActionOutcome.Done());
    assertThat(threads.calls("POST", ACCOUNT + "/threads")).as("containers").isOne();
    assertThat(account.answersTo(id)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ERROR", "EXPIRED"})
  void saysThatAReplyWasNotTaken(String status) {
    threads.replyEndsAs(status);

    assertThat(executor().perform(RegisterOfTheContract.reply("threads", comment(), "Thank you.")))
        .isEqualTo(new ActionOutcome.Rejected());
  }

  @Test
  void answersNestedRepliesTooAndNothingThatHasGone() {
    String id = nothing();
    account.add(new ThreadsReply(id, POST, comment(), "resident01", "words", START));

    assertThat(executor().perform(RegisterOfTheContract.reply("threads", id, "Thank you.")))
        .isEqualTo(new ActionOutcome.Done());
    assertThat(executor().perform(RegisterOfTheContract.reply("threads", nothing(), "Thank you.")))
        .isEqualTo(new ActionOutcome.Gone());
  }

  /** A resident may have said the same. */
  @Test
  void takesNobodyElsesWordsForItsOwn() {
    String id = comment();
    account.add(new ThreadsReply(nothing(), POST, id, "resident02", "Thank you.", START));

    assertThat(executor().look(RegisterOfTheContract.reply("threads", id, "Thank you.")))
        .isEqualTo(new ReadBack.NotAnswered());
  }

  @Override
  protected GraphApiServer server() {
    return threads;
  }

  @Override
  protected ActionExecutor executorAt(URI address) {
    return new ThreadsExecutor(
        meta(), new ThreadsConfig(address, ThreadsServer.VERSION, STANDSTILL));
  }

  @Override
  protected long changes(String nativeId) {
    return threads.calls("POST", nativeId + "/manage_reply");
  }

  @Override
  protected boolean isHidden(String nativeId) {
    return account.isHidden(nativeId);
  }

  @Override
  protected String comment() {
    String id = nothing();
    account.add(new ThreadsReply(id, POST, POST, "resident01", "words", START));
    return id;
  }

  @Override
  public RepliesContract.Place place() {
    return new RepliesContract.Place() {
      @Override
      public ActionExecutor executor() {
        return ThreadsExecutorTest.this.executor();
      }

      @Override
      public void next(Trouble trouble) {
        platform().next(trouble);
      }

      @Override
      public String comment() {
        return ThreadsExecutorTest.this.comment();
      }

      @Override
      public List<String> replies(String nativeId) {
        return account.answersTo(nativeId).stream().map(ThreadsReply::text).toList();
      }
    };
  }
}
