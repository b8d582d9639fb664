package moothall.deploy.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import moothall.deploy.backup.Backup;
import moothall.deploy.standalone.RunningMoothall;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./moothall backup}: a copy of a running standalone home. */
@Command(
    name = "backup",
    description = {
      "Copies database, checkpoints, secrets, register and accounts of the Moothall that runs on"
          + " this machine, while it runs. The copy is a home: docs/backup.md says how to begin with"
          + " it. It holds the secrets; keep it as you keep them."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:the copy is whole", "1:it is not, and why"})
final class BackupCommand implements Callable<Integer> {

  @Mixin private HomeOption homeOption = new HomeOption();

  @Parameters(paramLabel = "DIR", description = "where to; not there yet, or empty")
  private Path folder = Path.of("backup");

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Optional<RunningMoothall> running = homeOption.running(spec);
    if (running.isEmpty()) {
      return 1;
    }
    Instant begun = Backup.make(homeOption.home(), running.get().ports(), folder);
    PrintWriter out = spec.commandLine().getOut();
    out.println("Copied to " + folder + ", as of " + begun + ".");
    out.flush();
    return 0;
  }
}
