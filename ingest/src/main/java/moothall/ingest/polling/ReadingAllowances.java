package moothall.ingest.polling;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Shows how much of each allowance for a day is taken, by all instances together. */
@Singleton
final class ReadingAllowances {

  private final MeterRegistry meters;
  private final Clock clock;
  private final Map<String, Day> days = new ConcurrentHashMap<>();

  ReadingAllowances(MeterRegistry meters, Clock clock) {
    this.meters = meters;
    this.clock = clock;
  }

  private record Day(Instant ends, int taken, int most) {}

  /** As the ledger has it now, of the day that ends then. */
  void taken(String allowance, Instant dayEnds, int taken, int most) {
    if (days.put(allowance, new Day(dayEnds, taken, most)) == null) {
      Gauge.builder("moothall.reading.allowance.units", () -> most(allowance))
          .description("What the platform lets us read within a day, in its own units")
          .tag("platform", allowance)
          .register(meters);
      Gauge.builder("moothall.reading.allowance.taken", () -> taken(allowance))
          .description("What of it is taken today, by all instances together")
          .tag("platform", allowance)
          .register(meters);
    }
  }

  private double most(String allowance) {
    Day day = days.get(allowance);
    return day == null ? 0 : day.most();
  }

  /** Of a day that is over, nothing is left to be taken. */
  private double taken(String allowance) {
    Day day = days.get(allowance);
    return day == null || !clock.instant().isBefore(day.ends()) ? 0 : day.taken();
  }
}
