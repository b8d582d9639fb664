package moothall.deploy.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import moothall.deploy.standalone.Home;
import moothall.deploy.standalone.RunningMoothall;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The option that every command with a standalone Moothall shares. */
final class HomeOption {

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "Where Moothall keeps everything (default: $MOOTHALL_HOME, or .moothall here).")
  private @Nullable Path folder;

  /** Whether the person named one for this very command. */
  boolean isGiven() {
    return folder != null;
  }

  Home home() {
    String fromEnvironment = System.getenv("MOOTHALL_HOME");
    if (folder != null) {
      return new Home(folder);
    }
    return new Home(
        Path.of(
            fromEnvironment == null || fromEnvironment.isBlank() ? ".moothall" : fromEnvironment));
  }

  /** The system that runs on it; if none does, empty, and the person has been told. */
  Optional<RunningMoothall> running(CommandSpec command) {
    Optional<RunningMoothall> running = RunningMoothall.find(home());
    if (running.isEmpty()) {
      PrintWriter err = command.commandLine().getErr();
      err.println(
          command.qualifiedName()
              + ": no Moothall is running on "
              + home().folder()
              + " (expected: ./moothall start in another terminal)");
      err.flush();
    }
    return running;
  }
}
