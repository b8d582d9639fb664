package moothall.escalation.console;

import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import moothall.escalation.accounts.SessionEnds;

/**
 * When the session of whoever has a page before them ends. It is bound while a page is made, so
 * that no page has to hand it on to the layout.
 */
@Singleton
public final class SessionNotice {

  private static final ScopedValue<Optional<SessionEnds.Left>> NOW = ScopedValue.newInstance();

  private final SessionEnds ends;

  SessionNotice(SessionEnds ends) {
    this.ends = ends;
  }

  /** For the layout; empty where there is no session to end. */
  public static Optional<SessionEnds.Left> now() {
    return NOW.orElse(Optional.empty());
  }

  void above(Runnable page) {
    ScopedValue.where(NOW, ServerRequestContext.currentRequest().flatMap(ends::after)).run(page);
  }
}
