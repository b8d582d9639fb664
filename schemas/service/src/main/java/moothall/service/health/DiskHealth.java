package moothall.service.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;

/** Whether there is room on the disk; also as a gauge, so that it is seen coming. */
@Singleton
final class DiskHealth extends AbstractHealthIndicator<Map<String, Object>> {

  private final DiskConfig config;

  DiskHealth(DiskConfig config, MeterRegistry meters) {
    this.config = config;
    Gauge.builder("moothall.disk.free", this::free)
        .baseUnit("bytes")
        .description("Room left on the disk that the service writes to")
        .register(meters);
  }

  @Override
  protected String getName() {
    return "disk";
  }

  @Override
  protected Map<String, Object> getHealthInformation() {
    double free = free();
    healthStatus = free >= config.leastFree() ? HealthStatus.UP : HealthStatus.DOWN;
    return Double.isNaN(free)
        ? Map.of("why", "the disk cannot be asked")
        : Map.of("freeBytes", (long) free, "leastFreeBytes", config.leastFree());
  }

  /** Not a number where nobody can say. */
  private double free() {
    try {
      return config.free();
    } catch (IOException e) {
      return Double.NaN;
    }
  }
}
