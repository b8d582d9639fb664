package moothall.escalation.actions;

import java.util.Optional;
import moothall.escalation.domain.ActionOutcome;

/** A platform as escalation needs it. Never throws for what a platform or a network may do. */
public interface ActionExecutor {

  /** Name of the platform, as comment ids begin with it. */
  String platform();

  /** How much may be asked of the platform within a time; empty if it does not say. */
  default Optional<Allowance> allowance() {
    return Optional.empty();
  }

  /** Asks for the change and verifies the answer. */
  ActionOutcome perform(Order order);

  /** Looks without changing anything. */
  ReadBack look(Order order);
}
