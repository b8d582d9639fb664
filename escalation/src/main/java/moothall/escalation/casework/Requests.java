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
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.CaseId;
import moothall.escalation.failpoints.Failpoint;
import moothall.escalation.failpoints.Failpoints;
import moothall.escalation.store.Cases;
import moothall.escalation.store.Database;
import moothall.escalation.store.Evidence;
import moothall.escalation.store.Inbox;
import moothall.escalation.store.Intent;
import moothall.escalation.store.Intents;
import moothall.escalation.work.Holding;

/**
 * How what a person wants of a platform becomes an intent: the case is locked, seen and within the
 * person's role, nothing stands in the way, and what still waited is settled first.
 */
@Singleton
final class Requests {

  static final Refused NOT_YOURS =
      new Refused(
          "not-yours-to-decide",
          "You may read this case, but the role by which you see it does not allow this.");

  private final Database database;
  private final Cases cases;
  private final Evidence evidence;
  private final Inbox inbox;
  private final Intents intents;
  private final CaseBook book;
  private final Claims claims;
  private final Bells bells;
  private final Clock clock;

  Requests(
      Database database,
      Cases cases,
      Evidence evidence,
      Inbox inbox,
      Intents intents,
      CaseBook book,
      Claims claims,
      Bells bells,
      Clock clock) {
    this.database = database;
    this.cases = cases;
    this.evidence = evidence;
    this.inbox = inbox;
    this.intents = intents;
    this.book = book;
    this.claims = claims;
    this.bells = bells;
    this.clock = clock;
  }

  /** What somebody wants of the platform, and what stands in the way of it. */
  record Wish(Permission permission, Refusal refusal, Intent.Origin origin) {}

  /** Why it cannot be, if so. */
  interface Refusal {
    Optional<Refused> of(Connection connection, Case it) throws SQLException;
  }

  /** The event that says so in the case. */
  interface Asked {
    CaseEvent event(Instant at, UUID actionId);
  }

  DeskAnswer ask(CaseId id, Viewer viewer, Wish wish, Asked asked) {
    DeskAnswer answer =
        decide(
            id,
            viewer,
            wish.permission(),
            (connection, it) -> {
              Optional<Refused> refused = wish.refusal().of(connection, it);
              return refused.isPresent()
                  ? refused.get()
                  : request(connection, it, wish.origin(), asked);
            });
    Failpoints.reached(Failpoint.DECISION_COMMITTED);
    bells.ring();
    return answer;
  }

  /** What is done with a case that the viewer sees and may decide about. */
  interface Decision {
    DeskAnswer of(Connection connection, Case it) throws SQLException;
  }

  /** Nobody decides about a case that somebody else has. */
  DeskAnswer decide(CaseId id, Viewer viewer, Permission permission, Decision decision) {
    return touch(
        id,
        viewer,
        permission,
        (connection, it) -> {
          Optional<Holding> other = claims.other(connection, it, viewer);
          Optional<Refused> taken = claims.toDeciding(other, it, viewer);
          return taken.isPresent()
              ? taken.get()
              : claims.afterDeciding(connection, decision.of(connection, it), other, viewer, now());
        });
  }

  /** For what does not decide, and so does not have to wait for anybody. */
  DeskAnswer touch(CaseId id, Viewer viewer, Permission permission, Decision decision) {
    return database.inTransaction(connection -> {
      Optional<Case> found = cases.lock(connection, id).filter(viewer::sees);
      if (found.isEmpty()) {
        return new NotFound();
      }
      return viewer.may(permission, Queue.of(found.get()))
          ? decision.of(connection, found.get())
          : NOT_YOURS;
    });
  }

  /** Within a decision, where nothing stands in the way. */
  DeskAnswer request(Connection connection, Case it, Intent.Origin origin, Asked asked)
      throws SQLException {
    Instant now = now();
    Intent intent =
        new Intent(
            UUID.randomUUID(),
            it.id(),
            it.commentId(),
            origin,
            evidence
                .newestOf(connection, it.commentId())
                .orElseThrow(() -> new IllegalStateException("case " + it.id() + " has no seal")),
            receivedAt(connection, it),
            now);
    List<CaseEvent> events = new ArrayList<>();
    if (intent.kind().changesSight()) {
      // What still waits must not be carried out behind the person's back.
      var old = intents.supersede(connection, it.commentId(), intent.kind());
      events.addAll(book.superseded(connection, it.commentId(), old, now));
    }
    events.add(asked.event(now, intent.id()));
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

  /** As precisely as events are kept. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
