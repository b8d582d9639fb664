package moothall.deploy.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import moothall.deploy.cluster.DatabaseSetup;
import moothall.service.ServiceSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./moothall migrate}: the roles and tables of escalation. */
@Command(
    name = "migrate",
    description = {
      "Brings the tables to this version as the role that owns them (moothall.escalation.owner), and"
          + " says what the service's own role may do with each. Safe to run again.",
      "With --as, an administrator of the server first makes the two roles and the database, if they"
          + " are not there, and gives both roles the passwords in their secrets."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:roles and tables are as they should be", "1:they are not, and why"})
final class MigrateCommand implements Callable<Integer> {

  @Option(
      names = "--as",
      paramLabel = "ROLE",
      description = "an administrator of the PostgreSQL server")
  private @Nullable String administrator;

  @Option(
      names = "--password-name",
      paramLabel = "NAME",
      description = "name of the secret that is the administrator's password")
  private @Nullable String passwordName;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    DatabaseSetup database = new DatabaseSetup(ServiceSettings.of("escalation", Map.of()));
    if (administrator != null) {
      String as = administrator;
      Optional<String> trouble =
          Logging.quietly(() -> database.makeRoles(as, Optional.ofNullable(passwordName)));
      if (trouble.isPresent()) {
        err.println("moothall migrate: " + trouble.get());
        err.flush();
        return 1;
      }
      out.println("The roles and the database are there.");
    }
    DatabaseSetup.Outcome outcome = Logging.quietly(database::migrate);
    return switch (outcome) {
      case DatabaseSetup.Refused(String sentence) -> {
        out.flush();
        err.println("moothall migrate: " + sentence);
        err.flush();
        yield 1;
      }
      case DatabaseSetup.Migrated(int steps) -> {
        out.println(
            steps == 0
                ? "The tables are at this version already."
                : "The tables are at this version, after " + steps + " steps.");
        out.flush();
        yield 0;
      }
    };
  }
}
