package moothall.escalation.checkpoints;

import io.micronaut.context.annotation.Requires;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import moothall.escalation.checkpoints.CheckpointLoop.State;
import moothall.escalation.checkpoints.CouncilStanding.VouchedFor;

/** Whether checkpoints vouch for the evidence; where not, which entry is the first that differs. */
@Singleton
@Requires(beans = CheckpointLoop.class)
final class CheckpointHealth extends AbstractHealthIndicator<Map<String, String>> {

  private final CheckpointLoop loop;

  CheckpointHealth(CheckpointLoop loop) {
    this.loop = loop;
  }

  @Override
  protected Map<String, String> getHealthInformation() {
    healthStatus = HealthStatus.UP;
    return switch (loop.state()) {
      case State.Starting() -> Map.of("checkpoints", "starting");
      case State.Elsewhere() -> Map.of("checkpoints", "kept by another process");
      case State.Failing(var why) -> {
        healthStatus = HealthStatus.DOWN;
        yield Map.of("checkpoints", why);
      }
      case State.Here(var keeper, _) -> byCouncil(keeper.standings());
    };
  }

  private Map<String, String> byCouncil(Map<String, CouncilStanding> standings) {
    Map<String, String> words = new TreeMap<>();
    standings.forEach((council, standing) -> {
      words.put(council, standing.words());
      if (!(standing instanceof VouchedFor)) {
        healthStatus = HealthStatus.DOWN;
      }
    });
    return words;
  }

  @Override
  protected String getName() {
    return "evidence-checkpoints";
  }
}
