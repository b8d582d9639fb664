package moothall.escalation.actions;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import moothall.escalation.casework.CaseBook;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.HideDecision.Why;
import moothall.escalation.domain.Patience;
import moothall.escalation.store.Cases;
import moothall.escalation.store.Database;
import moothall.escalation.store.Intents;

/** Puts on record that something takes long, once, so that a person can act there meanwhile. */
final class LongWaits {

  private final Database database;
  private final Intents intents;
  private final Cases cases;
  private final CaseBook book;
  private final Clock clock;
  private final Patience patience;

  LongWaits(
      Database database,
      Intents intents,
      Cases cases,
      CaseBook book,
      Clock clock,
      Patience patience) {
    this.database = database;
    this.intents = intents;
    this.cases = cases;
    this.book = book;
    this.clock = clock;
    this.patience = patience;
  }

  /** Of what the platform has been asked for often enough; the caller has locked the case. */
  void tell(Connection connection, CaseId id, Optional<Case> before, Patience.Effort soFar)
      throws SQLException {
    if (patience.isWorthTelling(soFar)) {
      tell(connection, id, before, Why.PLATFORM_IS_SILENT);
    }
  }

  /** Of what may not even be asked for; false if there is none that is not told yet. */
  boolean tellOfOneThatIsHeld() {
    return database.inTransaction(connection -> {
      Optional<Intents.Held> held = intents.longHeld(connection, patience.untilTelling());
      if (held.isEmpty()) {
        return false;
      }
      Optional<Case> before = cases.lock(connection, held.get().caseId());
      if (intents.markTold(connection, held.get())) {
        tell(connection, held.get().caseId(), before, Why.ALLOWANCE_SPENT);
      }
      return true;
    });
  }

  private void tell(Connection connection, CaseId id, Optional<Case> before, Why why)
      throws SQLException {
    boolean told = before.map(Case::isPlatformSilent).orElse(true);
    if (!told) {
      var event = new CaseEvent.PersonNeeded(clock.instant().truncatedTo(ChronoUnit.MILLIS), why);
      book.write(connection, id, before, CaseBook.Change.of(event));
    }
  }
}
