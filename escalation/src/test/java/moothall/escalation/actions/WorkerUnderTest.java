package moothall.escalation.actions;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import moothall.escalation.EscalationUnderTest;

/** A worker on one executor, for tests elsewhere: short leases, and patience without end. */
public final class WorkerUnderTest {

  private static final ActionsConfig CONFIG =
      new ActionsConfig(
          0,
          Duration.ofMillis(1),
          Duration.ofMillis(2),
          1_000_000,
          Duration.ZERO,
          Duration.ZERO,
          Duration.ofDays(3650));

  private final ActionWorker worker;

  public WorkerUnderTest(EscalationUnderTest service, Clock clock, ActionExecutor executor) {
    worker = WorkersOfTheTest.of(service, clock, CONFIG, List.of(executor));
  }

  /** False if nothing was due. */
  public boolean carryOutNext() {
    return worker.carryOutNext();
  }
}
