package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import moothall.escalation.access.Permission;
import moothall.escalation.access.Viewer;
import moothall.escalation.accounts.CouncilWayOut;
import moothall.escalation.accounts.Viewers;
import moothall.escalation.store.Audit;
import moothall.escalation.store.BreakGlassUse;
import moothall.escalation.store.Database;

/**
 * Tells those who keep the accounts, above every page and for a week, that somebody signed in with
 * a password although the council's own sign-in is on, each account once, however often it was.
 * Whoever it was may be the one who is told. Also which of these accounts a password is enough for.
 */
@Singleton
public final class BreakGlassNotice {

  private static final Duration SHOWN = Duration.ofDays(7);
  private static final ScopedValue<List<String>> NOW = ScopedValue.newInstance();

  private final Viewers viewers;
  private final CouncilWayOut council;
  private final Database database;
  private final Audit audit;
  private final Clock clock;

  BreakGlassNotice(
      Viewers viewers, CouncilWayOut council, Database database, Audit audit, Clock clock) {
    this.council = council;
    this.viewers = viewers;
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /** For the layout: sentences, one for each account. */
  public static List<String> now() {
    return NOW.orElse(List.of());
  }

  void above(String user, Runnable page) {
    boolean told =
        viewers.named(user).filter((Viewer it) -> it.may(Permission.KEEP_ACCOUNTS)).isPresent();
    ScopedValue.where(NOW, told ? all() : List.of()).run(page);
  }

  private List<String> all() {
    List<String> all = new ArrayList<>();
    database
        .inTransaction(
            connection -> audit.breakGlassSince(connection, clock.instant().minus(SHOWN)))
        .forEach(it -> all.add(used(it)));
    council.breakGlassWithoutFactor().forEach(it -> all.add(unprotected(it)));
    return all;
  }

  private static String used(BreakGlassUse it) {
    return t(
        "Somebody signed in with a password although the council's own sign-in is on: {0}, {1}."
            + " Make sure that you know why.",
        it.who(),
        it.times() == 1
            ? CouncilTime.local(it.last())
            : t(
                "{0} times, first {1}, last {2}",
                it.times(), CouncilTime.local(it.first()), CouncilTime.local(it.last())));
  }

  private static String unprotected(String name) {
    return t(
        "The account {0} has no second factor: whoever has its password first can set one up. Sign"
            + " in to it and do so, before it is needed.",
        name);
  }
}
