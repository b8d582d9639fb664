package moothall.escalation.casework;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import moothall.escalation.access.Permission;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.DeskAnswer.Accepted;
import moothall.escalation.casework.DeskAnswer.Refused;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.Reason;

/** Legal holds: as long as a case has one, nothing of it is erased or deleted. */
@Singleton
public final class HoldDesk {

  private final Requests requests;
  private final CaseBook book;

  HoldDesk(Requests requests, CaseBook book) {
    this.requests = requests;
    this.book = book;
  }

  public DeskAnswer set(CaseId id, Viewer viewer, Reason reason) {
    return requests.touch(
        id,
        viewer,
        Permission.LEGAL_HOLD,
        (connection, it) ->
            it.isOnHold()
                ? new Refused("on-hold", "The case is on legal hold already.")
                : write(
                    connection,
                    it,
                    new CaseEvent.HoldSet(requests.now(), viewer.name(), reason.words())));
  }

  public DeskAnswer lift(CaseId id, Viewer viewer, Reason reason) {
    return requests.touch(
        id,
        viewer,
        Permission.LEGAL_HOLD,
        (connection, it) ->
            it.isOnHold()
                ? write(
                    connection,
                    it,
                    new CaseEvent.HoldLifted(requests.now(), viewer.name(), reason.words()))
                : new Refused("not-on-hold", "The case is not on legal hold."));
  }

  private DeskAnswer write(Connection connection, Case it, CaseEvent event) throws SQLException {
    return new Accepted(
        book.write(connection, it.id(), Optional.of(it), CaseBook.Change.of(event)),
        Optional.empty());
  }
}
