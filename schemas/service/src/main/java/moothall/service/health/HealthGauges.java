package moothall.service.health;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micronaut.context.annotation.Context;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.scheduling.annotation.Scheduled;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The health of each part as a gauge, so that alerts and dashboards name what is broken. Asked for
 * every ten seconds and not by whoever scrapes, who would wait for a broker that is away.
 */
@Context
final class HealthGauges {

  private static final long PATIENCE_SECONDS = 5;

  private final List<HealthIndicator> indicators;
  private final MultiGauge health;
  private final Map<String, Boolean> parts = new TreeMap<>();

  HealthGauges(List<HealthIndicator> indicators, MeterRegistry meters) {
    this.indicators = indicators;
    this.health =
        MultiGauge.builder("moothall.health")
            .description("1 while the part is UP, 0 while it is DEGRADED, DOWN or silent")
            .register(meters);
  }

  /** A part that was heard once and is silent now counts as not well. */
  @Scheduled(fixedDelay = "10s", initialDelay = "2s")
  void refresh() throws InterruptedException {
    parts.replaceAll((_, _) -> false);
    for (HealthIndicator indicator : indicators) {
      for (HealthResult result : ask(indicator)) {
        parts.put(result.getName(), HealthStatus.UP.equals(result.getStatus()));
      }
    }
    health.register(
        parts.entrySet().stream()
            .map(part -> MultiGauge.Row.of(Tags.of("part", part.getKey()), part.getValue() ? 1 : 0))
            .toList(),
        true);
  }

  private static List<HealthResult> ask(HealthIndicator indicator) throws InterruptedException {
    Answers answers = new Answers();
    try {
      indicator.getResult().subscribe(answers);
      return answers.all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException silent) {
      return List.of();
    }
  }
}
