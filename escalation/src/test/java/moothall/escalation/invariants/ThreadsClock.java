package moothall.escalation.invariants;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Each thread's own time, so that sequences beside each other do not wait for each other's. */
@Singleton
@Replaces(Clock.class)
@Requires(property = "moothall.test.sequences")
public final class ThreadsClock extends Clock {

  private static final ThreadLocal<Instant> NOW = ThreadLocal.withInitial(() -> Instant.EPOCH);

  static void set(Instant now) {
    NOW.set(now);
  }

  @Override
  public Instant instant() {
    return NOW.get();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
