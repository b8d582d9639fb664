package moothall.escalation.casework;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.DeskAnswer.Refused;
import moothall.escalation.conduct.Exemption;
import moothall.escalation.conduct.Strike;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.Reason;
import moothall.escalation.store.Blocks;
import moothall.escalation.store.Strikes;

/**
 * Strikes that were void because a comment was shown again, which somebody undoes. A block that
 * ended with it is not brought back: the platform may have unblocked the author already, so that
 * people decide about blocking anew.
 */
@Singleton
final class UndoneStrikes {

  private static final Refused BLOCK_ENDED =
      new Refused(
          "block-ended",
          "A block of the author ended when the comment was shown again, and is not brought back by"
              + " undoing it: hide the comment, and propose the block anew.");
  private static final Refused ANOTHER =
      new Refused(
          "changed-since",
          "Another step about the author has been proposed for the comment since. Look at the case,"
              + " and decide anew.");

  private final Strikes strikes;
  private final Blocks blocks;
  private final Requests requests;

  UndoneStrikes(Strikes strikes, Blocks blocks, Requests requests) {
    this.strikes = strikes;
    this.blocks = blocks;
    this.requests = requests;
  }

  /** Why what that event of the case ended cannot be as it was before. */
  Optional<Refused> objection(Connection connection, Case it, int shown) throws SQLException {
    List<Strike> ended = endedBy(connection, it, shown);
    for (Strike strike : ended) {
      if (blocks.isEnding(connection, strike.id())) {
        return Optional.of(BLOCK_ENDED);
      }
    }
    boolean another =
        !ended.isEmpty()
            && strikes.ofCase(connection, it.id()).stream().anyMatch(one -> one.ended().isEmpty());
    return another ? Optional.of(ANOTHER) : Optional.empty();
  }

  /** There is no objection. */
  void restore(Connection connection, Case it, int shown, Viewer viewer, Reason why)
      throws SQLException {
    for (Strike strike : endedBy(connection, it, shown)) {
      strikes.restore(
          connection, strike.id(), new Strike.Act(viewer.name(), requests.now(), why.words()));
    }
  }

  /** None of a case about which the author is told nothing. */
  private List<Strike> endedBy(Connection connection, Case it, int shown) throws SQLException {
    if (!(it.events().get(shown) instanceof CaseEvent.UnhideRequested event)
        || Exemption.of(it).isPresent()) {
      return List.of();
    }
    return strikes.ofCase(connection, it.id()).stream()
        .filter(strike ->
            strike
                .ended()
                .filter(end -> end.how() == Strike.How.UNHIDDEN)
                .filter(end -> end.act().by().equals(event.by()))
                .filter(end -> end.act().at().equals(event.at()))
                .isPresent())
        .toList();
  }
}
