package moothall.escalation.actions.youtube;

import java.io.IOException;
import java.nio.file.Path;
import moothall.contracts.youtube.YouTubeServer;
import moothall.escalation.actions.ActionExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** YouTube and an executor for it; for tests that do not pass the contract once more. */
abstract class ActingOnYouTube {

  @TempDir Path secrets;
  YouTubeUnderTest here;
  YouTubeServer youtube;
  ActionExecutor executor;

  @BeforeEach
  final void start() throws IOException {
    here = new YouTubeUnderTest(secrets);
    youtube = here.server();
    executor = here.executor();
  }

  @AfterEach
  final void stop() {
    here.stop();
  }
}
