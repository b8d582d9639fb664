package moothall.escalation.actions.facebook;

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
import moothall.contracts.facebook.GraphComment;
import moothall.contracts.facebook.GraphPage;
import moothall.contracts.facebook.GraphServer;
import moothall.contracts.graph.GraphFault;
import moothall.contracts.serving.LineFault;
import moothall.escalation.actions.ActionExecutor;
import moothall.escalation.actions.ActionExecutorContract;
import moothall.escalation.actions.ContractConfig;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.actions.RegisterOfTheContract;
import moothall.escalation.actions.meta.MetaGraph;
import moothall.escalation.domain.ActionOutcome;
import moothall.service.Secrets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FacebookExecutorTest extends ActionExecutorContract {

  private static final String ACCOUNT = "104500000000001";
  private static final String TOKEN = "EAAInventedPageToken";
  private static final Duration STANDSTILL = Duration.ofMinutes(10);

  @TempDir Path secrets;
  private final AtomicLong number = new AtomicLong(903438993085259L);
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final GraphPage page = new GraphPage(ACCOUNT, TOKEN);
  private Instant now = Instant.parse("2026-11-22T09:00:00Z");
  private GraphServer facebook;
  private ActionExecutor executor;

  @BeforeEach
  void start() throws IOException {
    Files.writeString(secrets.resolve("good"), TOKEN + "\n");
    Files.writeString(secrets.resolve("proof"), "invented app secret");
    facebook = new GraphServer(page);
    executor = executorAt(facebook.address(), null);
  }

  @AfterEach
  void stop() {
    facebook.close();
    assertThat(facebook.violations()).as("requests that Facebook does not know").isEmpty();
  }

  private ActionExecutor executorAt(URI address, @Nullable String proof) {
    return new FacebookExecutor(
        meta(), new FacebookConfig(address, GraphServer.VERSION, proof, STANDSTILL));
  }

  private MetaGraph meta() {
    return new MetaGraph(
        new RegisterOfTheContract(Optional.empty(), Optional.of(ACCOUNT)),
        new Secrets(secrets),
        ContractConfig.within(DEADLINE),
        new Clock() {
          @Override
          public ZoneOffset getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(java.time.ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return now;
          }
        },
        meters);
  }

  @Test
  void needsThePagesTokenAndTheAppsProofWhereThatIsDemanded() {
    assertThat(executor.neededFor(Optional.of("facebook.town"))).containsOnly("facebook.town");
    assertThat(executorAt(facebook.address(), "proof").neededFor(Optional.of("facebook.town")))
        .containsOnly("facebook.town", "proof");
  }

  @Test
  void believesOnlyWhatItCanRead() {
    String spelt = comment();
    facebook.next(GraphFault.SPELLS_OUT_SUCCESS);
    assertThat(executor.perform(hide(spelt))).isEqualTo(new ActionOutcome.Done());

    String unsaid = comment();
    facebook.next(LineFault.SAYS_NOTHING_AFTER_DOING_IT);
    assertThat(executor.perform(hide(unsaid))).isEqualTo(new ActionOutcome.UnknownOutcome());
    assertThat(page.isHidden(spelt)).isTrue();
    assertThat(page.isHidden(unsaid)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "PASSING_TROUBLE, UnknownOutcome",
    "TASK_MISSING, Forbidden",
    "UNSUPPORTED_HERE, Unsupported",
    "BLOCKED_FOR_POLICY, RetryAfter",
    "ROLE_LOST, AuthBroken"
  })
  void readsTheSubcodeBeforeTheCode(GraphFault fault, String outcome) {
    String id = comment();
    facebook.next(fault);

    assertThat(executor.perform(hide(id)).getClass().getSimpleName()).isEqualTo(outcome);
    assertThat(page.isHidden(id)).isFalse();
  }

  @Test
  void leavesAThrottledPageAloneForAsLongAsItSays() {
    String id = comment();
    facebook.next(GraphFault.RATE_LIMITED);
    executor.perform(hide(id));

    for (int storm = 0; storm < 500; storm++) {
      assertThat(executor.perform(hide(comment()))).isInstanceOf(ActionOutcome.RetryAfter.class);
    }
    assertThat(facebook.calls()).as("requests while it rests").hasSize(1);

    assertThat(executor.perform(hide(id)))
        .isEqualTo(new ActionOutcome.RetryAfter(Duration.ofMinutes(5)));
    now = now.plus(Duration.ofMinutes(5));
    assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.Done());
  }

  @Test
  void saysOnceThatTheTokenIsDeadAndSendsNothingMore() throws IOException {
    String id = comment();
    facebook.next(GraphFault.TOKEN_EXPIRED);

    for (int storm = 0; storm < 500; storm++) {
      assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.AuthBroken());
    }
    assertThat(facebook.calls()).as("requests with a dead token").hasSize(1);
    assertThat(meters.counter("moothall_auth_broken", "page", "approved").count()).isOne();

    Files.writeString(secrets.resolve("good"), "EAAWrongToo");
    assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.AuthBroken());
    Files.writeString(secrets.resolve("good"), TOKEN);
    assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.Done());
  }

  @Test
  void triesADeadTokenAgainAfterAWhile() {
    String id = comment();
    facebook.next(GraphFault.ROLE_LOST);
    executor.perform(hide(id));
    now = now.plus(STANDSTILL);

    assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.Done());
  }

  @Test
  void doesNotCallACommentGoneWithATokenThatSeesNoPage() throws IOException {
    Files.writeString(secrets.resolve("good"), GraphPage.FOREIGN_TOKEN);

    assertThat(executor.perform(hide(comment()))).isEqualTo(new ActionOutcome.AuthBroken());
  }

  @Test
  void recognisesACommentByItsShortId() {
    String id = comment();
    facebook.spellIdsShort(true);

    assertThat(executor.look(hide(id))).isEqualTo(new ReadBack.Seen(false));
  }

  @Test
  void provesItsTokenWhereTheAppDemandsIt() {
    ActionExecutor proving = executorAt(facebook.address(), "proof");
    String id = comment();

    assertThat(proving.perform(hide(id))).isEqualTo(new ActionOutcome.Done());
    assertThat(proving.look(hide(id))).isEqualTo(new ReadBack.Seen(true));
    // openssl dgst -sha256 -hmac "invented app secret" of the token
    assertThat(facebook.proofs())
        .containsOnly("cb32f76d3904a4d664c1b4e65c885937402c000c2f3cd10a290a247f92806473");
  }

  @Test
  void hidesACommentWithAHugeId() {
    String id = "9".repeat(60) + "_" + "8".repeat(120);
    page.add(comment(id));

    assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.Done());
    assertThat(page.isHidden(id)).isTrue();
  }

  @Override
  protected ActionExecutor executor() {
    return executor;
  }

  @Override
  protected ActionExecutor executorOfADeadPlatform() {
    return executorAt(URI.create("http://127.0.0.1:1"), null);
  }

  @Override
  protected String comment() {
    String id = nothing();
    page.add(comment(id));
    return id;
  }

  private static GraphComment comment(String id) {
    return new GraphComment(id, ACCOUNT + "_901097836652708", null, null, "words", Instant.EPOCH);
  }

  @Override
  protected String nothing() {
    return "901097836652708_" + number.incrementAndGet();
  }

  @Override
  protected Platform platform() {
    return new Platform() {
      @Override
      public void next(Trouble trouble) {
        switch (trouble) {
          case IS_BUSY -> facebook.next(GraphFault.RATE_LIMITED);
          case DOES_NOT_KNOW_US -> facebook.next(GraphFault.TOKEN_EXPIRED);
          case FORBIDS_IT -> facebook.next(GraphFault.PERMISSION_MISSING);
          case REFUSES_IT -> facebook.next(GraphFault.INVALID_PARAMETER);
          default -> facebook.next(LineFault.valueOf(trouble.name()));
        }
      }

      @Override
      public boolean isHidden(String nativeId) {
        return page.isHidden(nativeId);
      }

      @Override
      public long changes(String nativeId) {
        return facebook.calls("POST", nativeId);
      }

      @Override
      public long looks(String nativeId) {
        return facebook.calls("GET", nativeId);
      }
    };
  }
}
