package moothall.service;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import moothall.schemas.KafkaConnection;
import org.apache.kafka.clients.admin.Admin;

/**
 * Up only while a broker answers; a service that cannot reach Kafka can neither accept nor judge.
 */
@Singleton
@Requires(property = "moothall.kafka.health", notEquals = StringUtils.FALSE)
final class KafkaHealth extends AbstractHealthIndicator<Map<String, Object>> {

  private static final long PATIENCE_MILLIS = 2_000;

  private final Admin admin;

  KafkaHealth(KafkaConnection kafka) {
    this.admin = Admin.create(kafka.client("moothall-health"));
  }

  @Override
  protected String getName() {
    return "kafka";
  }

  @Override
  protected Map<String, Object> getHealthInformation() {
    try {
      int brokers =
          admin.describeCluster().nodes().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS).size();
      healthStatus = HealthStatus.UP;
      return Map.of("brokers", brokers);
    } catch (ExecutionException | TimeoutException e) {
      healthStatus = HealthStatus.DOWN;
      return Map.of("why", e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      healthStatus = HealthStatus.DOWN;
      return Map.of("why", "interrupted");
    }
  }

  @PreDestroy
  void close() {
    admin.close(Duration.ZERO);
  }
}
