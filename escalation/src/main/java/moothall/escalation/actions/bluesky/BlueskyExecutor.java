package moothall.escalation.actions.bluesky;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import moothall.escalation.actions.Access;
import moothall.escalation.actions.ActionExecutor;
import moothall.escalation.actions.ActionsConfig;
import moothall.escalation.actions.Allowance;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.PageAccess;
import moothall.escalation.actions.PageRegister;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.ActionOutcome;
import moothall.service.Secrets;
import moothall.service.atproto.AtSessions;

/**
 * Hides answers in the council's own threads on Bluesky and shows them again. The gate of a thread
 * is one public record with all its hidden answers, so each change is a compare and swap. For a
 * person it answers any post, and reports it.
 */
@Singleton
final class BlueskyExecutor implements ActionExecutor {

  /** Three points to make a gate, two to change one: so Bluesky's page on rate limits. */
  private static final Allowance.Costs COSTS = new Allowance.Costs(3, 0);

  private final PageAccess access;
  private final BlueskyCalls calls;
  private final GateKeeping gates;
  private final BlueskyReplies replies;
  private final BlueskyReporting reporting;
  private final Allowance allowance;

  BlueskyExecutor(
      PageRegister pages,
      Secrets secrets,
      BlueskyConfig config,
      ActionsConfig actions,
      Clock clock,
      MeterRegistry meters) {
    this.access =
        new PageAccess(
            new PageAccess.Manners("Bluesky", AtUri::isPost, config.standstill()),
            pages,
            secrets,
            clock,
            meters);
    this.calls =
        new BlueskyCalls(
            new AtSessions(config.baseUrl(), clock, actions.deadline()),
            actions.deadline(),
            access,
            clock,
            actions.latestSend());
    this.gates = new GateKeeping(calls, clock, actions.latestSend());
    this.replies = new BlueskyReplies(calls, clock);
    this.reporting = new BlueskyReporting(calls, config.moderation());
    this.allowance =
        new Allowance(
            Allowance.Scope.EACH_PAGE,
            config.hourlyPoints(),
            COSTS,
            new Allowance.Lasting(Duration.ofHours(1)));
  }

  @Override
  public String platform() {
    return "bluesky";
  }

  @Override
  public Optional<Allowance> allowance() {
    return Optional.of(allowance);
  }

  @Override
  public Set<ActionKind> acts() {
    return Set.of(ActionKind.HIDE, ActionKind.UNHIDE, ActionKind.REPLY, ActionKind.REPORT);
  }

  @Override
  public ActionOutcome perform(Order order) {
    return access.perform(
        order,
        at ->
            switch (order.kind()) {
              case REPLY -> replies.send(order, at);
              case REPORT -> reporting.send(order, at);
              case HIDE, UNHIDE, DELETE, BLOCK, UNBLOCK -> change(order, at);
            });
  }

  @Override
  public ReadBack look(Order order) {
    return access.look(
        order,
        at ->
            switch (order.kind()) {
              case REPLY -> replies.look(order, at);
              case REPORT -> new ReadBack.CannotBeSeen();
              case HIDE, UNHIDE, DELETE, BLOCK, UNBLOCK -> look(order.commentId().nativeId(), at);
            });
  }

  private ActionOutcome change(Order order, Access at) {
    String answer = order.commentId().nativeId();
    return switch (Place.of(answer, at, calls)) {
      case Place.InOurs(var root) ->
          gates.carryOut(new GateKeeping.Change(root, answer, order.kind() == ActionKind.HIDE), at);
      case Place.Elsewhere() -> new ActionOutcome.Unsupported();
      case Place.Nowhere() -> new ActionOutcome.Gone();
      case Place.Unknown(var outcome) -> GateKeeping.nothingChanged(outcome);
    };
  }

  private ReadBack look(String answer, Access at) {
    return switch (Place.of(answer, at, calls)) {
      case Place.InOurs(var root) -> gates.look(root, answer, at);
      case Place.Elsewhere() -> new ReadBack.NotSeen(new ActionOutcome.Unsupported());
      case Place.Nowhere() -> new ReadBack.NotSeen(new ActionOutcome.Gone());
      case Place.Unknown(var outcome) -> new ReadBack.NotSeen(outcome);
    };
  }
}
