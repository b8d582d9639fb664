package moothall.escalation.stopping;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import moothall.escalation.BackgroundLoop;
import moothall.escalation.Bell;
import moothall.escalation.brakes.Brake;
import moothall.escalation.brakes.BrakeKind;
import moothall.escalation.store.Brakes;
import moothall.escalation.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures what stops the machine, and writes down that a time is over. */
@Context
final class BrakeWatch {

  private static final Logger LOG = LoggerFactory.getLogger(BrakeWatch.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Database database;
  private final Brakes brakes;
  private final BackgroundLoop loop;
  private volatile Map<BrakeKind, Integer> open = Map.of();

  BrakeWatch(Database database, Brakes brakes, MeterRegistry registry) {
    this.database = database;
    this.brakes = brakes;
    for (BrakeKind kind : BrakeKind.values()) {
      Gauge.builder("moothall.brakes.open", () -> open.getOrDefault(kind, 0))
          .tag("kind", kind.name())
          .description("what stops the machine's hides now")
          .register(registry);
    }
    this.loop = new BackgroundLoop("brakes", new Bell(), PAUSE, this::look);
  }

  private boolean look() {
    open = database.inTransaction(this::look);
    return false;
  }

  private Map<BrakeKind, Integer> look(Connection connection) throws SQLException {
    if (brakes.endThoseThatAreOver(connection) > 0) {
      LOG.info("a stop of the machine's hides is over");
    }
    Map<BrakeKind, Integer> counted = new EnumMap<>(BrakeKind.class);
    for (Brake it : brakes.open(connection)) {
      counted.merge(it.kind(), 1, Integer::sum);
    }
    return counted;
  }

  @PreDestroy
  void close() {
    loop.close();
  }
}
