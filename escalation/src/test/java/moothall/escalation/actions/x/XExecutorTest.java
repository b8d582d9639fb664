package moothall.escalation.actions.x;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import moothall.contracts.serving.LineFault;
import moothall.contracts.x.XAccount;
import moothall.contracts.x.XEnvelope;
import moothall.contracts.x.XFault;
import moothall.contracts.x.XServer;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.actions.ActionExecutor;
import moothall.escalation.actions.ActionExecutorContract;
import moothall.escalation.actions.Allowance;
import moothall.escalation.actions.ContractConfig;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.actions.RegisterOfTheContract;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.ActionOutcome;
import moothall.escalation.store.Database;
import moothall.escalation.store.RenewedTokens;
import moothall.escalation.store.RenewedTokensConfig;
import moothall.service.Secrets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

final class XExecutorTest extends ActionExecutorContract {

  private static final String ACCOUNT = "1111111111111111111";
  private static final Duration STANDSTILL = Duration.ofMinutes(10);

  private static EscalationUnderTest escalation;

  @TempDir Path secrets;
  private final AtomicLong number = new AtomicLong(2_090_000_000_000_000_000L);
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  /** Another authorisation for each test: nothing that an earlier one left is good for it. */
  private final String authorisation = "Invented" + UUID.randomUUID();

  private final XAccount account =
      new XAccount(authorisation, Instant.parse("2026-11-22T09:00:00Z"));
  private XServer x;
  private ActionExecutor executor;

  @BeforeAll
  static void startADatabase() {
    escalation = EscalationUnderTest.start(Map.of());
  }

  @AfterAll
  static void stopTheDatabase() {
    escalation.close();
  }

  @BeforeEach
  void start() throws IOException {
    Files.writeString(secrets.resolve("good"), authorisation + "\n");
    Files.writeString(secrets.resolve("x.client-id"), "an-invented-client");
    Files.writeString(secrets.resolve("x.client-secret"), "an-invented-secret");
    Files.writeString(secrets.resolve("tokens.key"), "k".repeat(32));
    x = new XServer(account, "an-invented-client", "an-invented-secret");
    executor = executorAt(x.address());
  }

  @AfterEach
  void stop() {
    x.close();
    assertThat(x.violations()).as("requests that X does not know").isEmpty();
  }

  private ActionExecutor executorAt(URI address) {
    return new XExecutor(
        new RegisterOfTheContract(Optional.empty(), Optional.of(ACCOUNT)),
        new Secrets(secrets),
        new XConfig(address, "x.client-id", "x.client-secret", STANDSTILL),
        ContractConfig.within(DEADLINE),
        new RenewedTokens(
            escalation.bean(Database.class),
            new Secrets(secrets),
            new RenewedTokensConfig("tokens.key")),
        new RenewedTokensConfig("tokens.key"),
        new Clock() {
          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return account.now();
          }
        },
        meters);
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
    assertThat(executor.perform(hide(nothing()))).isEqualTo(new ActionOutcome.Gone());
    assertThat(executor.perform(hide(elsewhere()))).isEqualTo(new ActionOutcome.Forbidden());
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
    String id = comment();
    x.next(LineFault.SAYS_NOTHING_AFTER_DOING_IT);

    assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.UnknownOutcome());
  }

  /** Fifty in a quarter of an hour are allowed, and X is never asked for the fifty-first. */
  @Test
  void stopsWhereTheWindowEndsAndGoesOnWithTheNext() {
    for (int i = 0; i < XAccount.ALLOWANCE; i++) {
      assertThat(executor.perform(hide(comment()))).isEqualTo(new ActionOutcome.Done());
    }
    String late = comment();

    for (int storm = 0; storm < 500; storm++) {
      assertThat(executor.perform(hide(late)))
          .isEqualTo(new ActionOutcome.RetryAfter(XAccount.WINDOW));
      assertThat(executor.look(hide(late)))
          .isEqualTo(new ReadBack.NotSeen(new ActionOutcome.RetryAfter(XAccount.WINDOW)));
    }
    assertThat(x.changes(late)).isZero();

    account.pass(XAccount.WINDOW);
    assertThat(executor.perform(hide(late))).isEqualTo(new ActionOutcome.Done());
  }

  @Test
  void saysHowMuchXAllowsAndWhatItNeeds() {
    assertThat(executor.allowance())
        .contains(
            new Allowance(
                Allowance.Scope.EACH_PAGE,
                XAccount.ALLOWANCE,
                new Allowance.Costs(1, 0),
                new Allowance.Lasting(XAccount.WINDOW)));
    assertThat(executor.neededFor(Optional.of("good")))
        .containsExactlyInAnyOrder("good", "x.client-id", "x.client-secret", "tokens.key");
  }

  @Test
  void waitsForAMinuteWhereXDoesNotSayHowLong() {
    assertThat(after(XFault.RATE_LIMITED_WITHOUT_A_TIME))
        .isEqualTo(new ActionOutcome.RetryAfter(Duration.ofMinutes(1)));
  }

  @ParameterizedTest
  @EnumSource(names = {"USAGE_CAPPED", "OUT_OF_CREDITS"})
  void saysOnceThatThePlanIsSpentAndSendsNothingMore(XFault fault) {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Logger logger = (Logger) LoggerFactory.getLogger(XAnswers.class);
    log.start();
    logger.addAppender(log);
    String id = comment();
    x.next(fault);

    for (int storm = 0; storm < 500; storm++) {
      assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.RetryAfter(STANDSTILL));
    }
    logger.detachAppender(log);

    assertThat(x.changes(id)).isOne();
    assertThat(log.list)
        .singleElement()
        .satisfies(
            it -> assertThat(it.getFormattedMessage()).contains("credits of our plan are spent"));
    account.pass(STANDSTILL);
    assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.Done());
  }

  @Test
  void asksForATokenOnceInItsTwoHours() {
    for (int i = 0; i < 5; i++) {
      assertThat(executor.perform(hide(comment()))).isEqualTo(new ActionOutcome.Done());
    }
    assertThat(x.refreshes()).isOne();

    account.pass(XAccount.TOKEN_LIFE);
    assertThat(executor.perform(hide(comment()))).isEqualTo(new ActionOutcome.Done());
    assertThat(x.refreshes()).isEqualTo(2);
  }

  /** The refresh token of the secrets is used up by the first request. */
  @Test
  void goesOnAfterARestartWithTheTokensThatXGaveIt() {
    executor.perform(hide(comment()));
    account.pass(XAccount.TOKEN_LIFE);

    ActionExecutor restarted = executorAt(x.address());

    assertThat(restarted.perform(hide(comment()))).isEqualTo(new ActionOutcome.Done());
    assertThat(account.issued()).isEqualTo(2);
  }

  @Test
  void saysOnceThatTheAuthorisationIsGoneAndSendsNothingMore() throws IOException {
    executor.perform(hide(comment()));
    account.revoke();
    String id = comment();

    for (int storm = 0; storm < 500; storm++) {
      assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.AuthBroken());
    }
    assertThat(x.changes(id)).isOne();
    assertThat(x.refreshes()).isEqualTo(2);
    assertThat(meters.counter("moothall_auth_broken", "page", "approved").count()).isOne();

    account.authorise("another-authorisation");
    Files.writeString(secrets.resolve("good"), "another-authorisation");
    assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.Done());
  }

  @Test
  void triesANewTokenOnceOnly() {
    String id = comment();
    x.next(XFault.TOKEN_REFUSED, XFault.TOKEN_REFUSED);

    assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.AuthBroken());
    assertThat(x.changes(id)).isEqualTo(2);
    account.pass(STANDSTILL);
    assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.Done());
  }

  /** Nothing was asked about the post, so nothing about it is in doubt. */
  @ParameterizedTest
  @EnumSource(names = {"FAILS_WITHOUT_DOING_IT", "IS_CUT_OFF_AFTER_DOING_IT"})
  void comesBackLaterWhereNoTokenCanBeHad(LineFault fault) {
    String id = comment();
    x.letFaultsMeetTokens(true);
    x.next(fault);

    assertThat(executor.perform(hide(id))).isInstanceOf(ActionOutcome.RetryAfter.class);
    assertThat(x.changes(id)).isZero();
  }

  @Test
  void restsWhereXHasHadEnoughOfRequestsForTokens() {
    String id = comment();
    x.letFaultsMeetTokens(true);
    x.next(XFault.RATE_LIMITED);

    assertThat(executor.perform(hide(id))).isInstanceOf(ActionOutcome.RetryAfter.class);
    assertThat(executor.perform(hide(id))).isInstanceOf(ActionOutcome.RetryAfter.class);
    assertThat(x.refreshes()).isOne();
  }

  @Test
  void asksForNoTokenThatItCouldNotKeep() throws IOException {
    Files.delete(secrets.resolve("tokens.key"));

    assertThat(executor.perform(hide(comment()))).isEqualTo(new ActionOutcome.AuthBroken());
    assertThat(x.calls()).isEmpty();
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

  private ActionOutcome after(XFault fault) {
    x.next(fault);
    return executor.perform(hide(comment()));
  }

  /** A post that mentions the account in somebody else's conversation. */
  private String elsewhere() {
    String id = nothing();
    account.add(id, false);
    return id;
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
  protected boolean showsWhatIsHidden() {
    return false;
  }

  @Override
  protected String comment() {
    String id = nothing();
    account.add(id, true);
    return id;
  }

  @Override
  protected String nothing() {
    return Long.toString(number.incrementAndGet());
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
}
