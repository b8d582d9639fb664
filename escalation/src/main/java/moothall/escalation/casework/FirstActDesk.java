package moothall.escalation.casework;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import moothall.escalation.Bells;
import moothall.escalation.access.Queue;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.CommentKind;
import moothall.escalation.domain.Judgement;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.ReplyText;
import moothall.escalation.store.Cases;
import moothall.escalation.store.Database;
import moothall.escalation.store.Inbox;

/**
 * What a person does about a comment in which nothing was found: its case is opened under their
 * name, and the desk that decides about any case decides about this one. Where that refuses, no
 * case is left behind.
 */
@Singleton
public final class FirstActDesk {

  /** What was answered has been looked at, and waits for nobody. */
  private static final Reason ANSWERED = new Reason("Answered in the council's name.");

  private final Database database;
  private final Inbox inbox;
  private final Cases cases;
  private final CaseBook book;
  private final Requests requests;
  private final Desk desk;
  private final Bells bells;

  FirstActDesk(
      Database database,
      Inbox inbox,
      Cases cases,
      CaseBook book,
      Requests requests,
      Desk desk,
      Bells bells) {
    this.database = database;
    this.inbox = inbox;
    this.cases = cases;
    this.book = book;
    this.requests = requests;
    this.desk = desk;
    this.bells = bells;
  }

  public DeskAnswer hide(CommentId comment, Viewer viewer, Reason reason) {
    return first(comment, viewer, at -> desk.hide(at.id(), viewer, reason));
  }

  /** Whoever answers has looked; a case that was there before waits as it did. */
  public DeskAnswer reply(CommentId comment, Viewer viewer, ReplyText words) {
    return first(
        comment,
        viewer,
        at -> {
          if (at.isNew()
              && desk.leaveAsIs(at.id(), viewer, ANSWERED) instanceof DeskAnswer.Refused no) {
            return no;
          }
          return desk.reply(at.id(), viewer, words);
        });
  }

  private record At(CaseId id, boolean isNew) {}

  private DeskAnswer first(CommentId comment, Viewer viewer, Function<At, DeskAnswer> act) {
    DeskAnswer answer =
        database.inOneTransaction(connection -> {
          Savepoint before = connection.setSavepoint();
          DeskAnswer came = first(connection, comment, viewer, act);
          if (!(came instanceof DeskAnswer.Accepted)) {
            connection.rollback(before);
          }
          return came;
        });
    bells.ring();
    return answer;
  }

  private DeskAnswer first(
      Connection connection, CommentId comment, Viewer viewer, Function<At, DeskAnswer> act)
      throws SQLException {
    Optional<Case> there = cases.lock(connection, comment);
    if (there.isPresent()) {
      return act.apply(new At(there.get().id(), false));
    }
    Optional<Inbox.Received> received = inbox.newestWords(connection, comment);
    // A comment without a case is an ordinary one: for others it is not there, gone or not.
    if (received.isEmpty() || !viewer.sees(Set.of(Queue.ORDINARY))) {
      return new DeskAnswer.NotFound();
    }
    List<Judgement> known = inbox.about(connection, comment);
    if (known.getLast().comment().kind() == CommentKind.REMOVED) {
      return Obstacles.GONE;
    }
    CaseId id = new CaseId(UUID.randomUUID());
    List<CaseEvent> opening =
        book.openedBy(connection, received.get(), viewer.name(), requests.now());
    book.write(
        connection,
        id,
        Optional.empty(),
        new CaseBook.Change(opening, Optional.empty(), List.of()));
    return act.apply(new At(id, true));
  }
}
