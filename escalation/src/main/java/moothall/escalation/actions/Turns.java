package moothall.escalation.actions;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import moothall.escalation.domain.CommentId;
import moothall.escalation.store.Allowances;
import moothall.escalation.store.Claim;
import moothall.escalation.store.Database;
import moothall.escalation.store.DueIntents;

/**
 * Chooses what is carried out next: the most urgent that its platform's allowance lets through. The
 * allowance is spent in the transaction that claims the intent, so that several instances together
 * do not ask for more; a request that never leaves is counted all the same.
 */
final class Turns {

  private final Database database;
  private final DueIntents intents = new DueIntents();
  private final Allowances allowances;
  private final Duration lease;
  private final Map<String, ActionExecutor> executors;

  Turns(
      Database database,
      Allowances allowances,
      Duration lease,
      Map<String, ActionExecutor> executors) {
    this.database = database;
    this.allowances = allowances;
    this.lease = lease;
    this.executors = executors;
  }

  /** Empty if nothing is due that may be asked for now. */
  Optional<Claim> next() {
    Turn turn;
    do {
      // Each transaction holds one purse at most: two that held one each could wait for each other.
      turn = database.inTransaction(this::turn);
    } while (turn instanceof Turn.Again);
    return turn instanceof Turn.Claimed(var claim) ? Optional.of(claim) : Optional.empty();
  }

  /**
   * Spends for a second request on the same claim, such as with a new token after the first was
   * refused for its own; false if there is not enough left.
   */
  boolean letsAskAgain(Claim claim) {
    CommentId comment = claim.commentId();
    return allowance(comment).isEmpty()
        || database.inTransaction(
            connection -> spend(connection, comment, claim.progress().look()));
  }

  private sealed interface Turn {
    record Claimed(Claim claim) implements Turn {}

    /** Not this one: its allowance is spent, or another worker was faster. */
    record Again() implements Turn {}

    record Nothing() implements Turn {}
  }

  /**
   * The purse is held before the intent is chosen: otherwise the last of an allowance could go to
   * what another worker left for something more urgent.
   */
  private Turn turn(Connection connection) throws SQLException {
    Optional<Allowances.Purse> held = intents.peek(connection).flatMap(this::purse);
    if (held.isPresent()) {
      allowances.hold(connection, held.get());
    }
    Optional<DueIntents.Next> next = intents.next(connection);
    if (next.isEmpty()) {
      return new Turn.Nothing();
    }
    Optional<Allowances.Purse> purse = next.flatMap(this::purse);
    boolean mayPass =
        purse.isEmpty()
            || (purse.equals(held) && spend(connection, next.get().commentId(), next.get().look()));
    return mayPass
        ? new Turn.Claimed(intents.claim(connection, next.get(), lease))
        : new Turn.Again();
  }

  private boolean spend(Connection connection, CommentId comment, boolean look)
      throws SQLException {
    Allowance it = allowance(comment).orElseThrow();
    return allowances.spend(
        connection,
        purse(it, comment),
        new Allowances.Spending(
            look ? it.costs().look() : it.costs().change(), it.units(), it.window()::end, look));
  }

  private Optional<Allowance> allowance(CommentId comment) {
    return Optional.ofNullable(executors.get(comment.platform()))
        .flatMap(ActionExecutor::allowance);
  }

  /** Empty also for what a person has overtaken: it is settled without a request. */
  private Optional<Allowances.Purse> purse(DueIntents.Next next) {
    return next.overtaken()
        ? Optional.empty()
        : allowance(next.commentId()).map(it -> purse(it, next.commentId()));
  }

  private static Allowances.Purse purse(Allowance allowance, CommentId comment) {
    return switch (allowance.scope()) {
      case EACH_PAGE -> new Allowances.Purse(comment.platform(), comment.pageId());
      case ALL_PAGES_TOGETHER -> new Allowances.Purse(comment.platform(), "");
    };
  }
}
