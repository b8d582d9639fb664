package moothall.deploy.cli;

import moothall.escalation.cli.VerifyCommand;
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
      ScreenCommand.class,
      ReplayCommand.class,
      VerifyCommand.class
    })
public final class Moothall implements Runnable {

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    return new CommandLine(new Moothall())
        .setExecutionExceptionHandler((e, command, parsed) -> {
          command.getErr().println("moothall: " + e.getMessage());
          return 1;
        })
        .execute(arguments);
  }

  @Override
  public void run() {
    new CommandLine(this).usage(System.out);
  }
}
