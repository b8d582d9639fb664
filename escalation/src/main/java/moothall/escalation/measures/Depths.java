package moothall.escalation.measures;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import moothall.escalation.BackgroundLoop;
import moothall.escalation.Bell;
import moothall.escalation.store.Database;
import moothall.escalation.store.Tallies;

/** What is waiting, measured every two seconds and not by whoever asks. */
@Context
final class Depths {

  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Database database;
  private final Tallies tallies;
  private final BackgroundLoop loop;
  private volatile double oldestUndecided;
  private volatile double unsent;

  Depths(Database database, Tallies tallies, MeterRegistry registry) {
    this.database = database;
    this.tallies = tallies;
    Gauge.builder("moothall.oldest.open.case", () -> oldestUndecided)
        .baseUnit("seconds")
        .description("age of the oldest case that no person has decided")
        .register(registry);
    Gauge.builder("moothall.outbox.depth", () -> unsent)
        .description("events that are not sent yet")
        .register(registry);
    this.loop = new BackgroundLoop("depths", new Bell(), PAUSE, this::measure);
  }

  private boolean measure() {
    oldestUndecided = database.inTransaction(tallies::oldestUndecided);
    unsent = database.inTransaction(tallies::unsent);
    return false;
  }

  @PreDestroy
  void close() {
    loop.close();
  }
}
