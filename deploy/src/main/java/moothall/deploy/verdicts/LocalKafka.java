package moothall.deploy.verdicts;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import java.util.List;
import java.util.Map;
import moothall.deploy.standalone.Ports;
import moothall.schemas.AvroSerdes;
import moothall.schemas.KafkaConnection;

/** How a command reaches the broker and the registry of a standalone Moothall on this machine. */
public record LocalKafka(Ports ports) {

  private static final String LOOPBACK = "127.0.0.1:";
  private static final int SCHEMAS = 100;

  public KafkaConnection connection() {
    return KafkaConnection.local(LOOPBACK + ports.kafka(), registryUrl());
  }

  public AvroSerdes serdes() {
    return new AvroSerdes(
        new CachedSchemaRegistryClient(List.of(registryUrl()), SCHEMAS, Map.of()), registryUrl());
  }

  private String registryUrl() {
    return "http://" + LOOPBACK + ports.registry();
  }
}
