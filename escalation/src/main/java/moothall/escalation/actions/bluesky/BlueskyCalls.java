package moothall.escalation.actions.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import moothall.escalation.actions.Access;
import moothall.escalation.actions.PageAccess;
import moothall.escalation.domain.ActionOutcome;
import moothall.service.BoundedHttp;
import moothall.service.atproto.AtLimits;
import moothall.service.atproto.AtSessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Requests with a session, and what their answers come to, whatever was asked. A session that is
 * refused is renewed once.
 */
final class BlueskyCalls {

  private static final Logger LOG = LoggerFactory.getLogger(BlueskyCalls.class);

  /** A thread's gate may hold three hundred addresses. */
  private static final int MOST_BYTES = 1 << 20;

  private static final String REMEDY =
      "make an app password for this account in Bluesky's settings and store it as the page's"
          + " secret";

  private static final Set<String> OF_THE_ACCOUNT =
      Set.of("AccountTakedown", "AccountDeactivated", "AccountSuspended");

  private final AtSessions sessions;
  private final BoundedHttp http;
  private final PageAccess access;
  private final Clock clock;
  private final Duration latestSend;

  BlueskyCalls(
      AtSessions sessions, Duration deadline, PageAccess access, Clock clock, Duration latestSend) {
    this.sessions = sessions;
    this.http = new BoundedHttp(deadline, MOST_BYTES);
    this.access = access;
    this.clock = clock;
    this.latestSend = latestSend;
  }

  sealed interface Heard {

    /** A 200 with an object; whether it says what was asked for is not known yet. */
    record Said(JsonNode body) implements Heard {}

    /** There is no such post, or no such record. */
    record Missing() implements Heard {}

    /** Nothing was written: the record has changed meanwhile. */
    record Swapped() implements Heard {}

    record Failed(ActionOutcome outcome) implements Heard {}
  }

  Heard call(Access at, Function<AtSessions.Session, HttpRequest> request) {
    return call(at, request, true);
  }

  private Heard call(
      Access at, Function<AtSessions.Session, HttpRequest> request, boolean mayRenew) {
    return switch (sessions.session(at.account(), at.token())) {
      case AtSessions.Refused(var error) -> new Heard.Failed(access.broken(at, error, REMEDY));
      case AtSessions.Busy(var pause) -> new Heard.Failed(access.pause(at, pause));
      case AtSessions.NotNow() -> retry(PageAccess.SHORT_WAIT);
      case AtSessions.Session _ when at.isOlderThan(latestSend) -> retry(Duration.ZERO);
      case AtSessions.Session session ->
          switch (http.send(request.apply(session))) {
            case BoundedHttp.NeverSent() -> retry(PageAccess.SHORT_WAIT);
            case BoundedHttp.Unclear() -> new Heard.Failed(new ActionOutcome.UnknownOutcome());
            case BoundedHttp.Answered answered
                when mayRenew && AtSessions.isOfTheToken(answered) -> {
              sessions.expired(at.account(), session);
              yield call(at, request, false);
            }
            case BoundedHttp.Answered answered -> heard(at, answered);
          };
    };
  }

  private Heard heard(Access at, BoundedHttp.Answered answered) {
    JsonNode body = answered.json();
    if (answered.status() == 200) {
      return body.isObject()
          ? new Heard.Said(body)
          : new Heard.Failed(new ActionOutcome.UnknownOutcome());
    }
    String error = body.path("error").asText();
    return switch (error) {
      case "NotFound", "RecordNotFound" -> new Heard.Missing();
      case "InvalidSwap" -> new Heard.Swapped();
      default -> new Heard.Failed(refused(at, answered, error));
    };
  }

  private ActionOutcome refused(Access at, BoundedHttp.Answered answered, String error) {
    int status = answered.status();
    if (status == 429) {
      return access.pause(at, AtLimits.pause(answered.headers(), clock.instant()));
    }
    if (AtSessions.isOfTheToken(answered) || OF_THE_ACCOUNT.contains(error)) {
      return access.broken(at, "status " + status, REMEDY);
    }
    if (status == 403) {
      LOG.error(
          "Bluesky does not let us act for page {} (expected: an app password of the account"
              + " itself)",
          at.pageId());
      return new ActionOutcome.Forbidden();
    }
    return status >= 400 && status < 500
        ? new ActionOutcome.Rejected()
        : new ActionOutcome.UnknownOutcome();
  }

  private static Heard retry(Duration wait) {
    return new Heard.Failed(new ActionOutcome.RetryAfter(wait));
  }
}
