package moothall.escalation.actions;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import moothall.escalation.Bells;
import moothall.escalation.casework.CaseBook;
import moothall.escalation.casework.Recalls;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.ActionOutcome;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.NextStep;
import moothall.escalation.domain.NextStep.LookFirst;
import moothall.escalation.domain.NextStep.SendAgain;
import moothall.escalation.domain.NextStep.Settle;
import moothall.escalation.domain.Patience;
import moothall.escalation.domain.Settlement;
import moothall.escalation.failpoints.Failpoint;
import moothall.escalation.failpoints.Failpoints;
import moothall.escalation.measures.Measures;
import moothall.escalation.measures.SignIns;
import moothall.escalation.outbox.Announcements;
import moothall.escalation.stopping.HideGate;
import moothall.escalation.store.Allowances;
import moothall.escalation.store.Cases;
import moothall.escalation.store.Claim;
import moothall.escalation.store.Database;
import moothall.escalation.store.Intents;
import moothall.service.tracing.Traces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out one intent at a time: claims it, asks the platform, records what came of it. Killed
 * at any point, the intent is found again when its lease ends, and the platform is looked at before
 * it is asked a second time.
 */
final class ActionWorker {

  private static final Logger LOG = LoggerFactory.getLogger(ActionWorker.class);

  private final Database database;
  private final Intents intents;
  private final Cases cases;
  private final CaseBook book;
  private final Recalls recalls;
  private final HideGate gate;
  private final Announcements announcements;
  private final Measures measures;
  private final SignIns signIns;
  private final Bells bells;
  private final Clock clock;
  private final Traces traces;
  private final ActionsConfig config;
  private final Map<String, ActionExecutor> executors;
  private final Turns turns;
  private final LongWaits longWaits;

  ActionWorker(
      Database database,
      Intents intents,
      Allowances allowances,
      Cases cases,
      CaseBook book,
      Recalls recalls,
      HideGate gate,
      Announcements announcements,
      Measures measures,
      SignIns signIns,
      Bells bells,
      Clock clock,
      Traces traces,
      ActionsConfig config,
      List<ActionExecutor> executors) {
    this.database = database;
    this.intents = intents;
    this.cases = cases;
    this.book = book;
    this.recalls = recalls;
    this.gate = gate;
    this.announcements = announcements;
    this.measures = measures;
    this.signIns = signIns;
    this.bells = bells;
    this.clock = clock;
    this.traces = traces;
    this.config = config;
    this.executors =
        executors.stream()
            .collect(Collectors.toUnmodifiableMap(ActionExecutor::platform, Function.identity()));
    this.turns = new Turns(database, allowances, config.lease(), this.executors);
    this.longWaits = new LongWaits(database, intents, cases, book, clock, config.patience());
  }

  /** Carries out the next intent that is due; false if there was nothing to do. */
  boolean carryOutNext() {
    Optional<Claim> claimed = turns.next();
    if (claimed.isPresent()) {
      Failpoints.reached(Failpoint.INTENT_CLAIMED);
      new TracedTry(claimed.get())
          .carryOut(traces, () -> record(claimed.get(), next(claimed.get())));
    }
    return claimed.isPresent() || longWaits.tellOfOneThatIsHeld();
  }

  private NextStep next(Claim claim) {
    if (claim.progress().overtaken() && !isInDoubt(claim)) {
      return new Settle(Settlement.SUPERSEDED);
    }
    ActionExecutor executor = executors.get(claim.commentId().platform());
    if (executor == null || !executor.acts().contains(claim.kind())) {
      return new Settle(
          claim.progress().look() || isRepeated(claim)
              ? Settlement.UNCONFIRMED
              : Settlement.UNSUPPORTED);
    }
    Order order =
        new Order(
            claim.intentId(),
            claim.commentId(),
            claim.kind(),
            claim.reply(),
            claim.report(),
            () -> turns.letsAskAgain(claim));
    Patience.Effort soFar = soFar(claim);
    if (!claim.progress().look()) {
      if (recalls.isRecalled(claim)) {
        return new Settle(Settlement.SUPERSEDED);
      }
      return gate.stops(claim)
          ? stopped(claim, executor, order, soFar)
          : sent(claim, executor, order, soFar);
    }
    return new AfterLooking(config.patience(), claim.kind()).step(look(executor, order), soFar);
  }

  /**
   * A no to a request that was sent before says nothing about the first; where nobody can see what
   * became of that, nobody knows how the comment stands.
   */
  private NextStep sent(Claim claim, ActionExecutor executor, Order order, Patience.Effort soFar) {
    NextStep next = config.patience().after(perform(executor, order), soFar);
    return isRepeated(claim) && next instanceof Settle(var end) && end.leftItAsItWas()
        ? new AfterLooking(config.patience(), claim.kind())
            .refused(next, look(executor, order), soFar)
        : next;
  }

  private static boolean isRepeated(Claim claim) {
    return claim.progress().attempts() > 1 && claim.kind().changesSight();
  }

  /** What may have come through before it was stopped is looked at, and not sent again. */
  private NextStep stopped(
      Claim claim, ActionExecutor executor, Order order, Patience.Effort soFar) {
    return claim.progress().attempts() == 1
        ? new Settle(Settlement.STOPPED)
        : new AfterLooking(config.patience(), claim.kind()).stopped(look(executor, order), soFar);
  }

  /** What a referral recalls may be done already: then it is looked at, and never sent again. */
  private static boolean isInDoubt(Claim claim) {
    return claim.kind().isForPeopleOnly() && claim.progress().look();
  }

  private Patience.Effort soFar(Claim claim) {
    return new Patience.Effort(
        claim.progress().tries(), Duration.between(claim.requestedAt(), clock.instant()));
  }

  /** An executor that fails is a bug or a broken installation; either way it is one try. */
  private ActionOutcome perform(ActionExecutor executor, Order order) {
    try {
      Failpoints.reached(Failpoint.REQUEST_SENDING);
      ActionOutcome outcome = TracedTry.asked(() -> executor.perform(order));
      Failpoints.reached(Failpoint.REQUEST_ANSWERED);
      signIns.heard(order.commentId().pageId(), outcome);
      return outcome;
    } catch (RuntimeException failure) {
      LOG.warn("{} failed with {}", executor.platform(), failure.getClass().getSimpleName());
      return new ActionOutcome.UnknownOutcome();
    }
  }

  private static ReadBack look(ActionExecutor executor, Order order) {
    try {
      return TracedTry.looked(() -> executor.look(order));
    } catch (RuntimeException failure) {
      LOG.warn("{} failed with {}", executor.platform(), failure.getClass().getSimpleName());
      return new ReadBack.NotSeen(new ActionOutcome.UnknownOutcome());
    }
  }

  private void record(Claim claim, NextStep step) {
    NextStep recorded =
        database.inTransaction(connection -> {
          NextStep real = record(connection, claim, step);
          Failpoints.reached(Failpoint.RESULT_WRITTEN);
          return real;
        });
    TracedTry.ended(recorded);
    Failpoints.reached(Failpoint.RESULT_COMMITTED);
    bells.ring();
  }

  private NextStep record(Connection connection, Claim claim, NextStep step) throws SQLException {
    var before = cases.lock(connection, claim.caseId());
    boolean overtaken =
        intents.isOvertaken(connection, claim)
            || before.filter(it -> it.isOvertakenThere(claim.intentId())).isPresent();
    boolean ends =
        step instanceof SendAgain || (step instanceof LookFirst && !claim.kind().isForPeopleOnly());
    var real = ends && overtaken ? new Settle(Settlement.SUPERSEDED) : step;
    switch (real) {
      case SendAgain(var wait) -> {
        intents.release(connection, claim, false, wait);
        tellOfTheWait(connection, claim, before);
      }
      case LookFirst(var wait) -> {
        intents.release(connection, claim, true, wait);
        tellOfTheWait(connection, claim, before);
      }
      case Settle(var settlement) -> {
        if (intents.settle(connection, claim, settlement)) {
          Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
          var event =
              new CaseEvent.ActionCompleted(now, claim.intentId(), claim.kind(), settlement);
          book.write(connection, claim.caseId(), before, CaseBook.Change.of(event));
          announce(connection, claim, settlement, now);
        }
      }
    }
    return real;
  }

  /** A late reply, block or report harms nobody, and is shown to be on its way. */
  private void tellOfTheWait(Connection connection, Claim claim, Optional<Case> before)
      throws SQLException {
    if (claim.kind().changesSight()) {
      longWaits.tell(connection, claim.caseId(), before, soFar(claim));
    }
  }

  private void announce(Connection connection, Claim claim, Settlement settlement, Instant now)
      throws SQLException {
    announcements.completed(
        connection,
        new Announcements.Completion(
            claim.intentId(),
            claim.commentId(),
            claim.kind(),
            settlement,
            claim.progress().attempts()),
        now);
    measures.actionSettled(claim.kind(), settlement);
    if (claim.kind() == ActionKind.HIDE) {
      measures.hideSettled(settlement, Duration.between(claim.receivedAt(), now));
    }
  }
}
