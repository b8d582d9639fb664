package moothall.escalation.actions.bluesky;

import java.io.IOException;
import java.nio.file.Path;
import moothall.contracts.bluesky.BlueskyNetwork;
import moothall.contracts.bluesky.BlueskyServer;
import moothall.escalation.actions.ActionExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Bluesky and an executor for it; for tests that do not pass the contract once more. */
abstract class ActingOnBluesky {

  @TempDir Path secrets;
  BlueskyUnderTest here;
  BlueskyServer bluesky;
  BlueskyNetwork network;
  ActionExecutor executor;

  @BeforeEach
  final void start() throws IOException {
    here = new BlueskyUnderTest(secrets);
    bluesky = here.server();
    network = here.network();
    executor = here.executor();
  }

  @AfterEach
  final void stop() {
    here.stop();
  }
}
