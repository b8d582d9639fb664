package moothall.escalation.casework;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.Reason;
import moothall.escalation.store.Batches;
import moothall.escalation.store.Cases;
import moothall.escalation.work.BulkWish;

/**
 * One case of a batch: the very desks that a single decision goes through, after what is never done
 * in bulk. Runs within a transaction of its caller, who keeps it or does not.
 */
@Singleton
final class BatchWork {

  /** Whether the viewer sees any such case is not told apart. */
  private static final Batches.Result NO_SUCH_CASE =
      new Batches.Result("no-such-case", "There is no such case, or you do not see it.");

  private static final Batches.Result DONE = new Batches.Result(Batches.DONE, "");

  /** For a rehearsal, of which nothing is kept. */
  private static final Reason PREVIEW = new Reason("A preview.");

  private final Cases cases;
  private final BulkLimits limits;
  private final Desk desk;
  private final CaseNotes notes;
  private final ClaimDesk claims;

  BatchWork(Cases cases, BulkLimits limits, Desk desk, CaseNotes notes, ClaimDesk claims) {
    this.cases = cases;
    this.limits = limits;
    this.desk = desk;
    this.notes = notes;
    this.claims = claims;
  }

  /**
   * What came of it.
   *
   * @param before the case as it was; empty if there is none for the viewer
   * @param decision which event of the case it was; -1 for none
   */
  record Outcome(Optional<Case> before, Batches.Result result, int decision) {}

  /** Of a case of which the viewer had seen so many events; empty for a preview. */
  Outcome on(Connection connection, CaseId id, Viewer viewer, BulkWish wish, Optional<Integer> seen)
      throws SQLException {
    Optional<Case> found = cases.lock(connection, id).filter(viewer::sees);
    if (found.isEmpty()) {
      return new Outcome(found, NO_SUCH_CASE, -1);
    }
    int known = found.get().events().size();
    Optional<DeskAnswer.Refused> limit =
        limits.to(wish.act(), connection, found.get(), viewer, seen.orElse(known));
    if (limit.isPresent()) {
      return new Outcome(found, result(limit.get()), -1);
    }
    Batches.Result result = result(ask(id, viewer, wish));
    return new Outcome(found, result, result.isDone() ? decision(connection, id, known) : -1);
  }

  private DeskAnswer ask(CaseId id, Viewer viewer, BulkWish wish) {
    Reason why = wish.reason().isEmpty() ? PREVIEW : new Reason(wish.reason());
    return switch (wish.act()) {
      case HIDE -> desk.hide(id, viewer, why);
      case UNHIDE -> desk.unhide(id, viewer, why);
      case LEAVE -> desk.leaveAsIs(id, viewer, why);
      case ROUTE -> notes.route(id, viewer, wish.to().orElseThrow(), why);
      case CLAIM -> claims.claimed(id, viewer);
    };
  }

  static Batches.Result result(DeskAnswer answer) {
    return switch (answer) {
      case DeskAnswer.Accepted _ -> DONE;
      case DeskAnswer.NotFound() -> NO_SUCH_CASE;
      case DeskAnswer.Refused(var code, var why) -> new Batches.Result(code, why);
    };
  }

  /** Before it may stand that an older request was settled, after it that a claim has ended. */
  private int decision(Connection connection, CaseId id, int known) throws SQLException {
    List<CaseEvent> events = cases.find(connection, id).orElseThrow().events();
    for (int i = known; i < events.size(); i++) {
      switch (events.get(i)) {
        case CaseEvent.HideRequested _,
            CaseEvent.UnhideRequested _,
            CaseEvent.LeftAsIs _,
            CaseEvent.RoutedTo _,
            CaseEvent.Claimed _ -> {
          return i;
        }
        default -> {}
      }
    }
    return -1;
  }
}
