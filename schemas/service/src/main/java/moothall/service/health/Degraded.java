package moothall.service.health;

import io.micronaut.health.HealthStatus;

/** Something for a person to mend, though this instance goes on with its work. */
public final class Degraded {

  /** Worse than UP and better than DOWN; answered with 200, so that nothing is restarted for it. */
  public static final HealthStatus STATUS =
      new HealthStatus("DEGRADED", "goes on, and somebody must act", true, 500);

  private Degraded() {}
}
