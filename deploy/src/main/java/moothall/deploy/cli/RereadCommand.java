package moothall.deploy.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import moothall.deploy.cluster.Rereading;
import moothall.deploy.cluster.RestoredDatabase;
import moothall.schemas.TopicsUnusableException;
import moothall.service.KafkaClients;
import moothall.service.ServiceSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./moothall reread}: verdicts again, for a database that was put back. */
@Command(
    name = "reread",
    description = {
      "Has escalation of a cluster read verdicts and signals again, after its database was restored"
          + " from a backup. To be run while no escalation runs; what the database knows already is"
          + " dropped, and what was to be said in public is looked for before it is sent"
          + " (docs/backup.md). Standalone: ./moothall start --reread-since TIME."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:done", "1:it cannot be done, and why"})
final class RereadCommand implements Callable<Integer> {

  @Option(
      names = "--since",
      paramLabel = "TIME",
      required = true,
      description = "when the backup was begun, as 2026-11-23T04:00:00Z; ten minutes are added")
  private Instant since = Instant.EPOCH;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    ServiceSettings settings = ServiceSettings.of("escalation", Map.of());
    try {
      RestoredDatabase database = new RestoredDatabase(settings);
      database.tryDoubting();
      long back =
          new Rereading(new KafkaClients(settings.kafka(), settings.secrets()).connection())
              .since(since, false);
      spec.commandLine()
          .getOut()
          .println("Verdicts will be read again, from " + back + " places further back.");
      int doubted = database.doubtWhatWasToBeSaid();
      spec.commandLine()
          .getOut()
          .println("Replies and reports to be looked for before they are sent: " + doubted + ".");
      spec.commandLine().getOut().flush();
      return 0;
    } catch (TopicsUnusableException | IllegalStateException e) {
      PrintWriter err = spec.commandLine().getErr();
      err.println("moothall reread: " + e.getMessage());
      err.flush();
      return 1;
    }
  }
}
