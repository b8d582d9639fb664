package moothall.service.health;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import jakarta.inject.Singleton;
import java.io.IOException;
import moothall.schemas.Topics;

/**
 * Whether the schema registry answers. Schemas once read are kept, so a service goes on without it;
 * one that starts, or meets a schema for the first time, cannot.
 */
@Singleton
@Requires(property = "moothall.kafka.health", notEquals = StringUtils.FALSE)
final class RegistryHealth extends AbstractHealthIndicator<String> {

  private final SchemaRegistryClient registry;

  RegistryHealth(SchemaRegistryClient registry) {
    this.registry = registry;
  }

  @Override
  protected String getName() {
    return "registry";
  }

  @Override
  protected String getHealthInformation() {
    try {
      int versions = registry.getAllVersions(Topics.COMMENTS_RECEIVED.name() + "-value").size();
      healthStatus = HealthStatus.UP;
      return "answers, " + versions + " versions of a comment";
    } catch (RestClientException e) {
      healthStatus = Degraded.STATUS;
      return "answers " + e.getStatus() + " (expected: the versions of a comment)";
    } catch (IOException e) {
      healthStatus = Degraded.STATUS;
      return "does not answer: " + e.getClass().getSimpleName();
    }
  }
}
