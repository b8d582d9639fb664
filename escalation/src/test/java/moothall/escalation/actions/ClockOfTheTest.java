package moothall.escalation.actions;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/** A clock whose hands a test moves; it stays in UTC wherever it is carried. */
public final class ClockOfTheTest extends Clock {

  private final Supplier<Instant> now;

  public ClockOfTheTest(Supplier<Instant> now) {
    this.now = now;
  }

  @Override
  public ZoneOffset getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  @Override
  public Instant instant() {
    return now.get();
  }
}
