package moothall.escalation.actions.wordpress;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import moothall.escalation.actions.Access;
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
 * Hides a comment on a WordPress site by taking its approval back, and shows it by approving it. It
 * looks first, because to hold what somebody threw away would fetch it out of the trash; and it
 * looks afterwards, because only what is read back counts. For a person it puts a comment into the
 * trash, or answers it.
 */
@Singleton
final class WordPressExecutor implements ActionExecutor {

  static final String VISIBLE = "approved";
  static final String HELD = "hold";
  private static final String TRASHED = "trash";

  private final PageAccess access;
  private final WordPressApi api;
  private final WordPressCalls calls;
  private final WordPressReplies replies;
  private final Duration latestSend;

  WordPressExecutor(
      PageRegister pages,
      Secrets secrets,
      WordPressConfig config,
      ActionsConfig actions,
      Clock clock,
      MeterRegistry meters) {
    this.access =
        new PageAccess(
            new PageAccess.Manners("WordPress", WordPressApi::isId, config.standstill()),
            pages,
            secrets,
            clock,
            meters);
    this.api = new WordPressApi(actions.deadline());
    this.calls = new WordPressCalls(access);
    this.latestSend = actions.latestSend();
    this.replies = new WordPressReplies(api, calls, latestSend);
  }

  @Override
  public String platform() {
    return "wordpress";
  }

  @Override
  public Set<ActionKind> acts() {
    return Set.of(ActionKind.HIDE, ActionKind.UNHIDE, ActionKind.DELETE, ActionKind.REPLY);
  }

  @Override
  public ActionOutcome perform(Order order) {
    return access.perform(
        order,
        at -> {
          if (!WordPressApi.canSign(at)) {
            return withoutAName(at);
          }
          return order.kind() == ActionKind.REPLY ? replies.send(order, at) : change(order, at);
        });
  }

  @Override
  public ReadBack look(Order order) {
    return access.look(
        order,
        at -> {
          if (!WordPressApi.canSign(at)) {
            return new ReadBack.NotSeen(withoutAName(at));
          }
          return order.kind() == ActionKind.REPLY ? replies.look(order, at) : look(order, at);
        });
  }

  private ReadBack look(Order order, Access at) {
    String comment = order.commentId().nativeId();
    return switch (calls.hear(api.comment(comment, at), comment, at)) {
      case WordPressCalls.Heard.Failed(var outcome) -> new ReadBack.NotSeen(outcome);
      case WordPressCalls.Heard.Status(var word, var _) ->
          switch (word) {
            case VISIBLE -> new ReadBack.Seen(false);
            case HELD -> new ReadBack.Seen(true);
            // In the trash or among the spam: somebody has removed it.
            default -> new ReadBack.NotSeen(new ActionOutcome.Gone());
          };
    };
  }

  private ActionOutcome change(Order order, Access at) {
    return switch (look(order, at)) {
      case ReadBack.Seen _ when order.kind() == ActionKind.DELETE -> trash(order, at);
      case ReadBack.Seen(var hidden) when hidden == isHide(order) ->
          new ActionOutcome.AlreadyDone();
      case ReadBack.Seen _ -> set(order, at);
      // Nothing has been asked for yet, so nothing can have happened.
      case ReadBack.NotSeen(ActionOutcome.UnknownOutcome()) ->
          new ActionOutcome.RetryAfter(PageAccess.SHORT_WAIT);
      case ReadBack.NotSeen(var why) -> why;
      case ReadBack.CannotBeSeen _,
          ReadBack.Answered _,
          ReadBack.NotAnswered _,
          ReadBack.Blocked _ ->
          new ActionOutcome.UnknownOutcome();
    };
  }

  private ActionOutcome trash(Order order, Access at) {
    if (at.isOlderThan(latestSend)) {
      return new ActionOutcome.RetryAfter(Duration.ZERO);
    }
    String comment = order.commentId().nativeId();
    return switch (calls.hear(api.trash(comment, at), comment, at)) {
      case WordPressCalls.Heard.Failed(var outcome) -> outcome;
      case WordPressCalls.Heard.Status(var word, var _) ->
          word.equals(TRASHED) ? new ActionOutcome.Done() : new ActionOutcome.UnknownOutcome();
    };
  }

  private ActionOutcome set(Order order, Access at) {
    if (at.isOlderThan(latestSend)) {
      return new ActionOutcome.RetryAfter(Duration.ZERO);
    }
    String comment = order.commentId().nativeId();
    String status = isHide(order) ? HELD : VISIBLE;
    return switch (calls.hear(api.setStatus(comment, status, at), comment, at)) {
      case WordPressCalls.Heard.Failed(var outcome) -> outcome;
      case WordPressCalls.Heard.Status _ ->
          look(order, at) instanceof ReadBack.Seen(var hidden) && hidden == isHide(order)
              ? new ActionOutcome.Done()
              : new ActionOutcome.UnknownOutcome();
    };
  }

  private ActionOutcome withoutAName(Access at) {
    return access.broken(
        at, "the secret has no name", "store the account's name and password as name:password");
  }

  private static boolean isHide(Order order) {
    return order.kind() == ActionKind.HIDE;
  }
}
