package moothall.service;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import moothall.schemas.AvroSerdes;
import moothall.schemas.KafkaConnection;
import moothall.schemas.TopicSetup;
import moothall.schemas.Topics;
import org.apache.kafka.clients.admin.Admin;

/**
 * The Kafka side of a service, built by hand from the configuration; the clients themselves belong
 * to their users.
 */
@Factory
final class KafkaBeans {

  @Singleton
  KafkaClients clients(KafkaConfig config, Secrets secrets) {
    return new KafkaClients(config, secrets);
  }

  @Singleton
  KafkaConnection connection(KafkaClients clients) {
    return clients.connection();
  }

  @Singleton
  @Bean(preDestroy = "close")
  SchemaRegistryClient registry(KafkaClients clients) {
    return clients.registry();
  }

  /**
   * Whoever can write or read has first made sure that topics and schemas are as the catalogue has
   * them. In a cluster a service creates none, and looks at its own alone: it may do no more.
   */
  @Singleton
  AvroSerdes serdes(
      KafkaConnection connection,
      SchemaRegistryClient registry,
      KafkaClients clients,
      KafkaConfig config,
      @Value("${moothall.service}") String service) {
    try (Admin admin = Admin.create(connection.client("moothall-topic-setup"))) {
      TopicSetup setup = new TopicSetup(admin, registry, clients.shape());
      if (config.standalone()) {
        setup.createAndCheck();
      } else {
        setup.check(Topics.of(service));
      }
    }
    return new AvroSerdes(registry, connection.registryUrl());
  }
}
