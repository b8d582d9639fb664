package moothall.deploy.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import moothall.deploy.cluster.Doctor;
import moothall.deploy.cluster.Finding;
import moothall.service.ServiceSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./moothall doctor}: what a start would find. */
@Command(
    name = "doctor",
    description = {
      "Looks at everything that a service's start needs, with the settings that the service would"
          + " get, and changes nothing: disk, Kafka and its version, sign-in, topics, rights,"
          + " registry and schemas, PostgreSQL, its role and tables, clocks, pages and their secrets."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:nothing is wrong", "1:something is; each is one sentence"})
final class DoctorCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "SERVICE",
      arity = "0..*",
      description = "ingest, moderation, escalation (default: all three, with the same settings)")
  private List<Service> services = List.of(Service.values());

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    int amiss = 0;
    for (Service service : services) {
      out.println(service);
      ServiceSettings settings = ServiceSettings.of(service.name(), Map.of());
      for (Finding finding : Logging.quietly(() -> new Doctor(settings).examine())) {
        out.printf(
            Locale.ROOT,
            "  %-8s %-11s %s%n",
            finding.verdict().name().toLowerCase(Locale.ROOT),
            finding.subject(),
            finding.sentence());
        amiss += finding.isFine() ? 0 : 1;
      }
      out.flush();
    }
    out.println(
        amiss == 0
            ? "Nothing is wrong."
            : amiss + (amiss == 1 ? " thing is wrong." : " things are wrong."));
    out.flush();
    return amiss == 0 ? 0 : 1;
  }
}
