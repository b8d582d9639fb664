package moothall.escalation.actions.x;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
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

  /** What an answer comes to. */
  sealed interface Heard {
    record Settled(ActionOutcome outcome) implements Heard {}

    /** The token of this request is not good, or not any more. */
    record NotRecognised(XError error) implements Heard {}
  }

  /** Hears the answer to a request to hide ({@code wanted}) or to show. */
  Heard hear(BoundedHttp.Reply reply, Access at, boolean wanted) {
    return switch (reply) {
      case BoundedHttp.NeverSent() ->
          new Heard.Settled(new ActionOutcome.RetryAfter(PageAccess.SHORT_WAIT));
      case BoundedHttp.Unclear() -> new Heard.Settled(new ActionOutcome.UnknownOutcome());
      case BoundedHttp.Answered answered -> hear(answered, at, wanted);
    };
  }

  private Heard hear(BoundedHttp.Answered answered, Access at, boolean wanted) {
    JsonNode body = answered.json();
    if (answered.status() == 200 && body.path("data").path("hidden").isBoolean()) {
      if (XLimits.areSpent(answered.headers())) {
        access.pause(at, untilReset(answered));
      }
      return new Heard.Settled(
          body.path("data").path("hidden").booleanValue() == wanted
              ? new ActionOutcome.Done()
              : new ActionOutcome.UnknownOutcome());
    }
    Optional<XError> said = XError.of(answered.status(), body);
    XError error = said.orElse(new XError(answered.status(), "", 0));
    return switch (error.meaning()) {
      case TOKEN_DEAD -> new Heard.NotRecognised(error);
      case THROTTLED -> new Heard.Settled(access.pause(at, untilReset(answered)));
      case SPENT -> new Heard.Settled(spent(at, error));
      case GONE -> new Heard.Settled(new ActionOutcome.Gone());
      case REJECTED -> new Heard.Settled(new ActionOutcome.Rejected());
      case PASSING -> new Heard.Settled(new ActionOutcome.UnknownOutcome());
      case FORBIDDEN -> {
        LOG.warn(
            "X does not let us hide a post for page {}: {} (expected: a reply in a conversation"
                + " that the account began, and an app with the scope tweet.moderate.write)",
            at.pageId(),
            error);
        yield new Heard.Settled(new ActionOutcome.Forbidden());
      }
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
