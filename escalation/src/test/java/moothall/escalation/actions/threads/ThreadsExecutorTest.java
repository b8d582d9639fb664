package moothall.escalation.actions.threads;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import moothall.contracts.graph.GraphFault;
import moothall.contracts.serving.LineFault;
import moothall.contracts.threads.ThreadsAccount;
import moothall.contracts.threads.ThreadsReply;
import moothall.contracts.threads.ThreadsServer;
import moothall.escalation.actions.ActionExecutor;
import moothall.escalation.actions.ActionExecutorContract;
import moothall.escalation.actions.ContractConfig;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.actions.RegisterOfTheContract;
import moothall.escalation.actions.meta.MetaGraph;
import moothall.escalation.domain.ActionOutcome;
import moothall.service.Secrets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ThreadsExecutorTest extends ActionExecutorContract {

  private static final String ACCOUNT = "17841400000000001";
  private static final String POST = "18000000000000001";
  private static final String TOKEN = "THAInventedAccountToken";
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

  @TempDir Path secrets;
  private final AtomicLong number = new AtomicLong(17919697626119712L);
  private final ThreadsAccount account = new ThreadsAccount(ACCOUNT, TOKEN);
  private ThreadsServer threads;
  private ActionExecutor executor;

  @BeforeEach
  void start() throws IOException {
    Files.writeString(secrets.resolve("good"), TOKEN + "\n");
    threads = new ThreadsServer(account);
    executor = executorAt(threads.address());
  }

  @AfterEach
  void stop() {
    threads.close();
    assertThat(threads.violations()).as("requests that Threads does not know").isEmpty();
  }

  private ActionExecutor executorAt(URI address) {
    MetaGraph meta =
        new MetaGraph(
            new RegisterOfTheContract(Optional.empty(), Optional.of(ACCOUNT)),
            new Secrets(secrets),
            ContractConfig.within(DEADLINE),
            Clock.fixed(NOW, ZoneOffset.UTC),
            new SimpleMeterRegistry());
    return new ThreadsExecutor(
        meta, new ThreadsConfig(address, ThreadsServer.VERSION, Duration.ofMinutes(10)));
  }

  @Test
  void believesOnlyWhatItCanRead() {
    String spelt = comment();
    threads.next(GraphFault.SPELLS_OUT_SUCCESS);
    assertThat(executor.perform(hide(spelt))).isEqualTo(new ActionOutcome.Done());

    String unsaid = comment();
    threads.next(LineFault.SAYS_NOTHING_AFTER_DOING_IT);
    assertThat(executor.perform(hide(unsaid))).isEqualTo(new ActionOutcome.UnknownOutcome());
    assertThat(executor.look(hide(unsaid))).isEqualTo(new ReadBack.Seen(true));
  }

  /** Nobody says with which error; whichever it is, the platform cannot do it. */
  @ParameterizedTest
  @CsvSource({"100, 0", "100, 33", "10, 0", "200, 0", "200, 2069030"})
  void leavesANestedReplyToAPerson(int code, int subcode) {
    threads.refuseNestedWith(code, subcode);
    String top = comment();
    String id = nothing();
    account.add(new ThreadsReply(id, POST, top, "resident01", "words", NOW));

    assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.Unsupported());
    assertThat(account.isHidden(id)).isFalse();
    assertThat(platform().changes(id)).isOne();

    executor.perform(hide(top));
    assertThat(executor.look(hide(id))).as("goes with it").isEqualTo(new ReadBack.Seen(true));
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

    assertThat(executor.look(hide(id))).isEqualTo(new ReadBack.Seen(hidden));
  }

  @Test
  void leavesAThrottledAccountAloneForAsLongAsItSays() {
    threads.next(GraphFault.RATE_LIMITED);
    executor.perform(hide(comment()));

    for (int storm = 0; storm < 100; storm++) {
      assertThat(executor.perform(hide(comment())))
          .isEqualTo(new ActionOutcome.RetryAfter(Duration.ofMinutes(5)));
    }
    assertThat(threads.calls()).as("requests while it rests").hasSize(1);
  }

  @Test
  void doesNotCallACommentGoneWithATokenThatSeesNoAccount() throws IOException {
    Files.writeString(secrets.resolve("good"), ThreadsAccount.FOREIGN_TOKEN);

    assertThat(executor.perform(hide(comment()))).isEqualTo(new ActionOutcome.AuthBroken());
  }

  @Override
  protected ActionExecutor executor() {
    return executor;
  }

  @Override
  protected ActionExecutor executorOfADeadPlatform() {
    return executorAt(URI.create("http://127.0.0.1:1"));
  }

  @Override
  protected String comment() {
    String id = nothing();
    account.add(new ThreadsReply(id, POST, POST, "resident01", "words", NOW));
    return id;
  }

  @Override
  protected String nothing() {
    return String.valueOf(number.incrementAndGet());
  }

  @Override
  protected Platform platform() {
    return new Platform() {
      @Override
      public void next(Trouble trouble) {
        switch (trouble) {
          case IS_BUSY -> threads.next(GraphFault.RATE_LIMITED);
          case DOES_NOT_KNOW_US -> threads.next(GraphFault.TOKEN_EXPIRED);
          case FORBIDS_IT -> threads.next(GraphFault.PERMISSION_MISSING);
          case REFUSES_IT -> threads.next(GraphFault.INVALID_PARAMETER);
          default -> threads.next(LineFault.valueOf(trouble.name()));
        }
      }

      @Override
      public boolean isHidden(String nativeId) {
        return account.isHidden(nativeId);
      }

      @Override
      public long changes(String nativeId) {
        return threads.calls("POST", nativeId + "/manage_reply");
      }

      @Override
      public long looks(String nativeId) {
        return threads.calls("GET", nativeId);
      }
    };
  }
}
