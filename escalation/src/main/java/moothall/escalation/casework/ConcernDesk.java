package moothall.escalation.casework;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.Bells;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.Reason;
import moothall.escalation.store.Cases;
import moothall.escalation.store.Database;
import moothall.escalation.store.Inbox;

/**
 * Brings a comment before somebody senior, whoever asks and whatever the policy found in it. It can
 * neither be switched off nor be refused.
 */
@Singleton
public final class ConcernDesk {

  private final Database database;
  private final Inbox inbox;
  private final Cases cases;
  private final CaseBook book;
  private final Requests requests;
  private final Bells bells;

  ConcernDesk(
      Database database, Inbox inbox, Cases cases, CaseBook book, Requests requests, Bells bells) {
    this.database = database;
    this.inbox = inbox;
    this.cases = cases;
    this.book = book;
    this.requests = requests;
    this.bells = bells;
  }

  /**
   * What came of it.
   *
   * @param seen whether the person may see the case; if not, they learn no more than that the
   *     concern is raised
   */
  public record Raised(CaseId caseId, boolean seen) {}

  /** Empty if no such comment was ever received. */
  public Optional<Raised> raise(CommentId comment, Viewer viewer, Reason reason) {
    Optional<Raised> raised =
        database.inTransaction(connection -> raise(connection, comment, viewer, reason));
    bells.ring();
    return raised;
  }

  private Optional<Raised> raise(
      Connection connection, CommentId comment, Viewer viewer, Reason reason) throws SQLException {
    Optional<Case> before = cases.lock(connection, comment);
    Optional<Inbox.Received> received = inbox.newestWords(connection, comment);
    if (received.isEmpty()) {
      return Optional.empty();
    }
    CaseId id = before.map(Case::id).orElseGet(() -> new CaseId(UUID.randomUUID()));
    List<CaseEvent> events = new ArrayList<>();
    if (before.isEmpty()) {
      events.addAll(book.openedBy(connection, received.get(), viewer.name(), requests.now()));
    }
    events.add(new CaseEvent.ConcernRaised(requests.now(), viewer.name(), reason.words()));
    Case after =
        book.write(
            connection, id, before, new CaseBook.Change(events, Optional.empty(), List.of()));
    return Optional.of(new Raised(id, viewer.sees(after)));
  }
}
