package moothall.deploy.cli;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import moothall.deploy.cluster.KafkaRights;
import moothall.schemas.KafkaConnection;
import moothall.schemas.SchemaSetup;
import moothall.schemas.TopicDifferences;
import moothall.schemas.TopicSetup;
import moothall.schemas.Topics;
import moothall.schemas.TopicsUnusableException;
import moothall.service.KafkaClients;
import moothall.service.ServiceSettings;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBinding;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./moothall topics}: what a cluster must have before a service starts on it. */
@Command(
    name = "topics",
    description = {
      "Creates the topics that are missing and registers the schemas, as somebody who may; what is"
          + " there already is compared and never changed, shrunk or deleted. Safe to run again."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:all is as docs/topics.md has it",
      "1:something differs, or Kafka or the registry refuses; each is one sentence"
    })
final class TopicsCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** One or none of these. */
  static final class Instead {

    @Option(names = "--check", description = "Change nothing; only say what differs.")
    private boolean check;

    @Option(
        names = "--acls",
        description =
            "Change nothing; print what each service's user must be allowed at Kafka, and an"
                + " operator's.")
    private boolean print;

    @Option(
        names = "--create-acls",
        description =
            "Also allow it to the users moothall-ingest, moothall-moderation, moothall-escalation,"
                + " moothall-operator.")
    private boolean create;
  }

  @ArgGroup private Instead instead = new Instead();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    if (instead.print) {
      printRights(out);
      return 0;
    }
    // Where Kafka and the registry are is the same for all three.
    KafkaClients clients = clients();
    KafkaConnection kafka = clients.connection();
    List<String> differences = new ArrayList<>();
    try (Admin admin = Admin.create(kafka.client("moothall-topics"));
        SchemaRegistryClient registry = clients.registry()) {
      SchemaSetup schemas = new SchemaSetup(registry);
      if (instead.check) {
        differences.addAll(new TopicDifferences(admin, clients.shape(), PATIENCE).of(Topics.all()));
        differences.addAll(schemas.differences(Topics.all()));
      } else {
        TopicSetup setup = new TopicSetup(admin, registry, clients.shape());
        setup.createMissing().forEach(it -> out.println("created " + it));
        differences.addAll(setup.differences());
        schemas.register();
        if (instead.create) {
          allow(admin, out);
        }
      }
    } catch (TopicsUnusableException e) {
      differences.add(String.valueOf(e.getMessage()));
    }
    out.flush();
    PrintWriter err = spec.commandLine().getErr();
    differences.forEach(it -> err.println("moothall topics: " + it));
    err.flush();
    if (differences.isEmpty()) {
      out.println(
          Topics.all().size() + " topics and their schemas are as docs/topics.md has them.");
      out.flush();
    }
    return differences.isEmpty() ? 0 : 1;
  }

  private static KafkaClients clients() {
    ServiceSettings settings = ServiceSettings.of("ingest", Map.of());
    return new KafkaClients(settings.kafka(), settings.secrets());
  }

  private static void printRights(PrintWriter out) {
    for (String user : KafkaRights.USERS) {
      out.println("# " + user);
      KafkaRights.of(user)
          .forEach(right -> out.println(right.command(KafkaRights.USER_PREFIX + user)));
    }
    out.flush();
  }

  private static void allow(Admin admin, PrintWriter out) throws InterruptedException {
    for (String user : KafkaRights.USERS) {
      List<AclBinding> bindings =
          KafkaRights.of(user).stream()
              .flatMap(right -> right.bindings(KafkaRights.USER_PREFIX + user).stream())
              .toList();
      try {
        admin.createAcls(bindings).all().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        out.println("allowed " + KafkaRights.USER_PREFIX + user + " what " + user + " does");
      } catch (ExecutionException | TimeoutException e) {
        throw new TopicsUnusableException(
            "Kafka does not take the rights of " + user + ": " + e.getMessage(), e);
      }
    }
  }
}
