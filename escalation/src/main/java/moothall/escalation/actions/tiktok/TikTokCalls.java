package moothall.escalation.actions.tiktok;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.function.Function;
import moothall.escalation.actions.Access;
import moothall.escalation.actions.PageAccess;
import moothall.escalation.actions.RotatingTokens;
import moothall.escalation.domain.ActionOutcome;
import moothall.service.BoundedHttp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Requests with an access token, and what their answers come to, whatever was asked. A token that
 * is refused is replaced once.
 */
final class TikTokCalls {

  /** Whoever is throttled is to wait five minutes. */
  static final Duration THROTTLED = Duration.ofMinutes(5);

  private static final Logger LOG = LoggerFactory.getLogger(TikTokCalls.class);

  private final RotatingTokens tokens;
  private final PageAccess access;
  private final Duration latestSend;

  TikTokCalls(RotatingTokens tokens, PageAccess access, Duration latestSend) {
    this.tokens = tokens;
    this.access = access;
    this.latestSend = latestSend;
  }

  sealed interface Heard {

    /** TikTok says that all is well; whether it is so is not known yet. */
    record Said(JsonNode data) implements Heard {}

    /** Refused, perhaps because there is no such comment. */
    record NotInOrder() implements Heard {}

    record Failed(ActionOutcome outcome) implements Heard {}
  }

  Heard call(Access at, Function<String, BoundedHttp.Reply> request) {
    return switch (tokens.current(at)) {
      case RotatingTokens.Held.None(var outcome) -> new Heard.Failed(outcome);
      case RotatingTokens.Held.Token(var token) -> call(at, request, token, true);
    };
  }

  private Heard call(
      Access at, Function<String, BoundedHttp.Reply> request, String token, boolean mayRenew) {
    if (at.isOlderThan(latestSend)) {
      return new Heard.Failed(new ActionOutcome.RetryAfter(Duration.ZERO));
    }
    return switch (request.apply(token)) {
      case BoundedHttp.NeverSent() ->
          new Heard.Failed(new ActionOutcome.RetryAfter(PageAccess.SHORT_WAIT));
      case BoundedHttp.Unclear() -> new Heard.Failed(new ActionOutcome.UnknownOutcome());
      case BoundedHttp.Answered answered -> {
        TikTokError error = TikTokError.of(answered.status(), answered.json());
        yield error.meaning() == TikTokError.Meaning.TOKEN_DEAD && mayRenew
            ? onceMore(at, request, token)
            : heard(at, error, answered.json());
      }
    };
  }

  private Heard onceMore(Access at, Function<String, BoundedHttp.Reply> request, String spent) {
    return switch (tokens.renewed(at, spent)) {
      case RotatingTokens.Held.None(var outcome) -> new Heard.Failed(outcome);
      case RotatingTokens.Held.Token _ when !at.mayAskAgain().getAsBoolean() ->
          new Heard.Failed(new ActionOutcome.RetryAfter(Duration.ZERO));
      case RotatingTokens.Held.Token(var token) -> call(at, request, token, false);
    };
  }

  private Heard heard(Access at, TikTokError error, JsonNode body) {
    return switch (error.meaning()) {
      case NONE -> new Heard.Said(body.path("data"));
      case NOT_IN_ORDER -> new Heard.NotInOrder();
      case THROTTLED -> new Heard.Failed(access.pause(at, THROTTLED));
      case TOKEN_DEAD -> new Heard.Failed(tokens.broken(at, error));
      case PASSING -> new Heard.Failed(new ActionOutcome.UnknownOutcome());
      case FORBIDDEN -> {
        LOG.error(
            "TikTok does not let us moderate for page {}: {} (expected: an app with the permission"
                + " to manage comments)",
            at.pageId(),
            error);
        yield new Heard.Failed(new ActionOutcome.Forbidden());
      }
    };
  }
}
