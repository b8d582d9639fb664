package moothall.escalation.actions.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import moothall.escalation.actions.Access;
import moothall.escalation.actions.Allowance;
import moothall.escalation.actions.PageAccess;
import moothall.escalation.domain.ActionOutcome;
import moothall.service.BoundedHttp;
import moothall.service.tokens.AccessTokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Requests with a token, and what their answers come to, whatever was asked. */
final class LinkedInCalls {

  private static final Logger LOG = LoggerFactory.getLogger(LinkedInCalls.class);
  private static final Duration PAUSE = Duration.ofMinutes(15);
  private static final String SIGN_IN =
      "sign in again as an administrator of the page and store the new token";

  private final LinkedInConfig config;
  private final AccessTokens tokens;
  private final PageAccess access;
  private final Allowance.Window day;
  private final Clock clock;
  private final Duration latestSend;

  LinkedInCalls(
      LinkedInConfig config,
      AccessTokens tokens,
      PageAccess access,
      Allowance.Window day,
      Clock clock,
      Duration latestSend) {
    this.config = config;
    this.tokens = tokens;
    this.access = access;
    this.day = day;
    this.clock = clock;
    this.latestSend = latestSend;
  }

  /** What an answer comes to. */
  sealed interface Heard {

    /** LinkedIn has answered what it was asked; whether it confirms is not known yet. */
    record Said(BoundedHttp.Answered answered) implements Heard {}

    record Failed(ActionOutcome outcome) implements Heard {}
  }

  Heard call(Access at, Function<String, BoundedHttp.Reply> request) {
    return config.refreshes()
        ? call(at, request, true)
        : ask(at, request, new String(at.token(), StandardCharsets.US_ASCII), false);
  }

  private Heard call(Access at, Function<String, BoundedHttp.Reply> request, boolean mayRenew) {
    return switch (tokens.token(at.pageId(), at.token())) {
      case AccessTokens.Grant.Granted(var token) -> ask(at, request, token, mayRenew);
      case AccessTokens.Grant.Withdrawn(var error) -> broken(at, error, SIGN_IN);
      case AccessTokens.Grant.NoClient(var error) ->
          broken(at, error, "store the id and the secret of the app at LinkedIn");
      case AccessTokens.Grant.NotNow() -> retry(PageAccess.SHORT_WAIT);
    };
  }

  private Heard ask(
      Access at, Function<String, BoundedHttp.Reply> request, String token, boolean mayRenew) {
    if (!LinkedInApi.isToken(token)) {
      return broken(at, "characters that no token has", SIGN_IN);
    }
    if (at.isOlderThan(latestSend)) {
      return retry(Duration.ZERO);
    }
    return switch (request.apply(token)) {
      case BoundedHttp.NeverSent() -> retry(PageAccess.SHORT_WAIT);
      case BoundedHttp.Unclear() -> new Heard.Failed(new ActionOutcome.UnknownOutcome());
      case BoundedHttp.Answered answered when answered.status() == 401 && mayRenew -> {
        tokens.forget(at.pageId(), token);
        yield at.mayAskAgain().getAsBoolean() ? call(at, request, false) : retry(Duration.ZERO);
      }
      case BoundedHttp.Answered answered -> heard(answered, at);
    };
  }

  private Heard heard(BoundedHttp.Answered answered, Access at) {
    JsonNode body = answered.json();
    int status = answered.status();
    return switch (status) {
      case 200, 201 -> new Heard.Said(answered);
      case 401 -> broken(at, "status 401", SIGN_IN);
      case 403 -> {
        LOG.error(
            "LinkedIn does not let us comment for page {} (expected: w_organization_social_feed,"
                + " and the role of an administrator of the page)",
            at.pageId());
        yield failed(new ActionOutcome.Forbidden());
      }
      // A proxy's 404 says nothing of any comment.
      case 404 ->
          failed(
              body.path("status").asInt() == 404
                  ? new ActionOutcome.Gone()
                  : new ActionOutcome.UnknownOutcome());
      case 426 ->
          broken(
              at,
              "status 426",
              "set moothall.escalation.linkedin.version to one that LinkedIn still serves");
      case 429 -> failed(access.pause(at, pause(body.path("message").asText())));
      default ->
          failed(
              status >= 300 && status < 500
                  ? new ActionOutcome.Rejected()
                  : new ActionOutcome.UnknownOutcome());
    };
  }

  /** A day's calls come back at midnight UTC; whatever else is too much passes sooner. */
  private Duration pause(String message) {
    return message.contains(" DAY ")
        ? Duration.between(clock.instant(), day.end(clock.instant()))
        : PAUSE;
  }

  private Heard broken(Access at, Object refusal, String remedy) {
    return failed(access.broken(at, refusal, remedy));
  }

  private static Heard retry(Duration wait) {
    return failed(new ActionOutcome.RetryAfter(wait));
  }

  private static Heard failed(ActionOutcome outcome) {
    return new Heard.Failed(outcome);
  }
}
