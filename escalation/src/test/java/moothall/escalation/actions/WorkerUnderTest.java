package moothall.escalation.actions;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import moothall.escalation.EscalationUnderTest;

/** A worker on one executor, for tests elsewhere: short leases, and patience without end. */
public final class WorkerUnderTest {

  private static final int WITHOUT_END = 1_000_000;

  private final ActionWorker worker;

  public WorkerUnderTest(EscalationUnderTest service, Clock clock, ActionExecutor executor) {
    this(service, clock, executor, WITHOUT_END);
  }

  /** One that tells a person after so many tries, and goes on. */
  public WorkerUnderTest(
      EscalationUnderTest service, Clock clock, ActionExecutor executor, int tries) {
    worker = WorkersOfTheTest.of(service, clock, config(tries), List.of(executor));
  }

  private static ActionsConfig config(int tries) {
    return new ActionsConfig(
        0,
        Duration.ofMillis(1),
        Duration.ofMillis(2),
        tries,
        Duration.ZERO,
        Duration.ZERO,
        Duration.ofDays(3650));
  }

  /** False if nothing was due. */
  public boolean carryOutNext() {
    return worker.carryOutNext();
  }
}
