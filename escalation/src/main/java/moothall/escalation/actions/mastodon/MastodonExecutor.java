package moothall.escalation.actions.mastodon;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;
import moothall.escalation.actions.ActionExecutor;
import moothall.escalation.actions.ActionsConfig;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.PageAccess;
import moothall.escalation.actions.PageRegister;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.ActionOutcome;
import moothall.service.Secrets;

/**
 * Answers statuses on Mastodon, reports them and blocks their authors, for a person; nobody can
 * hide or delete another's status there.
 */
@Singleton
final class MastodonExecutor implements ActionExecutor {

  private final PageAccess access;
  private final MastodonReplies replies;
  private final MastodonBlocking blocking;
  private final MastodonReporting reporting;

  MastodonExecutor(
      PageRegister pages,
      Secrets secrets,
      MastodonConfig config,
      ActionsConfig actions,
      Clock clock,
      MeterRegistry meters) {
    this.access =
        new PageAccess(
            new PageAccess.Manners("Mastodon", MastodonApi::isId, config.standstill()),
            pages,
            secrets,
            clock,
            meters);
    var mastodon = new MastodonApi(config, actions.deadline());
    var calls = new MastodonCalls(access, clock);
    this.replies = new MastodonReplies(mastodon, calls, access, actions.latestSend());
    this.blocking = new MastodonBlocking(mastodon, calls, actions.latestSend());
    this.reporting = new MastodonReporting(mastodon, calls, actions.latestSend());
  }

  @Override
  public String platform() {
    return "mastodon";
  }

  @Override
  public Set<ActionKind> acts() {
    return Set.of(ActionKind.REPLY, ActionKind.BLOCK, ActionKind.UNBLOCK, ActionKind.REPORT);
  }

  @Override
  public ActionOutcome perform(Order order) {
    return access.perform(
        order,
        at ->
            switch (order.kind()) {
              case REPLY -> replies.send(order, at);
              case REPORT -> reporting.send(order, at);
              case HIDE, UNHIDE, DELETE, BLOCK, UNBLOCK -> blocking.change(order, at);
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
              case HIDE, UNHIDE, DELETE, BLOCK, UNBLOCK -> blocking.look(order, at);
            });
  }
}
