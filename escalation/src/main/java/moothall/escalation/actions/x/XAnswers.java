package moothall.escalation.actions.x;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import moothall.escalation.actions.Access;
import moothall.escalation.actions.PageAccess;
import moothall.escalation.domain.ActionOutcome;
import moothall.service.BoundedHttp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What X's answers come to, and what follows from them for the account: a pause. */
final class XAnswers {

  private static final Logger LOG = LoggerFactory.getLogger(XAnswers.class);

  private final PageAccess access;
  private final Clock clock;
  private final Duration standstill;

  XAnswers(PageAccess access, Clock clock, Duration standstill) {
    this.access = access;
    this.clock = clock;
    this.standstill = standstill;
  }

  /** Of a request to hide ({@code wanted}) or to show. */
  ActionOutcome ofAChange(XCalls.Heard heard, Access at, boolean wanted) {
    return switch (heard) {
      case XCalls.Heard.Failed(var outcome) -> outcome;
      case XCalls.Heard.Said(var answered) -> changed(answered, at, wanted);
      case XCalls.Heard.Refused(var error, var answered) ->
          switch (error.meaning()) {
            case THROTTLED -> access.pause(at, untilReset(answered));
            case FORBIDDEN -> {
              LOG.warn(
                  "X does not let us hide a post for page {}: {} (expected: a reply in a"
                      + " conversation that the account began, and an app with the scope"
                      + " tweet.moderate.write)",
                  at.pageId(),
                  error);
              yield new ActionOutcome.Forbidden();
            }
            default -> refused(error, at);
          };
    };
  }

  /** Of a request to post a reply: too many of those hold up no hide. */
  ActionOutcome ofAReply(XCalls.Heard heard, Access at) {
    return switch (heard) {
      case XCalls.Heard.Failed(var outcome) -> outcome;
      case XCalls.Heard.Said(var answered) ->
          answered.json().path("data").path("id").asText().isEmpty()
              ? new ActionOutcome.UnknownOutcome()
              : new ActionOutcome.Done();
      case XCalls.Heard.Refused(var error, var answered) ->
          switch (error.meaning()) {
            case THROTTLED -> new ActionOutcome.RetryAfter(untilReset(answered));
            case FORBIDDEN -> {
              LOG.warn(
                  "X does not let us reply for page {}: {} (expected: a post whose author has"
                      + " mentioned the account, and an app with the scope tweet.write)",
                  at.pageId(),
                  error);
              yield new ActionOutcome.Forbidden();
            }
            default -> refused(error, at);
          };
    };
  }

  /** Of a request to block somebody ({@code wanted}) or to end that; it holds up no hide. */
  ActionOutcome ofABlock(XCalls.Heard heard, Access at, boolean wanted) {
    return switch (heard) {
      case XCalls.Heard.Failed(var outcome) -> outcome;
      case XCalls.Heard.Said(var answered) -> {
        JsonNode blocking = answered.json().path("data").path("blocking");
        yield blocking.isBoolean() && blocking.booleanValue() == wanted
            ? new ActionOutcome.Done()
            : new ActionOutcome.UnknownOutcome();
      }
      case XCalls.Heard.Refused(var error, var answered) ->
          switch (error.meaning()) {
            case THROTTLED -> new ActionOutcome.RetryAfter(untilReset(answered));
            case FORBIDDEN -> {
              LOG.warn(
                  "X does not let us block anybody for page {}: {} (expected: the Enterprise plan,"
                      + " and an app with the scope block.write)",
                  at.pageId(),
                  error);
              yield new ActionOutcome.Forbidden();
            }
            default -> refused(error, at);
          };
    };
  }

  /** Why a look showed nothing. */
  ActionOutcome ofALook(XCalls.Heard.Refused refused, Access at) {
    return switch (refused.error().meaning()) {
      case THROTTLED -> new ActionOutcome.RetryAfter(untilReset(refused.answered()));
      // Searching may need another plan than posting; that says nothing of the reply.
      case FORBIDDEN, GONE, REJECTED -> new ActionOutcome.Forbidden();
      default -> refused(refused.error(), at);
    };
  }

  private ActionOutcome changed(BoundedHttp.Answered answered, Access at, boolean wanted) {
    if (XLimits.areSpent(answered.headers())) {
      access.pause(at, untilReset(answered));
    }
    JsonNode hidden = answered.json().path("data").path("hidden");
    return hidden.isBoolean() && hidden.booleanValue() == wanted
        ? new ActionOutcome.Done()
        : new ActionOutcome.UnknownOutcome();
  }

  private ActionOutcome refused(XError error, Access at) {
    return switch (error.meaning()) {
      case SPENT -> spent(at, error);
      case GONE -> new ActionOutcome.Gone();
      case REJECTED -> new ActionOutcome.Rejected();
      case THROTTLED, FORBIDDEN, TOKEN_DEAD, PASSING -> new ActionOutcome.UnknownOutcome();
    };
  }

  /** Said once a standstill: while it lasts nothing is sent. */
  private ActionOutcome spent(Access at, XError error) {
    LOG.error(
        "X says that the allowance or the credits of our plan are spent ({}). Nothing is hidden on"
            + " page {} until somebody buys more or the month is over.",
        error,
        at.pageId());
    return access.pause(at, standstill);
  }

  private Duration untilReset(BoundedHttp.Answered answered) {
    return XLimits.untilReset(answered.headers(), clock.instant()).orElse(XLimits.UNSAID);
  }
}
