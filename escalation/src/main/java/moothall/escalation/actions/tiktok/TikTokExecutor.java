package moothall.escalation.actions.tiktok;

import com.fasterxml.jackson.databind.JsonNode;
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
 * Hides comments below the council's videos on TikTok, shows them again, and answers for a person.
 * TikTok's yes names no state, so only what the comment's own listing then says counts.
 */
@Singleton
final class TikTokExecutor implements ActionExecutor {

  /** Of forty a minute, so that each can be looked at, and some twice. */
  private static final Allowance ALLOWANCE =
      new Allowance(
          Allowance.Scope.EACH_PAGE,
          30,
          new Allowance.Costs(1, 0),
          new Allowance.Lasting(Duration.ofMinutes(1)));

  private final TikTokConfig config;
  private final RenewedTokensConfig renewedTokens;
  private final PageAccess access;
  private final TikTokApi tiktok;
  private final TikTokCalls calls;
  private final TikTokReplies replies;

  TikTokExecutor(
      PageRegister pages,
      Secrets secrets,
      TikTokConfig config,
      ActionsConfig actions,
      RenewedTokens renewed,
      RenewedTokensConfig renewedTokens,
      Clock clock,
      MeterRegistry meters) {
    this.config = config;
    this.renewedTokens = renewedTokens;
    this.access =
        new PageAccess(
            new PageAccess.Manners("TikTok", TikTokId::isId, config.standstill()),
            pages,
            secrets,
            clock,
            meters);
    this.tiktok = new TikTokApi(config, secrets, actions.deadline());
    this.calls =
        new TikTokCalls(
            new RotatingTokens("tiktok", renewed, access, new TikTokTokens(tiktok)),
            access,
            actions.latestSend());
    this.replies = new TikTokReplies(tiktok, calls);
  }

  @Override
  public String platform() {
    return "tiktok";
  }

  @Override
  public Set<String> neededFor(Optional<String> pageSecret) {
    return Stream.concat(
            pageSecret.stream(),
            Stream.of(config.clientId(), config.clientSecret(), renewedTokens.key()))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Optional<Allowance> allowance() {
    return Optional.of(ALLOWANCE);
  }

  @Override
  public Set<ActionKind> acts() {
    return Set.of(ActionKind.HIDE, ActionKind.UNHIDE, ActionKind.REPLY);
  }

  @Override
  public ActionOutcome perform(Order order) {
    return access.perform(
        order,
        at ->
            order.kind() == ActionKind.REPLY
                ? reply(order, id(order), at)
                : change(order, id(order), at));
  }

  @Override
  public ReadBack look(Order order) {
    return access.look(
        order,
        at ->
            order.kind() == ActionKind.REPLY
                ? replies.look(id(order), order, at)
                : look(id(order), at));
  }

  private ActionOutcome reply(Order order, TikTokId id, Access at) {
    return switch (replies.send(id, order, at)) {
      case TikTokReplies.Sent.Ended(var outcome) -> outcome;
      case TikTokReplies.Sent.NotInOrder() ->
          look(id, at) instanceof ReadBack.NotSeen(ActionOutcome.Gone gone)
              ? gone
              : new ActionOutcome.Rejected();
    };
  }

  private ActionOutcome change(Order order, TikTokId id, Access at) {
    boolean hide = order.kind() == ActionKind.HIDE;
    return switch (calls.call(at, token -> tiktok.setHidden(at.account(), id, hide, token))) {
      case TikTokCalls.Heard.Failed(var outcome) -> outcome;
      case TikTokCalls.Heard.Said _ -> readBack(look(id, at), hide);
      case TikTokCalls.Heard.NotInOrder() -> doubted(look(id, at), hide);
    };
  }

  /** It may show a moment later: then the worker looks again. */
  private static ActionOutcome readBack(ReadBack seen, boolean hide) {
    if (seen.equals(new ReadBack.Seen(hide))) {
      return new ActionOutcome.Done();
    }
    return seen instanceof ReadBack.NotSeen(ActionOutcome.Gone gone)
        ? gone
        : new ActionOutcome.UnknownOutcome();
  }

  /** The same refusal says that the comment has gone and that the request is not in order. */
  private static ActionOutcome doubted(ReadBack seen, boolean hide) {
    if (seen.equals(new ReadBack.Seen(hide))) {
      return new ActionOutcome.AlreadyDone();
    }
    return seen instanceof ReadBack.NotSeen(var why) ? why : new ActionOutcome.Rejected();
  }

  private ReadBack look(TikTokId id, Access at) {
    return switch (calls.call(at, token -> tiktok.find(at.account(), id, token))) {
      case TikTokCalls.Heard.Said(var data) when data.path("comments").isArray() ->
          data.path("comments")
              .valueStream()
              .filter(it -> it.path("comment_id").asText().equals(id.comment()))
              .findFirst()
              .map(TikTokExecutor::seen)
              .orElseGet(() -> new ReadBack.NotSeen(new ActionOutcome.Gone()));
      case TikTokCalls.Heard.Said _ -> new ReadBack.NotSeen(new ActionOutcome.UnknownOutcome());
      case TikTokCalls.Heard.NotInOrder() -> new ReadBack.NotSeen(new ActionOutcome.Rejected());
      case TikTokCalls.Heard.Failed(var outcome) -> new ReadBack.NotSeen(outcome);
    };
  }

  private static ReadBack seen(JsonNode comment) {
    return switch (comment.path("status").asText()) {
      case "HIDDEN" -> new ReadBack.Seen(true);
      case "PUBLIC" -> new ReadBack.Seen(false);
      default -> new ReadBack.NotSeen(new ActionOutcome.UnknownOutcome());
    };
  }

  /** {@link PageAccess} lets nothing else through. */
  private static TikTokId id(Order order) {
    return TikTokId.of(order.commentId().nativeId()).orElseThrow();
  }
}
