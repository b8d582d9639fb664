package moothall.escalation.actions;

import moothall.escalation.domain.ActionOutcome;

/** A platform as escalation needs it. Never throws for what a platform or a network may do. */
public interface ActionExecutor {

  /** Name of the platform, as comment ids begin with it. */
  String platform();

  /** Asks for the change and verifies the answer. */
  ActionOutcome perform(Order order);

  /** Looks without changing anything. */
  ReadBack look(Order order);
}
