package moothall.escalation.actions;

import java.time.Duration;

/** The settings of executors under test: only the deadline matters to them. */
public final class ContractConfig {

  private ContractConfig() {}

  public static ActionsConfig within(Duration deadline) {
    return new ActionsConfig(
        1,
        deadline,
        deadline.multipliedBy(4),
        8,
        Duration.ofMillis(1),
        Duration.ofMillis(5),
        Duration.ofHours(24));
  }
}
