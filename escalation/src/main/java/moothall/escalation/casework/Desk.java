package moothall.escalation.casework;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.Bells;
import moothall.escalation.access.Permission;
import moothall.escalation.access.Queue;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.DeskAnswer.Accepted;
import moothall.escalation.casework.DeskAnswer.NotFound;
import moothall.escalation.casework.DeskAnswer.Refused;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.Capabilities;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.Reason;
import moothall.escalation.store.Cases;
import moothall.escalation.store.Database;
import moothall.escalation.store.Evidence;
import moothall.escalation.store.Inbox;
import moothall.escalation.store.Intent;
import moothall.escalation.store.Intents;

/**
 * What people decide about a case: hide, show again, leave as it is. Each under a name; a case that
 * one may not see is not found.
 */
@Singleton
public final class Desk {

  private static final Refused NOT_YOURS =
      new Refused(
          "not-yours-to-decide",
          "You may read this case, but the role by which you see it does not decide.");

  private final Database database;
  private final Cases cases;
  private final Evidence evidence;
  private final Inbox inbox;
  private final Intents intents;
  private final CaseBook book;
  private final Capabilities capabilities;
  private final Bells bells;
  private final Clock clock;

  Desk(
      Database database,
      Cases cases,
      Evidence evidence,
      Inbox inbox,
      Intents intents,
      CaseBook book,
      Capabilities capabilities,
      Bells bells,
      Clock clock) {
    this.database = database;
    this.cases = cases;
    this.evidence = evidence;
    this.inbox = inbox;
    this.intents = intents;
    this.book = book;
    this.capabilities = capabilities;
    this.bells = bells;
    this.clock = clock;
  }

  public DeskAnswer hide(CaseId id, Viewer viewer, Reason reason) {
    return act(id, ActionKind.HIDE, viewer, reason);
  }

  public DeskAnswer unhide(CaseId id, Viewer viewer, Reason reason) {
    return act(id, ActionKind.UNHIDE, viewer, reason);
  }

  /** The person has looked; nothing is asked of the platform. */
  public DeskAnswer leaveAsIs(CaseId id, Viewer viewer, Reason reason) {
    return database.inTransaction(connection -> {
      Optional<Case> found = cases.lock(connection, id).filter(viewer::sees);
      if (found.isEmpty()) {
        return new NotFound();
      }
      if (!mayDecide(viewer, found.get())) {
        return NOT_YOURS;
      }
      var event = new CaseEvent.LeftAsIs(now(), viewer.name(), reason.words());
      return new Accepted(
          book.write(connection, id, found, CaseBook.Change.of(event)), Optional.empty());
    });
  }

  private DeskAnswer act(CaseId id, ActionKind kind, Viewer viewer, Reason reason) {
    DeskAnswer answer =
        database.inTransaction(connection -> {
          Optional<Case> found = cases.lock(connection, id).filter(viewer::sees);
          if (found.isEmpty()) {
            return new NotFound();
          }
          if (!mayDecide(viewer, found.get())) {
            return NOT_YOURS;
          }
          Optional<Refused> refused = refusal(found.get(), kind);
          return refused.isPresent()
              ? refused.get()
              : request(connection, found.get(), kind, viewer.name(), reason);
        });
    bells.ring();
    return answer;
  }

  private static boolean mayDecide(Viewer viewer, Case it) {
    return viewer.may(Permission.DECIDE, Queue.of(it));
  }

  private Optional<Refused> refusal(Case it, ActionKind kind) {
    if (!capabilities.of(it.commentId().platform()).hides()) {
      return Optional.of(
          new Refused(
              "cannot-hide-here",
              "We cannot hide or show comments on this platform: do it there, by hand."));
    }
    return switch (it.visibility()) {
      case GONE ->
          Optional.of(new Refused("comment-gone", "The comment is no longer on the platform."));
      case HIDING, HIDDEN ->
          kind == ActionKind.HIDE
              ? Optional.of(
                  new Refused("already-hidden", "The comment is hidden already, or about to be."))
              : Optional.empty();
      case VISIBLE, UNHIDING ->
          kind == ActionKind.UNHIDE && it.attention().isEmpty()
              ? Optional.of(
                  new Refused("not-hidden", "The comment is visible already, or about to be."))
              : Optional.empty();
      case PARTIALLY_HIDDEN, HELD, UNCERTAIN -> Optional.empty();
    };
  }

  private DeskAnswer request(
      Connection connection, Case it, ActionKind kind, String user, Reason reason)
      throws SQLException {
    Instant now = now();
    Intent intent =
        new Intent(
            UUID.randomUUID(),
            it.id(),
            it.commentId(),
            kind,
            new Intent.Origin(user, false, reason.words()),
            evidence
                .newestOf(connection, it.commentId())
                .orElseThrow(() -> new IllegalStateException("case " + it.id() + " has no seal")),
            receivedAt(connection, it),
            now);
    // What still waits must not be carried out behind the person's back.
    List<CaseEvent> events =
        new ArrayList<>(
            book.superseded(
                connection,
                it.commentId(),
                intents.supersede(connection, it.commentId(), kind),
                now));
    events.add(
        kind == ActionKind.HIDE
            ? new CaseEvent.HideRequested(now, intent.id(), user, false, reason.words())
            : new CaseEvent.UnhideRequested(now, intent.id(), user, reason.words()));
    Case after =
        book.write(
            connection,
            it.id(),
            Optional.of(it),
            new CaseBook.Change(events, Optional.of(intent), List.of()));
    return new Accepted(after, Optional.of(intent.id()));
  }

  private Instant receivedAt(Connection connection, Case it) throws SQLException {
    return inbox
        .newestWords(connection, it.commentId())
        .map(received -> received.judgement().comment().times().received())
        .orElse(it.openedAt());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
