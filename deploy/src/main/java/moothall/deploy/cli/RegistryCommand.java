package moothall.deploy.cli;

import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import moothall.deploy.registry.RegistryUnusableException;
import moothall.deploy.registry.SchemaRegistry;
import moothall.deploy.standalone.Ports;
import moothall.deploy.standalone.Standalone;
import moothall.schemas.KafkaConnection;
import moothall.service.KafkaClients;
import moothall.service.ServiceSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code ./moothall registry}: the registry that standalone has, beside a Kafka of the council's.
 */
@Command(
    name = "registry",
    description = {
      "Runs the schema registry that Moothall brings as a process of its own, until it is stopped:"
          + " for a cluster that has no other. One at a time on a Kafka; it keeps everything in the"
          + " topic _schemas.",
      "It asks nobody who they are: let nothing but the services reach it (docs/containers.md)."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"1:it cannot start, and why", "143:it was asked to stop (SIGTERM), and did"})
final class RegistryCommand implements Callable<Integer> {

  private static final int PORT = new Ports(Ports.DEFAULT_BASE).registry();

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "Where it answers (default: ${DEFAULT-VALUE}).",
      defaultValue = Standalone.LOOPBACK)
  private String host = Standalone.LOOPBACK;

  @Option(names = "--port", paramLabel = "PORT", description = "Its port (default: 7412).")
  private int port = PORT;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    InetSocketAddress address;
    try {
      address = new InetSocketAddress(InetAddress.ofLiteral(host), port);
    } catch (IllegalArgumentException e) {
      return refuse(
          "--host " + host + " --port " + port + " (expected: an address such as 0.0.0.0, a port)");
    }
    ServiceSettings settings = ServiceSettings.of("ingest", Map.of());
    SchemaRegistry registry;
    try {
      KafkaConnection kafka = new KafkaClients(settings.kafka(), settings.secrets()).connection();
      registry = Logging.quietly(() -> SchemaRegistry.start(kafka, address));
    } catch (RegistryUnusableException | IllegalStateException e) {
      return refuse(String.valueOf(e.getMessage()));
    }
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              registry.close();
              say("the registry has stopped");
              stopped.countDown();
            }));
    say("the registry is ready");
    stopped.await();
    return 0;
  }

  private int refuse(String sentence) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("moothall registry: " + sentence);
    err.flush();
    return 1;
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }
}
