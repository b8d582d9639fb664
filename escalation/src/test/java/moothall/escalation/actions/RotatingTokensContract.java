package moothall.escalation.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import moothall.contracts.serving.LineFault;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.domain.ActionOutcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the executors promise whose platform replaces both tokens at each renewal: the newest are
 * kept in the database, and the authorisation behind them is not worn out by asking.
 */
public abstract class RotatingTokensContract {

  private static EscalationUnderTest database;

  /** A page on such a platform. */
  public interface Place {

    /** A new one each time, as after a restart. */
    ActionExecutor executor();

    /** Makes a comment that the platform knows and shows. */
    String comment();

    /** Requests to change the comment. */
    long changes(String nativeId);

    /** Requests for tokens. */
    long refreshes();

    /** Requests of any sort. */
    long requests();

    /** Pairs of tokens that were given out. */
    int issued();

    Duration tokenLife();

    void pass(Duration time);

    /** Nothing that was given out is good any more. */
    void revoke();

    void authorise(String newRefreshToken);

    /** The next two requests are refused because of their token. */
    void refuseTwoTokens();

    /** What the next request for tokens meets. */
    void nextForTokens(LineFault fault);

    /** The next request for tokens is one too many. */
    void throttleTokens();

    /** How often it was said that somebody must act. */
    double brokenAccess();

    void stop();
  }

  @TempDir Path secrets;
  private Place here;
  private ActionExecutor executor;

  /** Its tokens are kept in the database of {@code escalation}. */
  protected abstract Place place(EscalationUnderTest escalation, Path folderOfSecrets)
      throws IOException;

  @BeforeAll
  static void startADatabase() {
    database = EscalationUnderTest.start(Map.of());
  }

  @AfterAll
  static void stopTheDatabase() {
    database.close();
  }

  @BeforeEach
  void start() throws IOException {
    here = place(database, secrets);
    executor = here.executor();
  }

  @AfterEach
  void stop() {
    here.stop();
  }

  private Order hide(String id) {
    return RegisterOfTheContract.hide(executor.platform(), id);
  }

  @Test
  void asksForATokenOnceInItsLife() {
    for (int i = 0; i < 5; i++) {
      assertThat(executor.perform(hide(here.comment()))).isEqualTo(new ActionOutcome.Done());
    }
    assertThat(here.refreshes()).isOne();

    here.pass(here.tokenLife());
    assertThat(executor.perform(hide(here.comment()))).isEqualTo(new ActionOutcome.Done());
    assertThat(here.refreshes()).isEqualTo(2);
  }

  /** The refresh token of the secrets is used up by the first request. */
  @Test
  void goesOnAfterARestartWithTheTokensThatItWasGiven() {
    executor.perform(hide(here.comment()));
    here.pass(here.tokenLife());

    ActionExecutor restarted = here.executor();

    assertThat(restarted.perform(hide(here.comment()))).isEqualTo(new ActionOutcome.Done());
    assertThat(here.issued()).isEqualTo(2);
  }

  @Test
  void saysOnceThatTheAuthorisationIsGoneAndSendsNothingMore() throws IOException {
    executor.perform(hide(here.comment()));
    here.revoke();
    String id = here.comment();

    for (int storm = 0; storm < 500; storm++) {
      assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.AuthBroken());
    }
    assertThat(here.changes(id)).isOne();
    assertThat(here.refreshes()).isEqualTo(2);
    assertThat(here.brokenAccess()).isOne();

    here.authorise("another-authorisation");
    Files.writeString(secrets.resolve("good"), "another-authorisation");
    assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.Done());
  }

  @Test
  void triesANewTokenOnceOnly() {
    String id = here.comment();
    here.refuseTwoTokens();

    assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.AuthBroken());
    assertThat(here.changes(id)).isEqualTo(2);
    here.pass(RotatingUnderTest.STANDSTILL);
    assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.Done());
  }

  /** Nothing was asked about the comment, so nothing about it is in doubt. */
  @ParameterizedTest
  @EnumSource(names = {"FAILS_WITHOUT_DOING_IT", "IS_CUT_OFF_AFTER_DOING_IT"})
  void comesBackLaterWhereNoTokenCanBeHad(LineFault fault) {
    String id = here.comment();
    here.nextForTokens(fault);

    assertThat(executor.perform(hide(id))).isInstanceOf(ActionOutcome.RetryAfter.class);
    assertThat(here.changes(id)).isZero();
  }

  @Test
  void restsWhereThePlatformHasHadEnoughOfRequestsForTokens() {
    String id = here.comment();
    here.throttleTokens();

    assertThat(executor.perform(hide(id))).isInstanceOf(ActionOutcome.RetryAfter.class);
    assertThat(executor.perform(hide(id))).isInstanceOf(ActionOutcome.RetryAfter.class);
    assertThat(here.refreshes()).isOne();
  }

  @Test
  void asksForNoTokenThatItCouldNotKeep() throws IOException {
    Files.delete(secrets.resolve("tokens.key"));

    assertThat(executor.perform(hide(here.comment()))).isEqualTo(new ActionOutcome.AuthBroken());
    assertThat(here.requests()).isZero();
  }
}
