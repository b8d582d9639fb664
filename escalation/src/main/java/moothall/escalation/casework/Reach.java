package moothall.escalation.casework;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.CommentKind;
import moothall.escalation.domain.JudgedComment;
import moothall.escalation.store.AnswersBelow;
import moothall.escalation.store.Cases;
import moothall.escalation.store.Database;

/** Notices that many answer a comment, which makes its case due sooner. */
@Singleton
final class Reach {

  private final Database database;
  private final Cases cases;
  private final AnswersBelow answers;
  private final CaseBook book;
  private final Requests requests;
  private final WorkConfig config;

  Reach(
      Database database,
      Cases cases,
      AnswersBelow answers,
      CaseBook book,
      Requests requests,
      WorkConfig config) {
    this.database = database;
    this.cases = cases;
    this.answers = answers;
    this.book = book;
    this.requests = requests;
    this.config = config;
  }

  /**
   * After a version of an answer was taken in, and in a transaction of its own, because it locks
   * another comment. What is missed when the process ends in between, the next answer brings.
   */
  void follow(JudgedComment answer) {
    String parent = answer.context().parent();
    if (answer.kind() == CommentKind.CREATED && parent != null && CommentId.isWellFormed(parent)) {
      database.inTransaction(connection -> follow(connection, new CommentId(parent)));
    }
  }

  private boolean follow(Connection connection, CommentId parent) throws SQLException {
    if (cases.idOf(connection, parent).isEmpty()) {
      return false;
    }
    int count = answers.count(connection, parent, config.muchAnswered());
    if (count < config.muchAnswered()) {
      return false;
    }
    Optional<Case> it = cases.lock(connection, parent);
    if (it.filter(one -> !one.work().isMuchAnswered()).isEmpty()) {
      return false;
    }
    var event = new CaseEvent.MuchAnswered(requests.now(), count);
    book.write(
        connection,
        it.get().id(),
        it,
        new CaseBook.Change(List.of(event), Optional.empty(), List.of()));
    return true;
  }
}
