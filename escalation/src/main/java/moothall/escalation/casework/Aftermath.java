package moothall.escalation.casework;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import moothall.escalation.conduct.Exemption;
import moothall.escalation.conduct.Strike;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.Judgement;
import moothall.escalation.measures.Measures;
import moothall.escalation.store.Inbox;
import moothall.escalation.store.OverturnedFindings;
import moothall.escalation.store.OverturnedFindings.How;
import moothall.escalation.store.Strikes;

/**
 * What a change of a case means for the author: strikes are void once the comment is shown again,
 * or once it is a case about which the author is told nothing; and a rule that was wrong is
 * counted.
 */
@Singleton
final class Aftermath {

  private final Strikes strikes;
  private final Blocking blocking;
  private final Inbox inbox;
  private final OverturnedFindings overturned;
  private final Measures measures;

  Aftermath(
      Strikes strikes,
      Blocking blocking,
      Inbox inbox,
      OverturnedFindings overturned,
      Measures measures) {
    this.strikes = strikes;
    this.blocking = blocking;
    this.inbox = inbox;
    this.overturned = overturned;
    this.measures = measures;
  }

  void follow(Connection connection, Optional<Case> before, Case after, List<CaseEvent> events)
      throws SQLException {
    if (before.isEmpty()) {
      return;
    }
    for (CaseEvent event : events) {
      switch (event) {
        case CaseEvent.UnhideRequested it -> {
          voidStrikes(
              connection,
              after,
              new Strike.Ending(
                  Strike.How.UNHIDDEN, new Strike.Act(it.by(), it.at(), it.reason())));
          if (before.get().wasHiddenByMachine()) {
            count(connection, after, How.UNHIDDEN, it.at());
          }
        }
        case CaseEvent.ChangedThere it when it.kind() == ActionKind.UNHIDE ->
            voidStrikes(
                connection,
                after,
                bySystem(Strike.How.UNHIDDEN, it.at(), "Shown again on the platform itself."));
        default -> {}
      }
    }
    Optional<Exemption> exemption = Exemption.of(after);
    if (exemption.isPresent() && Exemption.of(before.get()).isEmpty()) {
      Instant at = events.getLast().at();
      voidStrikes(connection, after, bySystem(Strike.How.RESTRICTED, at, exemption.get().words()));
    }
  }

  /**
   * Takes back what counts or waits for the comment; a block ends with it, if that tells nothing.
   * One that outlasted its strike in a restricted case ends too, but only where a person says so.
   */
  void voidStrikes(Connection connection, Case it, Strike.Ending ending) throws SQLException {
    for (Strike strike : strikes.ofCase(connection, it.id())) {
      boolean counted = strike.ended().isEmpty();
      if (counted) {
        strikes.end(connection, strike.id(), ending);
      }
      boolean byPerson = !ending.act().by().equals(CaseEvent.SYSTEM);
      if (ending.how().unblocks() && (counted || byPerson)) {
        blocking.end(connection, strike.id(), ending.act().at());
      }
    }
  }

  /** Each rule on which the newest verdict to hide rests, once for a case. */
  void count(Connection connection, Case it, How how, Instant at) throws SQLException {
    Optional<Judgement> wrong =
        inbox.about(connection, it.commentId()).reversed().stream()
            .filter(Judgement::asksToHide)
            .findFirst();
    if (wrong.isEmpty()) {
      return;
    }
    for (Judgement.Finding finding : wrong.get().findings()) {
      if (finding.counts()
          && finding.category() != null
          && overturned.add(
              connection, it.id(), finding, wrong.get().versions().policy(), how, at)) {
        measures.ruleOverturned(
            Exemption.of(it).isPresent() ? Measures.RESTRICTED : finding.ruleId());
      }
    }
  }

  private static Strike.Ending bySystem(Strike.How how, Instant at, String reason) {
    return new Strike.Ending(how, new Strike.Act(CaseEvent.SYSTEM, at, reason));
  }
}
