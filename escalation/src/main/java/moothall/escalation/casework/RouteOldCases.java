package moothall.escalation.casework;

import io.micronaut.context.annotation.Context;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import moothall.escalation.BackgroundLoop;
import moothall.escalation.Bell;
import moothall.escalation.store.Database;
import moothall.escalation.store.Routing;

/** Routes the cases of an earlier release, some at a time; until then nobody sees them. */
@Context
final class RouteOldCases {

  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final BackgroundLoop loop;

  RouteOldCases(Database database, Routing routing) {
    this.loop =
        new BackgroundLoop(
            "route-old-cases", new Bell(), PAUSE, () -> database.inTransaction(routing::routeSome));
  }

  @PreDestroy
  void close() {
    loop.close();
  }
}
