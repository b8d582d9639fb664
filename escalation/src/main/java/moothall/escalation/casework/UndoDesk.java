package moothall.escalation.casework;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import moothall.escalation.Bells;
import moothall.escalation.access.Permission;
import moothall.escalation.access.Queue;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.DeskAnswer.Accepted;
import moothall.escalation.casework.DeskAnswer.NotFound;
import moothall.escalation.casework.DeskAnswer.Refused;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.Reversal;
import moothall.escalation.store.Cases;
import moothall.escalation.store.Database;

/**
 * Undoes a person's decision in one step, by the same ways by which a person would: what was hidden
 * is shown again and the other way round, and the case is undecided again if it was.
 */
@Singleton
public final class UndoDesk {

  private final Database database;
  private final Cases cases;
  private final Desk desk;
  private final CaseNotes notes;
  private final ClaimDesk claims;
  private final UndoneStrikes strikes;
  private final Bells bells;

  UndoDesk(
      Database database,
      Cases cases,
      Desk desk,
      CaseNotes notes,
      ClaimDesk claims,
      UndoneStrikes strikes,
      Bells bells) {
    this.database = database;
    this.cases = cases;
    this.desk = desk;
    this.notes = notes;
    this.claims = claims;
    this.strikes = strikes;
    this.bells = bells;
  }

  /**
   * What can be undone.
   *
   * @param decision which event of the case it is
   * @param by whose decision it is
   */
  public record Offer(int decision, String by, String what) {}

  /** The last decision about the comment, if the viewer may undo it and nothing came after it. */
  public static Optional<Offer> offered(Case it, Viewer viewer) {
    if (!viewer.may(Permission.DECIDE, Queue.of(it))) {
      return Optional.empty();
    }
    return last(it)
        .filter(decision -> !(Reversal.of(it, decision) instanceof Reversal.Impossible))
        .map(decision -> offer(it.events().get(decision), decision));
  }

  private static Offer offer(CaseEvent event, int decision) {
    return switch (event) {
      case CaseEvent.HideRequested it -> new Offer(decision, it.by(), "had the comment hidden");
      case CaseEvent.UnhideRequested it ->
          new Offer(decision, it.by(), "had the comment shown again");
      case CaseEvent.LeftAsIs it -> new Offer(decision, it.by(), "left the comment as it is");
      default -> throw new IllegalStateException("no decision: " + event.getClass());
    };
  }

  private static Optional<Integer> last(Case it) {
    List<CaseEvent> events = it.events();
    for (int i = events.size() - 1; i > 0; i--) {
      if (isAboutTheComment(events.get(i))) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static boolean isAboutTheComment(CaseEvent event) {
    return event instanceof CaseEvent.HideRequested
        || event instanceof CaseEvent.UnhideRequested
        || event instanceof CaseEvent.LeftAsIs;
  }

  /** Undoes the last decision, whichever that is. */
  public DeskAnswer undo(CaseId id, Viewer viewer) {
    return undo(id, viewer, Optional.empty());
  }

  /** Undoes the decision that is this event of the case. */
  public DeskAnswer undo(CaseId id, Viewer viewer, int decision) {
    return undo(id, viewer, Optional.of(decision));
  }

  private DeskAnswer undo(CaseId id, Viewer viewer, Optional<Integer> decision) {
    DeskAnswer answer =
        database.inOneTransaction(connection -> undo(connection, id, viewer, decision));
    bells.ring();
    return answer;
  }

  private DeskAnswer undo(
      Connection connection, CaseId id, Viewer viewer, Optional<Integer> decision)
      throws SQLException {
    Optional<Case> found = cases.lock(connection, id).filter(viewer::sees);
    if (found.isEmpty()) {
      return new NotFound();
    }
    if (!viewer.may(Permission.DECIDE, Queue.of(found.get()))) {
      return Requests.NOT_YOURS;
    }
    Case it = found.get();
    int event = decision.or(() -> last(it)).orElse(-1);
    Reason why = new Reason("Undoes what was decided before.");
    return switch (Reversal.of(it, event)) {
      case Reversal.Impossible(var code, var sentence) -> new Refused(code, sentence);
      case Reversal.Show(var reopening) ->
          then(desk.unhide(id, viewer, why), reopening, new Undoing(id, viewer, why, event));
      case Reversal.Hide(var reopening) ->
          hideAgain(connection, it, reopening, new Undoing(id, viewer, why, event));
      case Reversal.Reopen() -> notes.reopenAsBefore(id, viewer, why, event);
      case Reversal.GiveBack() -> claims.release(id, viewer, event);
    };
  }

  private record Undoing(CaseId id, Viewer viewer, Reason why, int decision) {}

  /** What counted for the author before it was shown again counts as it did. */
  private DeskAnswer hideAgain(Connection connection, Case it, boolean reopening, Undoing undoing)
      throws SQLException {
    Optional<Refused> objection = strikes.objection(connection, it, undoing.decision());
    if (objection.isPresent()) {
      return objection.get();
    }
    DeskAnswer answer =
        then(desk.hide(it.id(), undoing.viewer(), undoing.why()), reopening, undoing);
    if (answer instanceof Accepted) {
      strikes.restore(connection, it, undoing.decision(), undoing.viewer(), undoing.why());
    }
    return answer;
  }

  private DeskAnswer then(DeskAnswer answer, boolean reopening, Undoing it) {
    if (!reopening || !(answer instanceof Accepted(_, var action))) {
      return answer;
    }
    if (!(notes.reopenAsBefore(it.id(), it.viewer(), it.why(), it.decision())
        instanceof Accepted(Case after, _))) {
      throw new IllegalStateException("case " + it.id() + " was decided and could not be reopened");
    }
    return new Accepted(after, action);
  }
}
