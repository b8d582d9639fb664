package moothall.escalation.accounts;

import io.micronaut.context.annotation.Context;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import moothall.escalation.BackgroundLoop;
import moothall.escalation.Bell;
import moothall.escalation.store.BegunSignIns;
import moothall.escalation.store.Database;
import moothall.escalation.store.KeptForms;

/** Forgets forms and sign-ins for which nobody comes back; also where the sign-in is off by now. */
@Context
final class CouncilLeftovers {

  private static final Duration PAUSE = Duration.ofMinutes(5);

  private final BackgroundLoop loop;

  CouncilLeftovers(Database database, KeptForms forms, BegunSignIns begun) {
    this.loop =
        new BackgroundLoop(
            "council-leftovers",
            new Bell(),
            PAUSE,
            () ->
                database.inTransaction(connection -> {
                  forms.forgetOld(connection);
                  begun.forgetOld(connection);
                  return false;
                }));
  }

  @PreDestroy
  void close() {
    loop.close();
  }
}
