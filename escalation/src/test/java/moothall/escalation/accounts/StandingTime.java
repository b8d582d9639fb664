package moothall.escalation.accounts;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import moothall.escalation.actions.ClockOfTheTest;

/** Time that stands until a test moves it: a slow machine takes longer over a password. */
@Factory
@Requires(property = "moothall.test.time-stands")
public final class StandingTime {

  private volatile Instant now = Instant.now();

  @Singleton
  @Replaces(Clock.class)
  Clock clock() {
    return new ClockOfTheTest(() -> now);
  }

  public void pass(Duration time) {
    now = now.plus(time);
  }
}
