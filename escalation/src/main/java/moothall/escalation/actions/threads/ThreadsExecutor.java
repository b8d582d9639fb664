package moothall.escalation.actions.threads;

import jakarta.inject.Singleton;
import moothall.escalation.actions.ActionExecutor;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.actions.meta.GraphActing;
import moothall.escalation.actions.meta.MetaGraph;
import moothall.escalation.domain.ActionOutcome;

/**
 * Hides and shows replies on Threads. Only those that answer the post itself can be hidden; what
 * hangs below goes with them, and by itself it is for a person.
 */
@Singleton
final class ThreadsExecutor implements ActionExecutor {

  private final GraphActing acting;

  ThreadsExecutor(MetaGraph meta, ThreadsConfig config) {
    this.acting = meta.acting(new ThreadsDialect(), config.address());
  }

  @Override
  public String platform() {
    return "threads";
  }

  @Override
  public ActionOutcome perform(Order order) {
    ActionOutcome outcome = acting.perform(order);
    return switch (outcome) {
      // With which of its refusals Threads meets a nested reply, nobody says.
      case ActionOutcome.Rejected _, ActionOutcome.Forbidden _, ActionOutcome.Gone _
          when isNested(order) ->
          new ActionOutcome.Unsupported();
      default -> outcome;
    };
  }

  @Override
  public ReadBack look(Order order) {
    return acting.look(order);
  }

  private boolean isNested(Order order) {
    return acting.read(order, ThreadsDialect.PLACE).filter(ThreadsDialect::isNested).isPresent();
  }
}
