package moothall.escalation.actions.meta;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import moothall.escalation.actions.ActionsConfig;
import moothall.escalation.actions.PageAccess;
import moothall.escalation.actions.PageRegister;
import moothall.service.Secrets;

/** Makes what acts on each of Meta's platforms; each keeps its own pages at rest. */
@Singleton
public final class MetaGraph {

  private final PageRegister pages;
  private final Secrets secrets;
  private final ActionsConfig actions;
  private final Clock clock;
  private final MeterRegistry meters;

  public MetaGraph(
      PageRegister pages,
      Secrets secrets,
      ActionsConfig actions,
      Clock clock,
      MeterRegistry meters) {
    this.pages = pages;
    this.secrets = secrets;
    this.actions = actions;
    this.clock = clock;
    this.meters = meters;
  }

  public GraphActing acting(GraphDialect dialect, GraphAddress address) {
    PageAccess access =
        new PageAccess(
            new PageAccess.Manners(dialect.name(), GraphApi::isId, address.standstill()),
            pages,
            secrets,
            clock,
            meters);
    GraphApi graph = new GraphApi(address, secrets, actions.deadline());
    GraphAnswers answers = new GraphAnswers(dialect.name(), graph, access, address.standstill());
    return new GraphActing(dialect, access, graph, answers);
  }
}
