package moothall.escalation.console;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import moothall.escalation.access.Permission;
import moothall.escalation.access.Viewer;
import moothall.escalation.accounts.Viewers;
import moothall.escalation.store.Audit;
import moothall.escalation.store.Database;

/**
 * Tells those who keep the accounts, above every page and for a week, that somebody signed in with
 * a password although the council's own sign-in is on. Whoever it was may be the one who is told.
 */
@Singleton
public final class BreakGlassNotice {

  private static final Duration SHOWN = Duration.ofDays(7);
  private static final int MOST = 3;
  private static final ScopedValue<List<String>> NOW = ScopedValue.newInstance();

  private final Viewers viewers;
  private final Database database;
  private final Audit audit;
  private final Clock clock;

  BreakGlassNotice(Viewers viewers, Database database, Audit audit, Clock clock) {
    this.viewers = viewers;
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /** For the layout: who, and when. */
  public static List<String> now() {
    return NOW.orElse(List.of());
  }

  void above(String user, Runnable page) {
    boolean told =
        viewers.named(user).filter((Viewer it) -> it.may(Permission.KEEP_ACCOUNTS)).isPresent();
    ScopedValue.where(NOW, told ? uses() : List.of()).run(page);
  }

  private List<String> uses() {
    return database
        .inTransaction(
            connection -> audit.breakGlassSince(connection, clock.instant().minus(SHOWN), MOST))
        .stream()
        .map(it -> it.who() + ", " + CouncilTime.local(it.at()))
        .toList();
  }
}
