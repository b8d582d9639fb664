package moothall.deploy.cli;

import java.nio.file.Path;
import moothall.deploy.standalone.Home;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that every command with a standalone Moothall shares. */
final class HomeOption {

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "Where Moothall keeps everything (default: $MOOTHALL_HOME, or .moothall here).")
  private @Nullable Path folder;

  Home home() {
    String fromEnvironment = System.getenv("MOOTHALL_HOME");
    if (folder != null) {
      return new Home(folder);
    }
    return new Home(
        Path.of(
            fromEnvironment == null || fromEnvironment.isBlank() ? ".moothall" : fromEnvironment));
  }
}
