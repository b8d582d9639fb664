package moothall.escalation.actions;

import java.util.Optional;
import java.util.Set;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.ActionOutcome;
import moothall.service.secrets.ChannelSecrets;

/**
 * A platform as escalation needs it. Never throws for what a platform or a network may do. Unless
 * it says otherwise, it can act for a page whose own secret is there.
 */
public interface ActionExecutor extends ChannelSecrets {

  /** How much may be asked of the platform within a time; empty if it does not say. */
  default Optional<Allowance> allowance() {
    return Optional.empty();
  }

  /** What it can ask for; it is not ordered anything else. */
  default Set<ActionKind> acts() {
    return Set.of(ActionKind.HIDE, ActionKind.UNHIDE);
  }

  /** Asks for the change and verifies the answer. */
  ActionOutcome perform(Order order);

  /** Looks without changing anything. */
  ReadBack look(Order order);
}
