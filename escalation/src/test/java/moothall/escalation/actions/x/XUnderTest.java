package moothall.escalation.actions.x;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import moothall.contracts.serving.LineFault;
import moothall.contracts.x.XAccount;
import moothall.contracts.x.XFault;
import moothall.contracts.x.XServer;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.actions.ActionExecutor;
import moothall.escalation.actions.ActionExecutorContract;
import moothall.escalation.actions.ClockOfTheTest;
import moothall.escalation.actions.ContractConfig;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.RegisterOfTheContract;
import moothall.escalation.actions.RotatingUnderTest;

/** X with an account of the council, and the executors that act for it. */
final class XUnderTest extends RotatingUnderTest {

  private static final String ACCOUNT = "1111111111111111111";

  private final AtomicLong number = new AtomicLong(2_090_000_000_000_000_000L);
  private final XAccount account = new XAccount(authorisation, START);
  private final XServer server = new XServer(account, CLIENT_ID, CLIENT_SECRET);

  /** The tokens that X gives are kept in the database of {@code escalation}. */
  XUnderTest(EscalationUnderTest escalation, Path secrets) throws IOException {
    super(escalation, secrets, "x");
  }

  @Override
  public void stop() {
    server.close();
    assertThat(server.violations()).as("requests that X does not know").isEmpty();
  }

  XServer server() {
    return server;
  }

  XAccount account() {
    return account;
  }

  @Override
  public ActionExecutor executor() {
    return executorAt(server.address());
  }

  ActionExecutor executorAt(URI address) {
    return executorWithin(address, ActionExecutorContract.DEADLINE);
  }

  ActionExecutor executorWithin(URI address, Duration deadline) {
    return new XExecutor(
        new RegisterOfTheContract(Optional.empty(), Optional.of(ACCOUNT)),
        secrets(),
        new XConfig(address, "x.client-id", "x.client-secret", STANDSTILL),
        ContractConfig.within(deadline),
        renewed(),
        KEY,
        new ClockOfTheTest(account::now),
        meters);
  }

  /** A post in a conversation that the account began. */
  @Override
  public String comment() {
    String id = nothing();
    account.add(id, true);
    return id;
  }

  /** A post that mentions the account in somebody else's conversation. */
  String elsewhere() {
    String id = nothing();
    account.add(id, false);
    return id;
  }

  String nothing() {
    return Long.toString(number.incrementAndGet());
  }

  @Override
  public long changes(String id) {
    return server.changes(id);
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
    return XAccount.TOKEN_LIFE;
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
    server.next(XFault.TOKEN_REFUSED, XFault.TOKEN_REFUSED);
  }

  @Override
  public void nextForTokens(LineFault fault) {
    server.letFaultsMeetTokens(true);
    server.next(fault);
  }

  @Override
  public void throttleTokens() {
    server.letFaultsMeetTokens(true);
    server.next(XFault.RATE_LIMITED);
  }

  /** On the page whose secret is good. */
  static Order hide(String id) {
    return RegisterOfTheContract.hide("x", id);
  }
}
