package moothall.escalation.actions.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import moothall.escalation.actions.Access;
import moothall.escalation.actions.PageAccess;
import moothall.escalation.domain.ActionOutcome;
import moothall.service.BoundedHttp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a server's answers come to, and what follows from them for the account: a pause. */
final class MastodonCalls {

  static final String REMEDY =
      "make a new token for this account, which may read:accounts, read:statuses and"
          + " write:statuses, and store it";

  private static final Logger LOG = LoggerFactory.getLogger(MastodonCalls.class);
  private static final Duration UNSAID = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private final PageAccess access;
  private final Clock clock;

  MastodonCalls(PageAccess access, Clock clock) {
    this.access = access;
    this.clock = clock;
  }

  /** What an answer comes to. */
  sealed interface Heard {

    /** A 200 with an object, or a list. */
    record Said(JsonNode body) implements Heard {}

    record Failed(ActionOutcome outcome) implements Heard {}
  }

  /** Hears an answer that is to be an object. */
  Heard hear(BoundedHttp.Reply reply, Access at) {
    Heard heard = hearAny(reply, at);
    return heard instanceof Heard.Said(var body) && !body.isObject()
        ? new Heard.Failed(new ActionOutcome.UnknownOutcome())
        : heard;
  }

  /** Hears an answer of any form. */
  Heard hearAny(BoundedHttp.Reply reply, Access at) {
    return switch (reply) {
      case BoundedHttp.NeverSent() ->
          new Heard.Failed(new ActionOutcome.RetryAfter(PageAccess.SHORT_WAIT));
      case BoundedHttp.Unclear() -> new Heard.Failed(new ActionOutcome.UnknownOutcome());
      case BoundedHttp.Answered answered
          when answered.status() == 200 && answered.json().isContainerNode() ->
          new Heard.Said(answered.json());
      case BoundedHttp.Answered answered -> new Heard.Failed(declined(answered, at));
    };
  }

  private ActionOutcome declined(BoundedHttp.Answered answered, Access at) {
    int status = answered.status();
    // Anything before the server may answer in its place; only the server's own word is a no.
    boolean saysWhy = answered.json().path("error").isTextual();
    return switch (status) {
      case 401 -> access.broken(at, "status 401", REMEDY);
      case 403 -> {
        LOG.error(
            "Mastodon does not let us act for page {} (expected: a token that may write:statuses,"
                + " of an account that is not locked out)",
            at.pageId());
        yield new ActionOutcome.Forbidden();
      }
      case 404, 410 -> saysWhy ? new ActionOutcome.Gone() : new ActionOutcome.Rejected();
      case 429 -> access.pause(at, untilReset(answered.headers()));
      default ->
          status >= 300 && status < 500
              ? new ActionOutcome.Rejected()
              : new ActionOutcome.UnknownOutcome();
    };
  }

  /** Mastodon says when its window ends, as a moment. */
  private Duration untilReset(HttpHeaders headers) {
    return headers
        .firstValue("X-RateLimit-Reset")
        .flatMap(MastodonCalls::moment)
        .map(end -> Duration.between(clock.instant(), end))
        .filter(Duration::isPositive)
        .map(wait -> wait.compareTo(LONGEST) < 0 ? wait : LONGEST)
        .orElse(UNSAID);
  }

  private static Optional<Instant> moment(String said) {
    try {
      return Optional.of(Instant.parse(said));
    } catch (DateTimeException noMoment) {
      return Optional.empty();
    }
  }
}
