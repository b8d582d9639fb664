package moothall.escalation.intake;

import io.micronaut.context.annotation.Requires;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import io.micronaut.management.health.indicator.annotation.Liveness;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Whether verdicts are being read; waiting for the database counts as reading. As liveness: a
 * listener that has died is healed by a restart and by nothing else, and the console needs none.
 */
@Singleton
@Liveness
@Requires(beans = VerdictListener.class)
final class ListenerHealth extends AbstractHealthIndicator<String> {

  private static final Duration LATELY = Duration.ofMinutes(1);

  private final VerdictListener listener;

  ListenerHealth(VerdictListener listener) {
    this.listener = listener;
  }

  @Override
  protected String getHealthInformation() {
    boolean alive = listener.isAlive(LATELY);
    healthStatus = alive ? HealthStatus.UP : HealthStatus.DOWN;
    return alive ? "reads verdicts" : "has stopped";
  }

  @Override
  protected String getName() {
    return "verdict-listener";
  }
}
