package moothall.escalation.actions.x;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moothall.escalation.actions.Access;
import moothall.escalation.actions.ActionExecutor;
import moothall.escalation.actions.ActionsConfig;
import moothall.escalation.actions.Allowance;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.PageAccess;
import moothall.escalation.actions.PageRegister;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.actions.RotatingTokens;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.ActionOutcome;
import moothall.escalation.store.RenewedTokens;
import moothall.escalation.store.RenewedTokensConfig;
import moothall.service.Secrets;

/**
 * Hides replies to an account of X and shows them again, and answers and blocks for a person.
 * Whether a reply is hidden X tells nobody who only looks; it does tell whoever asks for the state
 * that it should have, as often as he asks.
 */
@Singleton
final class XExecutor implements ActionExecutor {

  private static final Duration WINDOW = Duration.ofMinutes(15);

  private final Allowance allowance;
  private final XConfig config;
  private final RenewedTokensConfig renewedTokens;
  private final PageAccess access;
  private final XApi x;
  private final XCalls calls;
  private final XAnswers answers;
  private final XReplies replies;
  private final XBlocks blocks;

  XExecutor(
      PageRegister pages,
      Secrets secrets,
      XConfig config,
      ActionsConfig actions,
      RenewedTokens renewed,
      RenewedTokensConfig renewedTokens,
      Clock clock,
      MeterRegistry meters) {
    this.config = config;
    // X's window begins when the first request arrives, which may be so much later than ours does.
    this.allowance =
        new Allowance(
            Allowance.Scope.EACH_PAGE,
            50,
            new Allowance.Costs(1, 0),
            new Allowance.Lasting(WINDOW.plus(actions.latestSend())));
    this.renewedTokens = renewedTokens;
    this.access =
        new PageAccess(
            new PageAccess.Manners("X", XApi::isId, config.standstill()),
            pages,
            secrets,
            clock,
            meters);
    this.x = new XApi(config, secrets, actions.deadline());
    this.calls =
        new XCalls(
            new RotatingTokens("x", renewed, access, new XTokens(x, clock)), actions.latestSend());
    this.answers = new XAnswers(access, clock, config.standstill());
    this.replies = new XReplies(x, calls, answers);
    this.blocks = new XBlocks(x, calls, answers);
  }

  @Override
  public String platform() {
    return "x";
  }

  @Override
  public Set<String> neededFor(Optional<String> pageSecret) {
    return Stream.concat(
            pageSecret.stream(),
            Stream.of(config.clientId(), config.clientSecret(), renewedTokens.key()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Hides and shows an account may ask for: 50 in 15 minutes, as X's own page on hiding says. */
  @Override
  public Optional<Allowance> allowance() {
    return Optional.of(allowance);
  }

  @Override
  public Set<ActionKind> acts() {
    return Set.of(
        ActionKind.HIDE, ActionKind.UNHIDE, ActionKind.REPLY, ActionKind.BLOCK, ActionKind.UNBLOCK);
  }

  @Override
  public ActionOutcome perform(Order order) {
    return access.perform(
        order,
        at ->
            switch (order.kind()) {
              case REPLY -> replies.send(order, at);
              case BLOCK, UNBLOCK -> blocks.change(order, at);
              case HIDE, UNHIDE, DELETE, REPORT -> change(order, at);
            });
  }

  @Override
  public ReadBack look(Order order) {
    return access.look(
        order,
        at ->
            switch (order.kind()) {
              case REPLY -> replies.look(order, at);
              case BLOCK, UNBLOCK -> blocks.look(order, at);
              case HIDE, UNHIDE, DELETE, REPORT -> new ReadBack.CannotBeSeen();
            });
  }

  private ActionOutcome change(Order order, Access at) {
    boolean hide = order.kind() == ActionKind.HIDE;
    String post = order.commentId().nativeId();
    return answers.ofAChange(calls.call(at, token -> x.setHidden(post, hide, token)), at, hide);
  }
}
