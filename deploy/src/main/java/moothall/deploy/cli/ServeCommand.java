package moothall.deploy.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import moothall.deploy.cluster.Doctor;
import moothall.deploy.cluster.Finding;
import moothall.service.ServiceContext;
import moothall.service.ServiceSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./moothall serve}: one of the three services, on a cluster of the council's own. */
@Command(
    name = "serve",
    description = {
      "Runs one service as a process of its own, on a Kafka, a registry and a PostgreSQL of yours,"
          + " until it is stopped. Start as many of each as you like (docs/cluster.md).",
      "Where they are and as whom they are asked is said by environment variables"
          + " (docs/configuration.md). It makes neither topics nor tables: ./moothall topics and"
          + " ./moothall migrate do."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "1:it cannot start; each reason is one sentence",
      "143:it was asked to stop (SIGTERM), and did"
    })
final class ServeCommand implements Callable<Integer> {

  /** In a cluster the tables are brought to a version by somebody who may do that. */
  private static final Map<String, Map<String, Object>> OURS =
      Map.of("escalation", Map.of("moothall.escalation.migrate", false));

  @Parameters(paramLabel = "SERVICE", description = "ingest, moderation or escalation")
  private Service service = Service.ingest;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    String name = service.name();
    Map<String, Object> settings = OURS.getOrDefault(name, Map.of());
    PrintWriter err = spec.commandLine().getErr();
    List<Finding> wrong =
        Logging.quietly(() -> new Doctor(ServiceSettings.of(name, settings)).beforeAStart())
            .stream()
            .filter(it -> it.verdict() == Finding.Verdict.WRONG)
            .toList();
    if (!wrong.isEmpty()) {
      wrong.forEach(it -> err.println("moothall serve " + name + ": " + it.sentence()));
      err.flush();
      return 1;
    }
    ServiceContext running;
    try {
      running = ServiceContext.start(name, settings);
    } catch (RuntimeException e) {
      err.println("moothall serve " + name + ": " + deepest(e));
      err.flush();
      return 1;
    }
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              running.close();
              say(name + " has stopped");
              stopped.countDown();
            }));
    say(name + " is ready");
    stopped.await();
    return 0;
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }

  private static String deepest(Throwable trouble) {
    return trouble.getCause() == null
        ? String.valueOf(trouble.getMessage())
        : deepest(trouble.getCause());
  }
}
