package moothall.escalation.casework;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.access.Permission;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.DeskAnswer.Accepted;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.DeletionGround;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.ReplyText;
import moothall.escalation.domain.ReportGround;
import moothall.escalation.domain.ReportText;
import moothall.escalation.store.Intent;
import org.jspecify.annotations.Nullable;

/**
 * What people decide about a case: hide, show again, delete, reply, leave as it is. Each under a
 * name; a case that one may not see is not found.
 */
@Singleton
public final class Desk {

  private static final DeskAnswer.Refused NO_REPORT_WAITS =
      new DeskAnswer.Refused(
          "no-report-by-hand", "No report waits for a person to make it on the platform.");

  private final Requests requests;
  private final Obstacles obstacles;
  private final Recalls recalls;
  private final CaseBook book;
  private final CandidateDesk candidates;

  Desk(
      Requests requests,
      Obstacles obstacles,
      Recalls recalls,
      CaseBook book,
      CandidateDesk candidates) {
    this.requests = requests;
    this.recalls = recalls;
    this.obstacles = obstacles;
    this.book = book;
    this.candidates = candidates;
  }

  public DeskAnswer hide(CaseId id, Viewer viewer, Reason reason) {
    return requests.ask(
        id,
        viewer,
        new Requests.Wish(
            Permission.DECIDE,
            (_, it) -> obstacles.toHiding(it),
            new Intent.Origin.Person(viewer.name(), ActionKind.HIDE, reason.words())),
        (at, action) ->
            new CaseEvent.HideRequested(
                at, action, viewer.name(), false, reason.words(), named(reason)));
  }

  public DeskAnswer unhide(CaseId id, Viewer viewer, Reason reason) {
    return requests.ask(
        id,
        viewer,
        new Requests.Wish(
            Permission.DECIDE,
            (_, it) -> obstacles.toShowing(it),
            new Intent.Origin.Person(viewer.name(), ActionKind.UNHIDE, reason.words())),
        (at, action) ->
            new CaseEvent.UnhideRequested(
                at, action, viewer.name(), reason.words(), named(reason)));
  }

  /** Cannot be undone on the platform; what was written stays sealed here. */
  public DeskAnswer delete(CaseId id, Viewer viewer, DeletionGround ground, Reason reason) {
    return requests.ask(
        id,
        viewer,
        new Requests.Wish(
            Permission.DELETE,
            (connection, it) ->
                recalls.belowIsEvidence(connection, it.commentId())
                    ? Optional.of(Obstacles.EVIDENCE_BELOW)
                    : obstacles.toDeletion(it, ground),
            new Intent.Origin.Person(viewer.name(), ActionKind.DELETE, reason.words())),
        (at, action) ->
            new CaseEvent.DeletionRequested(
                at, action, viewer.name(), ground, reason.words(), named(reason)));
  }

  /** Public at once, and sent once: whatever comes of it, it is not repeated by machine. */
  public DeskAnswer reply(CaseId id, Viewer viewer, ReplyText words) {
    return requests.ask(
        id,
        viewer,
        new Requests.Wish(
            Permission.REPLY,
            (_, it) -> obstacles.toReplying(it, words),
            new Intent.Origin.Answer(viewer.name(), words)),
        (at, action) -> new CaseEvent.ReplyRequested(at, action, viewer.name(), words.words()));
  }

  /**
   * Sent to the platform's moderators once. Where they cannot be told by a program it becomes a
   * person's task there.
   */
  public DeskAnswer report(CaseId id, Viewer viewer, ReportGround ground, Reason words) {
    return requests.ask(
        id,
        viewer,
        new Requests.Wish(
            Permission.REPORT,
            (_, it) -> obstacles.toReporting(it),
            new Intent.Origin.Report(viewer.name(), new ReportText(ground, words.words()))),
        (at, action) ->
            new CaseEvent.ReportRequested(at, action, viewer.name(), ground, words.words()));
  }

  /** The person has reported it on the platform itself. */
  public DeskAnswer reportedThere(CaseId id, Viewer viewer) {
    return requests.touch(
        id,
        viewer,
        Permission.REPORT,
        (connection, it) -> {
          Optional<UUID> waiting = it.reports().forAPerson();
          if (waiting.isEmpty()) {
            return NO_REPORT_WAITS;
          }
          var event = new CaseEvent.ReportedThere(requests.now(), waiting.get(), viewer.name());
          return new Accepted(
              book.write(connection, id, Optional.of(it), CaseBook.Change.of(event)),
              Optional.empty());
        });
  }

  /** The person has looked; nothing is asked of the platform. */
  public DeskAnswer leaveAsIs(CaseId id, Viewer viewer, Reason reason) {
    return requests.decide(
        id,
        viewer,
        Permission.DECIDE,
        (connection, it) -> {
          if (candidates.hasOpen(connection, id)) {
            return CandidateDesk.OPEN;
          }
          var event =
              new CaseEvent.LeftAsIs(requests.now(), viewer.name(), reason.words(), named(reason));
          return new Accepted(
              book.write(connection, id, Optional.of(it), CaseBook.Change.of(event)),
              Optional.empty());
        });
  }

  private static @Nullable String named(Reason reason) {
    return reason.clause().isEmpty() ? null : reason.clause();
  }
}
