package moothall.escalation.actions.x;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import moothall.contracts.x.XAccount;
import moothall.contracts.x.XServer;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.actions.ActionExecutor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** X, an executor for it and a database; for tests that do not pass the contract once more. */
abstract class ActingOnX {

  private static EscalationUnderTest database;

  @TempDir Path secrets;
  XUnderTest here;
  XServer x;
  XAccount account;
  ActionExecutor executor;

  @BeforeAll
  static void startADatabase() {
    database = EscalationUnderTest.start(Map.of());
  }

  @AfterAll
  static void stopTheDatabase() {
    database.close();
  }

  @BeforeEach
  final void start() throws IOException {
    here = new XUnderTest(database, secrets);
    x = here.server();
    account = here.account();
    executor = here.executor();
  }

  @AfterEach
  final void stop() {
    here.stop();
  }
}
