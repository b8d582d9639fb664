package moothall.escalation.actions.youtube;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import moothall.escalation.actions.Access;
import moothall.escalation.actions.Allowance;
import moothall.escalation.actions.PageAccess;
import moothall.escalation.domain.ActionOutcome;
import moothall.service.BoundedHttp;
import moothall.service.tokens.AccessTokens;

/**
 * Requests with an access token, and what their answers come to, whatever was asked. A token that
 * is refused is replaced once.
 */
final class YouTubeCalls {

  /** Where YouTube wants to be asked more slowly and does not say when. */
  private static final Duration A_WHILE = Duration.ofSeconds(10);

  private final AccessTokens tokens;
  private final PageAccess access;
  private final Allowance.Window day;
  private final Clock clock;
  private final Duration latestSend;

  YouTubeCalls(
      AccessTokens tokens,
      PageAccess access,
      Allowance.Window day,
      Clock clock,
      Duration latestSend) {
    this.latestSend = latestSend;
    this.tokens = tokens;
    this.access = access;
    this.day = day;
    this.clock = clock;
  }

  sealed interface Heard {

    /** A 2xx; whether it says what was asked for is not known yet. */
    record Said(int status, JsonNode body) implements Heard {}

    /** A refusal whose meaning depends on whether the comment is there. */
    record Doubtful(YouTubeError error) implements Heard {}

    record Failed(ActionOutcome outcome) implements Heard {}
  }

  Heard call(Access at, Function<String, BoundedHttp.Reply> request) {
    return call(at, request, true);
  }

  private Heard call(Access at, Function<String, BoundedHttp.Reply> request, boolean mayRenew) {
    return switch (tokens.token(at.pageId(), at.token())) {
      case AccessTokens.Grant.Withdrawn(var error) ->
          broken(
              at, error, "sign in to YouTube as the channel again and store the new refresh token");
      case AccessTokens.Grant.NoClient(var error) ->
          broken(at, error, "store the OAuth client's id and secret of this project");
      case AccessTokens.Grant.NotNow() ->
          new Heard.Failed(new ActionOutcome.RetryAfter(PageAccess.SHORT_WAIT));
      case AccessTokens.Grant.Granted _ when at.isOlderThan(latestSend) ->
          new Heard.Failed(new ActionOutcome.RetryAfter(Duration.ZERO));
      case AccessTokens.Grant.Granted(var token) ->
          switch (request.apply(token)) {
            case BoundedHttp.NeverSent() ->
                new Heard.Failed(new ActionOutcome.RetryAfter(PageAccess.SHORT_WAIT));
            case BoundedHttp.Unclear() -> new Heard.Failed(new ActionOutcome.UnknownOutcome());
            case BoundedHttp.Answered answered -> {
              if (answered.status() >= 200 && answered.status() < 300) {
                yield new Heard.Said(answered.status(), answered.json());
              }
              YouTubeError error = YouTubeError.of(answered.status(), answered.json());
              if (error.meaning() == YouTubeError.Meaning.UNKNOWN_TO_THEM && mayRenew) {
                tokens.forget(at.pageId(), token);
                yield at.mayAskAgain().getAsBoolean()
                    ? call(at, request, false)
                    : new Heard.Failed(new ActionOutcome.RetryAfter(Duration.ZERO));
              }
              yield refused(at, error);
            }
          };
    };
  }

  private Heard broken(Access at, Object refusal, String remedy) {
    return new Heard.Failed(access.broken(at, refusal, remedy));
  }

  private Heard refused(Access at, YouTubeError error) {
    return switch (error.meaning()) {
      case QUOTA -> {
        Instant now = clock.instant();
        yield new Heard.Failed(access.pause(at, Duration.between(now, day.end(now))));
      }
      case BUSY -> new Heard.Failed(access.pause(at, A_WHILE));
      case UNKNOWN_TO_THEM ->
          broken(at, error, "check that the project and its OAuth client are in order");
      case MISSING -> new Heard.Failed(new ActionOutcome.Gone());
      case FORBIDDEN_OR_MISSING -> new Heard.Doubtful(error);
      case NOT_PROCESSED -> {
        // In an outage every comment is answered so, at fifty units each.
        ActionOutcome _ = access.pause(at, A_WHILE);
        yield new Heard.Doubtful(error);
      }
      case REJECTED -> new Heard.Failed(new ActionOutcome.Rejected());
      case UNCLEAR -> new Heard.Failed(new ActionOutcome.UnknownOutcome());
    };
  }
}
