package moothall.escalation.actions.x;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import moothall.escalation.actions.Access;
import moothall.escalation.actions.PageAccess;
import moothall.escalation.actions.RotatingTokens;
import moothall.escalation.domain.ActionOutcome;
import moothall.service.BoundedHttp;

/** Requests with a token, whatever is asked; a token that is refused is renewed once. */
final class XCalls {

  private final RotatingTokens tokens;
  private final Duration latestSend;

  XCalls(RotatingTokens tokens, Duration latestSend) {
    this.tokens = tokens;
    this.latestSend = latestSend;
  }

  /** What an answer comes to. */
  sealed interface Heard {

    /** X has answered what it was asked; whether it confirms is not known yet. */
    record Said(BoundedHttp.Answered answered) implements Heard {}

    /** X says no; what follows depends on what was asked. */
    record Refused(XError error, BoundedHttp.Answered answered) implements Heard {}

    /** Nothing was asked, or nobody knows what came of it. */
    record Failed(ActionOutcome outcome) implements Heard {}
  }

  /** Asks with the token of now; the request is made for whatever token that is. */
  Heard call(Access at, Function<String, BoundedHttp.Reply> request) {
    return switch (tokens.current(at)) {
      case RotatingTokens.Held.None(var outcome) -> new Heard.Failed(outcome);
      case RotatingTokens.Held.Token(var token) -> {
        Heard heard = ask(at, request, token);
        yield isOfTheToken(heard) ? onceMore(at, request, token) : heard;
      }
    };
  }

  /**
   * The two hours of a token end in the middle of everything; a new one is tried once. That is a
   * second request, and counts as one.
   */
  private Heard onceMore(Access at, Function<String, BoundedHttp.Reply> request, String spent) {
    return switch (tokens.renewed(at, spent)) {
      case RotatingTokens.Held.None(var outcome) -> new Heard.Failed(outcome);
      case RotatingTokens.Held.Token _ when !at.mayAskAgain().getAsBoolean() ->
          new Heard.Failed(new ActionOutcome.RetryAfter(Duration.ZERO));
      case RotatingTokens.Held.Token(var token) -> {
        Heard heard = ask(at, request, token);
        yield heard instanceof Heard.Refused(var error, var _) && isOfTheToken(heard)
            ? new Heard.Failed(tokens.broken(at, error))
            : heard;
      }
    };
  }

  private Heard ask(Access at, Function<String, BoundedHttp.Reply> request, String token) {
    if (at.isOlderThan(latestSend)) {
      return new Heard.Failed(new ActionOutcome.RetryAfter(Duration.ZERO));
    }
    return switch (request.apply(token)) {
      case BoundedHttp.NeverSent() ->
          new Heard.Failed(new ActionOutcome.RetryAfter(PageAccess.SHORT_WAIT));
      case BoundedHttp.Unclear() -> new Heard.Failed(new ActionOutcome.UnknownOutcome());
      case BoundedHttp.Answered answered -> heard(answered);
    };
  }

  private static Heard heard(BoundedHttp.Answered answered) {
    JsonNode body = answered.json();
    Optional<XError> error = XError.of(answered.status(), body);
    boolean good = answered.status() == 200 || answered.status() == 201;
    // Beside what was asked for X may tell of what it could not find.
    return good && body.isObject() && (error.isEmpty() || body.has("data"))
        ? new Heard.Said(answered)
        : new Heard.Refused(error.orElse(new XError(answered.status(), "", 0)), answered);
  }

  private static boolean isOfTheToken(Heard heard) {
    return heard instanceof Heard.Refused(var error, var _)
        && error.meaning() == XError.Meaning.TOKEN_DEAD;
  }
}
