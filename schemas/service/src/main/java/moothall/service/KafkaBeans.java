package moothall.service;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moothall.schemas.AvroSerdes;
import moothall.schemas.KafkaConnection;
import moothall.schemas.TopicSetup;
import moothall.schemas.TopicSetup.ClusterShape;
import org.apache.kafka.clients.admin.Admin;

/**
 * The Kafka side of a service, built by hand from the configuration; the clients themselves belong
 * to their users.
 */
@Factory
final class KafkaBeans {

  private static final int SCHEMAS_CACHED = 100;

  @Singleton
  KafkaConnection connection(KafkaConfig config) {
    return new KafkaConnection(
        config.bootstrapServers(),
        config.registryUrl(),
        config.security() == null ? Map.of() : config.security(),
        Optional.ofNullable(config.instance()));
  }

  @Singleton
  @Bean(preDestroy = "close")
  SchemaRegistryClient registry(KafkaConfig config) {
    return new CachedSchemaRegistryClient(List.of(config.registryUrl()), SCHEMAS_CACHED, Map.of());
  }

  /**
   * Whoever can write or read has first made sure that topics and schemas are as the catalogue has
   * them.
   */
  @Singleton
  AvroSerdes serdes(KafkaConnection connection, SchemaRegistryClient registry, KafkaConfig config) {
    ClusterShape shape = config.standalone() ? ClusterShape.STANDALONE : ClusterShape.CLUSTER;
    try (Admin admin = Admin.create(connection.client("moothall-topic-setup"))) {
      new TopicSetup(admin, registry, shape).createAndCheck();
    }
    return new AvroSerdes(registry, connection.registryUrl());
  }
}
