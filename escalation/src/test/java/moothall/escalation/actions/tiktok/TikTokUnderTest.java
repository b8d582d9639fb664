package moothall.escalation.actions.tiktok;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import moothall.contracts.serving.LineFault;
import moothall.contracts.tiktok.TikTokAccount;
import moothall.contracts.tiktok.TikTokFault;
import moothall.contracts.tiktok.TikTokServer;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.actions.ActionExecutor;
import moothall.escalation.actions.ActionExecutorContract;
import moothall.escalation.actions.ClockOfTheTest;
import moothall.escalation.actions.ContractConfig;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.RegisterOfTheContract;
import moothall.escalation.actions.RotatingUnderTest;

/** TikTok with an account of the council, and the executors that act for it. */
final class TikTokUnderTest extends RotatingUnderTest {

  private static final String VIDEO = "7280000000000000001";
  private static final String ACCOUNT = "000invented-Business_1";

  private final AtomicLong number = new AtomicLong(7_290_000_000_000_000_000L);
  private final TikTokAccount account = new TikTokAccount(ACCOUNT, authorisation, START);
  private final TikTokServer server = new TikTokServer(account, CLIENT_ID, CLIENT_SECRET);

  /** The tokens that TikTok gives are kept in the database of {@code escalation}. */
  TikTokUnderTest(EscalationUnderTest escalation, Path secrets) throws IOException {
    super(escalation, secrets, "tiktok");
  }

  @Override
  public void stop() {
    server.close();
    assertThat(server.violations()).as("requests that TikTok does not know").isEmpty();
  }

  TikTokServer server() {
    return server;
  }

  TikTokAccount account() {
    return account;
  }

  @Override
  public ActionExecutor executor() {
    return executorAt(server.address());
  }

  ActionExecutor executorAt(URI address) {
    return new TikTokExecutor(
        new RegisterOfTheContract(Optional.empty(), Optional.of(ACCOUNT)),
        secrets(),
        new TikTokConfig(address, "tiktok.client-id", "tiktok.client-secret", STANDSTILL),
        ContractConfig.within(ActionExecutorContract.DEADLINE),
        renewed(),
        KEY,
        new ClockOfTheTest(account::now),
        meters);
  }

  /** A comment below a video of the council's; the answer is our id of it. */
  @Override
  public String comment() {
    String id = nothing();
    account.add(VIDEO, number(id));
    return id;
  }

  String nothing() {
    return VIDEO + "_" + number.incrementAndGet();
  }

  /** TikTok's own number of the comment. */
  static String number(String id) {
    return id.substring(id.indexOf('_') + 1);
  }

  @Override
  public long changes(String id) {
    return server.changes(number(id));
  }

  @Override
  public long refreshes() {
    return server.refreshes();
  }

  @Override
  public long requests() {
    return server.calls().size();
  }

  @Override
  public int issued() {
    return account.issued();
  }

  @Override
  public Duration tokenLife() {
    return TikTokAccount.TOKEN_LIFE;
  }

  @Override
  public void pass(Duration time) {
    account.pass(time);
  }

  @Override
  public void revoke() {
    account.revoke();
  }

  @Override
  public void authorise(String newRefreshToken) {
    account.authorise(newRefreshToken);
  }

  @Override
  public void refuseTwoTokens() {
    server.next(TikTokFault.TOKEN_INVALID, TikTokFault.TOKEN_INVALID);
  }

  @Override
  public void nextForTokens(LineFault fault) {
    server.letFaultsMeetTokens();
    server.next(fault);
  }

  @Override
  public void throttleTokens() {
    server.letFaultsMeetTokens();
    server.next(TikTokFault.THROTTLED);
  }

  /** On the page whose secret is good. */
  static Order hide(String id) {
    return RegisterOfTheContract.hide("tiktok", id);
  }
}
