package moothall.deploy.cli;

import moothall.escalation.cli.VerifyCommand;
import moothall.moderation.authoring.PolicyCommand;
import moothall.moderation.evaluation.EvaluateCommand;
import moothall.moderation.screen.ScreenCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Where every command of {@code ./moothall} begins. Exit status: 0 done, 1 failed, 2 wrong use,
 * others as a command says.
 */
@Command(
    name = "moothall",
    description = "Moderates what residents write on a council's own social channels.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    version = "Moothall 0.1.0",
    subcommands = {
      StartCommand.class,
      BackupCommand.class,
      ScreenCommand.class,
      EvaluateCommand.class,
      CandidateCommand.class,
      CoverageCommand.class,
      DoctorCommand.class,
      MigrateCommand.class,
      ServeCommand.class,
      TopicsCommand.class,
      DeadLettersCommand.class,
      PolicyCommand.class,
      RegistryCommand.class,
      ReplayCommand.class,
      RereadCommand.class,
      VerifyCommand.class
    })
public final class Moothall implements Runnable {

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The command line with everything said on the given streams; for tests too. */
  public static CommandLine commandLine() {
    return new CommandLine(new Moothall())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((e, command, parsed) -> {
          command.getErr().println("moothall: " + sentence(e));
          command.getErr().flush();
          return 1;
        });
  }

  private static String sentence(Exception e) {
    return e.getMessage() == null
        ? "something unexpected happened ("
            + e.getClass().getName()
            + " at "
            + e.getStackTrace()[0]
            + ")"
        : e.getMessage();
  }

  @Override
  public void run() {
    new CommandLine(this).usage(System.out);
  }
}
