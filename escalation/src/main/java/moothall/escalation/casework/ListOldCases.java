package moothall.escalation.casework;

import io.micronaut.context.annotation.Context;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import moothall.escalation.BackgroundLoop;
import moothall.escalation.Bell;
import moothall.escalation.store.Database;
import moothall.escalation.store.Listing;

/** Makes the cases of an earlier release findable, some at a time. */
@Context
final class ListOldCases {

  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final BackgroundLoop loop;

  ListOldCases(Database database, Listing listing) {
    this.loop =
        new BackgroundLoop(
            "list-old-cases", new Bell(), PAUSE, () -> database.inTransaction(listing::listSome));
  }

  @PreDestroy
  void close() {
    loop.close();
  }
}
