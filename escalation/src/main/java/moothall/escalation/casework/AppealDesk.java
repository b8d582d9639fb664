package moothall.escalation.casework;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.Bells;
import moothall.escalation.access.Permission;
import moothall.escalation.access.Queue;
import moothall.escalation.access.Viewer;
import moothall.escalation.accounts.Viewers;
import moothall.escalation.casework.DeskAnswer.Accepted;
import moothall.escalation.casework.DeskAnswer.NotFound;
import moothall.escalation.casework.DeskAnswer.Refused;
import moothall.escalation.conduct.Appeal;
import moothall.escalation.conduct.Filing;
import moothall.escalation.conduct.Objection;
import moothall.escalation.conduct.Outcome;
import moothall.escalation.conduct.Person;
import moothall.escalation.conduct.Strike;
import moothall.escalation.conduct.TookPart;
import moothall.escalation.conduct.Uninvolved;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.Reason;
import moothall.escalation.store.Appeals;
import moothall.escalation.store.Cases;
import moothall.escalation.store.Database;
import moothall.escalation.store.Inbox;
import moothall.escalation.store.Intent;
import moothall.escalation.store.OverturnedFindings;
import moothall.escalation.store.Strikes;

/**
 * Puts appeals on record, gives them to somebody who took no part, and undoes what was decided
 * where they find it wrong. An answer's {@code actionId} is the appeal, or what was asked of the
 * platform.
 */
@Singleton
public final class AppealDesk {

  private final Requests requests;
  private final Database database;
  private final Appeals appeals;
  private final Strikes strikes;
  private final Cases cases;
  private final Inbox inbox;
  private final Viewers viewers;
  private final Obstacles obstacles;
  private final Aftermath aftermath;
  private final Bells bells;

  AppealDesk(
      Requests requests,
      Database database,
      Appeals appeals,
      Strikes strikes,
      Cases cases,
      Inbox inbox,
      Viewers viewers,
      Obstacles obstacles,
      Aftermath aftermath,
      Bells bells) {
    this.requests = requests;
    this.database = database;
    this.appeals = appeals;
    this.strikes = strikes;
    this.cases = cases;
    this.inbox = inbox;
    this.viewers = viewers;
    this.obstacles = obstacles;
    this.aftermath = aftermath;
    this.bells = bells;
  }

  /** The clock runs from when it reached the council, not from now. */
  public DeskAnswer log(CaseId id, Viewer viewer, Filing filing) {
    return requests.decide(
        id,
        viewer,
        Permission.LOG_APPEAL,
        (connection, it) -> {
          if (appeals.ofCase(connection, id).isPresent()) {
            return refused(Filing.ALREADY);
          }
          Instant now = requests.now();
          Optional<Instant> written = Optional.empty();
          if (filing.comment().isPresent()) {
            written = written(connection, viewer, filing.comment().get());
            if (written.isEmpty()) {
              return refused(Filing.NO_SUCH_COMMENT);
            }
          }
          boolean struck = !strikes.ofCase(connection, id).isEmpty();
          Optional<Objection> objection = filing.objection(it, struck, now);
          if (objection.isPresent()) {
            return refused(objection.get());
          }
          Appeal appeal = filing.appeal(it, written, new Person(viewer.name()), now);
          appeals.add(connection, appeal);
          return new Accepted(it, Optional.of(appeal.id()));
        });
  }

  /**
   * When the comment that asks for a review was received; empty if it is none, or not theirs to
   * see.
   */
  private Optional<Instant> written(Connection connection, Viewer viewer, CaseId comment)
      throws SQLException {
    Optional<Case> asking =
        cases
            .find(connection, comment)
            .filter(viewer::sees)
            .filter(it -> it.categories().contains(Filing.CATEGORY));
    return asking.isEmpty()
        ? Optional.empty()
        : inbox
            .newestWords(connection, asking.get().commentId())
            .map(it -> it.judgement().comment().times().received());
  }

  /** To oneself or to a colleague who decides appeals, sees the case, and took no part in it. */
  public DeskAnswer assign(UUID id, Viewer viewer, String to) {
    return about(
        id,
        viewer,
        (connection, it, appeal) -> {
          Optional<Objection> objection = appeal.toAssigning();
          if (objection.isPresent()) {
            return refused(objection.get());
          }
          boolean decides =
              viewers
                  .named(to)
                  .filter(other -> other.may(Permission.DECIDE_APPEAL, Queue.of(it)))
                  .isPresent();
          if (!decides) {
            return new Refused(
                "nobody-who-decides",
                "Nobody of that name decides appeals about such a case (expected: the name of an"
                    + " account whose role does).");
          }
          Optional<Uninvolved> other =
              appeals.tookPart(connection, it.id()).uninvolved(new Person(to));
          if (other.isEmpty()) {
            return tookPart(to);
          }
          appeals.assign(
              connection,
              id,
              new Appeal.Assignment(other.get().person().name(), viewer.name(), requests.now()));
          return new Accepted(it, Optional.of(id));
        });
  }

  /**
   * Decided once. What was wrong is undone in the same transaction, with the guards of any undoing.
   */
  public DeskAnswer decide(UUID id, Viewer viewer, Outcome outcome, Reason reason) {
    return about(
        id,
        viewer,
        (connection, it, appeal) -> {
          Optional<Objection> over = appeal.toAssigning();
          if (over.isPresent()) {
            return refused(over.get());
          }
          TookPart tookPart = appeals.tookPart(connection, it.id());
          Optional<Uninvolved> person = tookPart.uninvolved(new Person(viewer.name()));
          if (person.isEmpty()) {
            return tookPart(viewer.name());
          }
          Optional<Objection> objection = appeal.toDeciding(person.get());
          if (objection.isPresent()) {
            return refused(objection.get());
          }
          Instant now = requests.now();
          appeals.decide(
              connection, id, new Appeal.Decision(outcome, reason.words(), viewer.name(), now));
          if (outcome != Outcome.UPHELD) {
            Strike.Act act = new Strike.Act(viewer.name(), now, reason.words());
            aftermath.voidStrikes(connection, it, new Strike.Ending(Strike.How.OVERTURNED, act));
          }
          return outcome == Outcome.OVERTURNED
              ? undo(connection, it, viewer, reason, now)
              : new Accepted(it, Optional.of(id));
        });
  }

  /** Where the platform cannot show it again, or it is gone, the decision stands without it. */
  private DeskAnswer undo(Connection connection, Case it, Viewer viewer, Reason reason, Instant now)
      throws SQLException {
    aftermath.count(connection, it, OverturnedFindings.How.APPEAL, now);
    return obstacles.toShowing(it).isPresent()
        ? new Accepted(it, Optional.empty())
        : requests.request(
            connection,
            it,
            new Intent.Origin.Person(viewer.name(), ActionKind.UNHIDE, reason.words()),
            (at, action) ->
                new CaseEvent.UnhideRequested(at, action, viewer.name(), reason.words()));
  }

  /** What is done about an appeal, while its case is locked. */
  private interface Decision {
    DeskAnswer of(Connection connection, Case it, Appeal appeal) throws SQLException;
  }

  private DeskAnswer about(UUID id, Viewer viewer, Decision decision) {
    Optional<CaseId> of =
        database
            .inTransaction(connection -> appeals.find(connection, id))
            .map(it -> it.filed().caseId());
    if (of.isEmpty()) {
      return new NotFound();
    }
    DeskAnswer answer =
        requests.decide(
            of.get(),
            viewer,
            Permission.DECIDE_APPEAL,
            (connection, it) ->
                // Again, now that nobody changes it meanwhile.
                decision.of(connection, it, appeals.find(connection, id).orElseThrow()));
    bells.ring();
    return answer;
  }

  private static Refused tookPart(String name) {
    return new Refused(
        "took-part",
        name
            + " took part in this case: an appeal is decided by somebody who did not hide, show,"
            + " answer, report, refer or strike.");
  }

  private static Refused refused(Objection it) {
    return new Refused(it.code(), it.why());
  }
}
