package moothall.bench.engines;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import moothall.deploy.broker.EmbeddedBroker;
import moothall.deploy.registry.SchemaRegistry;
import moothall.schemas.AvroSerdes;
import moothall.schemas.KafkaConnection;
import moothall.schemas.TopicSetup;
import moothall.schemas.TopicSetup.ClusterShape;
import org.apache.kafka.clients.admin.Admin;

/** A broker and a registry of their own for one run, with the catalogue's topics. */
public final class Engines implements AutoCloseable {

  private final EmbeddedBroker broker;
  private final SchemaRegistry registry;
  private final KafkaConnection kafka;
  private final AvroSerdes serdes;

  /** Starts them in a folder. */
  public Engines(Path folder) throws IOException {
    this.broker = EmbeddedBroker.start(folder, Scratch.freePort(), Scratch.freePort());
    this.registry = SchemaRegistry.start(broker.bootstrap(), 0);
    this.kafka = KafkaConnection.local(broker.bootstrap(), registry.url());
    CachedSchemaRegistryClient client =
        new CachedSchemaRegistryClient(List.of(registry.url()), 100, Map.of());
    try (Admin admin = Admin.create(kafka.client("bench-topics"))) {
      new TopicSetup(admin, client, ClusterShape.STANDALONE).createAndCheck();
    }
    this.serdes = new AvroSerdes(client, registry.url());
  }

  public KafkaConnection kafka() {
    return kafka;
  }

  public AvroSerdes serdes() {
    return serdes;
  }

  @Override
  public void close() {
    registry.close();
    broker.close();
  }
}
