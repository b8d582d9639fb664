package moothall.escalation.actions.threads;

import jakarta.inject.Singleton;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.meta.GraphExecutor;
import moothall.escalation.actions.meta.MetaGraph;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.ActionOutcome;

/**
 * Hides and shows replies on Threads. Only those that answer the post itself can be hidden; what
 * hangs below goes with them, and by itself it is for a person. Any can be answered.
 */
@Singleton
final class ThreadsExecutor extends GraphExecutor {

  ThreadsExecutor(MetaGraph meta, ThreadsConfig config) {
    super("threads", new ThreadsDialect(), config.address(), meta);
  }

  @Override
  public ActionOutcome perform(Order order) {
    ActionOutcome outcome = super.perform(order);
    if (order.kind() == ActionKind.REPLY) {
      return outcome;
    }
    return switch (outcome) {
      // With which of its refusals Threads meets a nested reply, nobody says.
      case ActionOutcome.Rejected _, ActionOutcome.Forbidden _, ActionOutcome.Gone _
          when isNested(order) ->
          new ActionOutcome.Unsupported();
      default -> outcome;
    };
  }

  private boolean isNested(Order order) {
    return acting().read(order, ThreadsDialect.PLACE).filter(ThreadsDialect::isNested).isPresent();
  }
}
