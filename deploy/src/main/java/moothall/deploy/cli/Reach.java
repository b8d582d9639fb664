package moothall.deploy.cli;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import moothall.deploy.standalone.Ports;
import moothall.deploy.verdicts.LocalKafka;
import moothall.schemas.AvroSerdes;
import moothall.schemas.KafkaConnection;
import moothall.service.KafkaClients;
import moothall.service.ServiceSettings;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What a command of operations works on: the cluster that the settings name, unless a home was
 * given, and otherwise the standalone Moothall that runs on the home.
 *
 * @param kafka how Kafka is reached, as the user that the settings name
 * @param registered makes the serdes, which not every command needs the registry for
 * @param ingest base addresses of the instances of ingest
 * @param candidate where a model on trial is laid, as a person is told
 */
record Reach(
    KafkaConnection kafka, Supplier<AvroSerdes> registered, List<String> ingest, String candidate) {

  private static final String BOOTSTRAP = "moothall.kafka.bootstrap-servers";
  private static final String INGEST = "moothall.escalation.watch.ingest";
  private static final String INGEST_HERE = "http://127.0.0.1:7401";

  /** Empty if nothing can be reached, and then the person has been told why. */
  static Optional<Reach> of(HomeOption home, CommandSpec command) {
    ServiceSettings settings = ServiceSettings.of("escalation", Map.of());
    if (home.isGiven() || !settings.isChosen(BOOTSTRAP)) {
      return home.running(command).map(it -> standalone(it.ports(), home));
    }
    try {
      return Optional.of(cluster(settings));
    } catch (IllegalStateException e) {
      PrintWriter err = command.commandLine().getErr();
      err.println(command.qualifiedName() + ": " + e.getMessage());
      err.flush();
      return Optional.empty();
    }
  }

  AvroSerdes serdes() {
    return registered.get();
  }

  private static Reach standalone(Ports ports, HomeOption home) {
    LocalKafka kafka = new LocalKafka(ports);
    return new Reach(
        kafka.connection(),
        kafka::serdes,
        List.of("http://127.0.0.1:" + ports.ingest()),
        home.home().candidate().toString());
  }

  private static Reach cluster(ServiceSettings settings) {
    KafkaClients clients = new KafkaClients(settings.kafka(), settings.secrets());
    KafkaConnection kafka = clients.connection();
    return new Reach(
        kafka,
        () -> serdes(clients.registry(), kafka),
        Arrays.stream(settings.find(INGEST).orElse(INGEST_HERE).split(",", -1))
            .map(String::strip)
            .filter(address -> !address.isEmpty())
            .toList(),
        "the folder that moothall.moderation.candidate names");
  }

  private static AvroSerdes serdes(SchemaRegistryClient registry, KafkaConnection kafka) {
    return new AvroSerdes(registry, kafka.registryUrl());
  }
}
