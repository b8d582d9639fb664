package moothall.escalation.casework;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import moothall.escalation.access.Permission;
import moothall.escalation.access.Queue;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.DeskAnswer.Accepted;
import moothall.escalation.casework.DeskAnswer.Refused;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.store.CaseClaims;
import moothall.escalation.work.Holding;

/** What it means for others that somebody has a case. Its callers have locked the case. */
@Singleton
final class Claims {

  private static final String DECIDED_NEVERTHELESS = "Decided nevertheless.";

  private final CaseClaims claims;
  private final CaseBook book;

  Claims(CaseClaims claims, CaseBook book) {
    this.claims = claims;
    this.book = book;
  }

  /** Who else has the case at this moment. */
  Optional<Holding> other(Connection connection, Case it, Viewer viewer) throws SQLException {
    return claims.standing(connection, it.id()).filter(holding -> !holding.isOf(viewer.name()));
  }

  /** Somebody senior may decide nevertheless. */
  Optional<Refused> toDeciding(Optional<Holding> other, Case it, Viewer viewer) {
    return other.filter(_ -> !mayTakeOver(viewer, it)).map(Claims::taken);
  }

  static Refused taken(Holding holding) {
    return new Refused(
        "claimed",
        holding.sentence() + " Wait until then, ask " + holding.by() + ", or take the next case.");
  }

  static boolean mayTakeOver(Viewer viewer, Case it) {
    return viewer.may(Permission.TAKE_OVER, Queue.of(it));
  }

  /** What was decided nobody has any more; that somebody else had it is on record. */
  DeskAnswer afterDeciding(
      Connection connection, DeskAnswer answer, Optional<Holding> other, Viewer viewer, Instant now)
      throws SQLException {
    if (!(answer instanceof Accepted(Case after, var actionId)) || !after.isDecided()) {
      return answer;
    }
    claims.end(connection, after.id());
    if (other.isEmpty()) {
      return answer;
    }
    var event = new CaseEvent.TakenOver(now, viewer.name(), other.get().by(), DECIDED_NEVERTHELESS);
    return new Accepted(
        book.write(connection, after.id(), Optional.of(after), CaseBook.Change.of(event)),
        actionId);
  }
}
