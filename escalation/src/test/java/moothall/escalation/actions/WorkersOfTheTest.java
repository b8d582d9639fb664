package moothall.escalation.actions;

import java.time.Clock;
import java.util.List;
import moothall.escalation.Bells;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.casework.CaseBook;
import moothall.escalation.casework.Recalls;
import moothall.escalation.measures.Measures;
import moothall.escalation.measures.SignIns;
import moothall.escalation.outbox.Announcements;
import moothall.escalation.stopping.HideGate;
import moothall.escalation.store.Allowances;
import moothall.escalation.store.Cases;
import moothall.escalation.store.Database;
import moothall.escalation.store.Intents;
import moothall.service.tracing.Traces;

/** Workers as the service has them, with what a test wants to be otherwise. */
final class WorkersOfTheTest {

  private WorkersOfTheTest() {}

  static ActionWorker of(
      EscalationUnderTest service, ActionsConfig config, List<ActionExecutor> executors) {
    return of(service, Clock.systemUTC(), config, executors);
  }

  static ActionWorker of(
      EscalationUnderTest service,
      Clock clock,
      ActionsConfig config,
      List<ActionExecutor> executors) {
    return new ActionWorker(
        service.bean(Database.class),
        service.bean(Intents.class),
        service.bean(Allowances.class),
        service.bean(Cases.class),
        service.bean(CaseBook.class),
        service.bean(Recalls.class),
        service.bean(HideGate.class),
        service.bean(Announcements.class),
        service.bean(Measures.class),
        service.bean(SignIns.class),
        service.bean(Bells.class),
        clock,
        service.bean(Traces.class),
        config,
        executors);
  }
}
