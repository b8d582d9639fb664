package moothall.escalation.actions.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import moothall.contracts.graph.GraphApiServer;
import moothall.contracts.graph.GraphFault;
import moothall.contracts.serving.LineFault;
import moothall.escalation.actions.ActionExecutor;
import moothall.escalation.actions.ActionExecutorContract;
import moothall.escalation.actions.ClockOfTheTest;
import moothall.escalation.actions.ContractConfig;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.actions.RegisterOfTheContract;
import moothall.escalation.domain.ActionOutcome;
import moothall.service.Secrets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the executors of Meta's platforms promise beyond what everybody's do: they speak to a Graph
 * API of the same manners, and read its errors alike.
 */
public abstract class MetaExecutorContract extends ActionExecutorContract {

  protected static final Instant START = Instant.parse("2026-11-22T09:00:00Z");
  protected static final Duration STANDSTILL = Duration.ofMinutes(10);

  /**
   * An account of the council there.
   *
   * @param token what is good for it
   * @param foreignToken what is good, and sees nothing of it
   */
  public record Account(String id, String token, String foreignToken) {}

  @TempDir protected Path secrets;
  protected final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final AtomicLong number = new AtomicLong(17919697626119712L);
  private final Account account;
  private Instant now = START;
  private ActionExecutor executor;

  protected MetaExecutorContract(Account account) {
    this.account = account;
  }

  protected abstract GraphApiServer server();

  /** One that {@link #meta} speaks for, without a proof of its token. */
  protected abstract ActionExecutor executorAt(URI address);

  protected abstract boolean isHidden(String nativeId);

  /** Requests for a change of this comment. */
  protected long changes(String nativeId) {
    return server().calls("POST", nativeId);
  }

  @BeforeEach
  void start() throws IOException {
    Files.writeString(secrets.resolve("good"), account.token() + "\n");
    Files.writeString(secrets.resolve("proof"), "invented app secret");
    executor = executorAt(server().address());
  }

  @AfterEach
  void stop() {
    server().close();
    assertThat(server().violations())
        .as("requests that %s does not know", executor.platform())
        .isEmpty();
  }

  protected final MetaGraph meta() {
    return new MetaGraph(
        new RegisterOfTheContract(Optional.empty(), Optional.of(account.id())),
        new Secrets(secrets),
        ContractConfig.within(DEADLINE),
        new ClockOfTheTest(() -> now),
        meters);
  }

  protected final void pass(Duration time) {
    now = now.plus(time);
  }

  @Test
  void believesOnlyWhatItCanRead() {
    String spelt = comment();
    server().next(GraphFault.SPELLS_OUT_SUCCESS);
    assertThat(executor.perform(hide(spelt))).isEqualTo(new ActionOutcome.Done());

    String unsaid = comment();
    server().next(LineFault.SAYS_NOTHING_AFTER_DOING_IT);
    assertThat(executor.perform(hide(unsaid))).isEqualTo(new ActionOutcome.UnknownOutcome());
    assertThat(executor.look(hide(unsaid))).isEqualTo(new ReadBack.Seen(true));
    assertThat(isHidden(spelt)).isTrue();
    assertThat(isHidden(unsaid)).isTrue();
  }

  @Test
  void leavesAThrottledAccountAloneForAsLongAsItSays() {
    var later = new ActionOutcome.RetryAfter(Duration.ofMinutes(5));
    String id = comment();
    server().next(GraphFault.RATE_LIMITED);
    executor.perform(hide(id));

    for (int storm = 0; storm < 500; storm++) {
      assertThat(executor.perform(hide(comment()))).isEqualTo(later);
    }
    assertThat(server().calls()).as("requests while it rests").hasSize(1);

    assertThat(executor.perform(hide(id))).isEqualTo(later);
    pass(Duration.ofMinutes(5));
    assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.Done());
  }

  @Test
  void doesNotCallACommentGoneWithATokenThatSeesNoAccount() throws IOException {
    Files.writeString(secrets.resolve("good"), account.foreignToken());

    assertThat(executor.perform(hide(comment()))).isEqualTo(new ActionOutcome.AuthBroken());
  }

  @Override
  protected final ActionExecutor executor() {
    return executor;
  }

  @Override
  protected final ActionExecutor executorOfADeadPlatform() {
    return executorAt(URI.create("http://127.0.0.1:1"));
  }

  @Override
  protected String nothing() {
    return String.valueOf(number.incrementAndGet());
  }

  @Override
  protected final Platform platform() {
    return new Platform() {
      @Override
      public void next(Trouble trouble) {
        switch (trouble) {
          case IS_BUSY -> server().next(GraphFault.RATE_LIMITED);
          case DOES_NOT_KNOW_US -> server().next(GraphFault.TOKEN_EXPIRED);
          case FORBIDS_IT -> server().next(GraphFault.PERMISSION_MISSING);
          case REFUSES_IT -> server().next(GraphFault.INVALID_PARAMETER);
          default -> server().next(LineFault.valueOf(trouble.name()));
        }
      }

      @Override
      public boolean isHidden(String nativeId) {
        return MetaExecutorContract.this.isHidden(nativeId);
      }

      @Override
      public long changes(String nativeId) {
        return MetaExecutorContract.this.changes(nativeId);
      }

      @Override
      public long looks(String nativeId) {
        return server().calls("GET", nativeId);
      }
    };
  }
}
