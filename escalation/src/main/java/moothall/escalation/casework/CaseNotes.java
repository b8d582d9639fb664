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
import moothall.escalation.domain.Note;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.Route;
import moothall.escalation.measures.Measures;
import moothall.escalation.store.CaseClaims;
import org.jspecify.annotations.Nullable;

/** What colleagues do with a case besides deciding: notes, another look, another queue. */
@Singleton
public final class CaseNotes {

  private static final Refused UNDECIDED =
      new Refused("not-decided", "Nobody has decided about this case: there is nothing to reopen.");
  private static final Refused NO_CONCERN =
      new Refused("no-concern", "Nobody has raised a concern that is not answered.");
  private static final Refused OWN_CONCERN =
      new Refused("own-concern", "You raised this concern: somebody else answers it.");

  private final Requests requests;
  private final CaseClaims claims;
  private final CaseBook book;
  private final Measures measures;

  CaseNotes(Requests requests, CaseClaims claims, CaseBook book, Measures measures) {
    this.requests = requests;
    this.claims = claims;
    this.book = book;
    this.measures = measures;
  }

  public DeskAnswer add(CaseId id, Viewer viewer, Note note) {
    return requests.touch(
        id,
        viewer,
        Permission.NOTE,
        (connection, it) ->
            write(
                connection,
                it,
                new CaseEvent.NoteAdded(requests.now(), viewer.name(), note.words())));
  }

  /** What was decided is looked at again. */
  public DeskAnswer reopen(CaseId id, Viewer viewer, Reason reason) {
    return reopen(id, viewer, reason, null);
  }

  /** The same, as if the decision that is this event of the case had not been made. */
  DeskAnswer reopenAsBefore(CaseId id, Viewer viewer, Reason reason, int decision) {
    return reopen(id, viewer, reason, decision);
  }

  private DeskAnswer reopen(CaseId id, Viewer viewer, Reason reason, @Nullable Integer undone) {
    DeskAnswer answer =
        requests.touch(
            id,
            viewer,
            Permission.DECIDE,
            (connection, it) ->
                it.isDecided()
                    ? write(
                        connection,
                        it,
                        new CaseEvent.Reopened(
                            requests.now(), viewer.name(), reason.words(), undone))
                    : UNDECIDED);
    if (answer instanceof Accepted) {
      measures.caseReopened();
    }
    return answer;
  }

  /**
   * Sends the case where only those see it whose task it is; perhaps the viewer does not any more.
   * Nobody takes it out again.
   */
  public DeskAnswer route(CaseId id, Viewer viewer, Route to, Reason reason) {
    return requests.decide(
        id,
        viewer,
        Permission.DECIDE,
        (connection, it) -> {
          if (it.work().routes().contains(to)) {
            return new Refused("routed-already", "The case is there already.");
          }
          claims.end(connection, id);
          return write(
              connection,
              it,
              new CaseEvent.RoutedTo(requests.now(), viewer.name(), to, reason.words()));
        });
  }

  /** Answers every concern that is open; nobody answers their own. */
  public DeskAnswer answerConcerns(CaseId id, Viewer viewer, Reason answer) {
    return requests.touch(
        id,
        viewer,
        Permission.ANSWER_CONCERNS,
        (connection, it) -> {
          if (!it.work().hasOpenConcern()) {
            return NO_CONCERN;
          }
          boolean own =
              it.work().openConcerns().stream().anyMatch(one -> one.by().equals(viewer.name()));
          return own
              ? OWN_CONCERN
              : write(
                  connection,
                  it,
                  new CaseEvent.ConcernsAnswered(requests.now(), viewer.name(), answer.words()));
        });
  }

  private DeskAnswer write(Connection connection, Case it, CaseEvent event) throws SQLException {
    return new Accepted(
        book.write(connection, it.id(), Optional.of(it), CaseBook.Change.of(event)),
        Optional.empty());
  }
}
