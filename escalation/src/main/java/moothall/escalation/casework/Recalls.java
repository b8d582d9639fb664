package moothall.escalation.casework;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.CommentId;
import moothall.escalation.store.AnswersBelow;
import moothall.escalation.store.Cases;
import moothall.escalation.store.Claim;
import moothall.escalation.store.Database;

/**
 * Whether what a person has asked for must not be sent any more: a case changes between the asking
 * and the sending. What a query can tell of it, that the comment itself was referred, {@code
 * DueIntents} says earlier, also of what waits for an allowance.
 */
@Singleton
public final class Recalls {

  private final Database database;
  private final Cases cases;
  private final AnswersBelow answers;

  Recalls(Database database, Cases cases, AnswersBelow answers) {
    this.database = database;
    this.cases = cases;
    this.answers = answers;
  }

  /** To be asked right before it is sent. */
  public boolean isRecalled(Claim claim) {
    return claim.kind().isForPeopleOnly()
        && database.inTransaction(connection -> isRecalled(connection, claim));
  }

  private boolean isRecalled(Connection connection, Claim claim) throws SQLException {
    boolean allowed =
        cases
            .lock(connection, claim.caseId())
            .filter(it -> Obstacles.allowsStill(it, claim.kind()))
            .isPresent();
    return !allowed
        || (claim.kind() == ActionKind.DELETE && belowIsEvidence(connection, claim.commentId()));
  }

  boolean belowIsEvidence(Connection connection, CommentId comment) throws SQLException {
    return answers.holdEvidence(connection, comment);
  }
}
