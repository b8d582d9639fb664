package moothall.escalation.once;

import io.micronaut.context.annotation.Context;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import moothall.escalation.BackgroundLoop;
import moothall.escalation.Bell;
import moothall.escalation.store.ApiWrites;
import moothall.escalation.store.Database;

/** Takes away what was answered more than a day ago. */
@Context
final class Forgetting {

  private static final Duration EVERY = Duration.ofMinutes(10);

  private final BackgroundLoop loop;

  Forgetting(Database database, ApiWrites writes) {
    this.loop =
        new BackgroundLoop(
            "answers-of-the-api",
            new Bell(),
            EVERY,
            () -> database.inTransaction(writes::forgetSome));
  }

  @PreDestroy
  void close() {
    loop.close();
  }
}
