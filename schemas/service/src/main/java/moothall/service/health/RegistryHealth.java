package moothall.service.health;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import moothall.schemas.Topics;
import org.jspecify.annotations.Nullable;

/**
 * Whether the schema registry answers. Schemas once read are kept, so a service goes on without it;
 * one that starts, or meets a schema for the first time, cannot. A silent registry is not waited
 * for longer than whoever asks for the health would wait: all parts would count as not well with
 * it.
 */
@Singleton
@Requires(property = "moothall.kafka.health", notEquals = StringUtils.FALSE)
final class RegistryHealth extends AbstractHealthIndicator<String> {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final SchemaRegistryClient registry;
  private @Nullable FutureTask<Integer> looking;

  RegistryHealth(SchemaRegistryClient registry) {
    this.registry = registry;
  }

  @Override
  protected String getName() {
    return "registry";
  }

  @Override
  protected String getHealthInformation() {
    healthStatus = Degraded.STATUS;
    try {
      int versions = look().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      healthStatus = HealthStatus.UP;
      return "answers, " + versions + " versions of a comment";
    } catch (TimeoutException e) {
      return "does not answer within " + PATIENCE.toSeconds() + " s";
    } catch (ExecutionException e) {
      return e.getCause() instanceof RestClientException refused
          ? "answers " + refused.getStatus() + " (expected: the versions of a comment)"
          : "does not answer: "
              + Objects.requireNonNullElse(e.getCause(), e).getClass().getSimpleName();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "was not waited for";
    }
  }

  /** One at a time, so that those who ask do not pile up behind a registry that is silent. */
  private synchronized Future<Integer> look() {
    if (looking == null || looking.isDone()) {
      looking =
          new FutureTask<>(
              () -> registry.getAllVersions(Topics.COMMENTS_RECEIVED.name() + "-value").size());
      Thread.ofVirtual().name("registry-health").start(looking);
    }
    return looking;
  }
}
