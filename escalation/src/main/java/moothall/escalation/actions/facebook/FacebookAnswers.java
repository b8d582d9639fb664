package moothall.escalation.actions.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import moothall.escalation.domain.ActionOutcome;
import moothall.service.BoundedHttp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Facebook's answers come to, and what follows from them for the page: a pause, or a
 * standstill that is said once and loudly.
 */
final class FacebookAnswers {

  private static final Logger LOG = LoggerFactory.getLogger(FacebookAnswers.class);
  static final Duration SHORT_WAIT = Duration.ofSeconds(2);

  private final GraphApi graph;
  private final PagesAtRest resting;
  private final Duration standstill;
  private final MeterRegistry meters;

  FacebookAnswers(GraphApi graph, PagesAtRest resting, Duration standstill, MeterRegistry meters) {
    this.graph = graph;
    this.resting = resting;
    this.standstill = standstill;
    this.meters = meters;
  }

  /** What an answer comes to, whatever was asked. */
  sealed interface Heard {
    record Said(JsonNode body) implements Heard {}

    record Failed(ActionOutcome outcome) implements Heard {}
  }

  Heard hear(BoundedHttp.Reply reply, Access at) {
    return switch (reply) {
      case BoundedHttp.NeverSent() -> new Heard.Failed(new ActionOutcome.RetryAfter(SHORT_WAIT));
      case BoundedHttp.Unclear() -> new Heard.Failed(new ActionOutcome.UnknownOutcome());
      case BoundedHttp.Answered answered -> {
        Optional<Duration> pause = GraphUsage.pause(answered.headers(), at.account());
        pause.ifPresent(it -> resting.pause(at.pageId(), it));
        JsonNode body = GraphApi.json(answered);
        Optional<GraphError> error = GraphError.of(body);
        if (error.isPresent()) {
          yield new Heard.Failed(outcome(error.get(), pause.orElse(GraphUsage.UNSAID), at));
        }
        yield answered.status() == 200
            ? new Heard.Said(body)
            : new Heard.Failed(withoutACode(answered.status(), at));
      }
    };
  }

  private ActionOutcome outcome(GraphError error, Duration pause, Access at) {
    return switch (error.meaning()) {
      case PASSING -> new ActionOutcome.UnknownOutcome();
      case THROTTLED -> pausing(at, pause);
      case MISSING -> gone(at);
      case UNSUPPORTED -> new ActionOutcome.Unsupported();
      case REJECTED -> new ActionOutcome.Rejected();
      case FORBIDDEN -> {
        LOG.error("Facebook does not let us hide on page {}: {}", at.pageId(), error);
        yield new ActionOutcome.Forbidden();
      }
      case BLOCKED -> {
        LOG.error("Facebook has blocked our acting on page {} for a while: {}", at.pageId(), error);
        yield pausing(at, standstill);
      }
      case TOKEN_DEAD -> authBroken(at, error, "make a new page token and store it");
      case ROLE_LOST ->
          authBroken(
              at,
              error,
              "give the token's owner back the role on the page: a new token alone fails too");
    };
  }

  /** Something between Facebook and us answered, or Facebook out of form. */
  private ActionOutcome withoutACode(int status, Access at) {
    return status == 429 ? pausing(at, GraphUsage.UNSAID) : new ActionOutcome.UnknownOutcome();
  }

  private ActionOutcome pausing(Access at, Duration pause) {
    resting.pause(at.pageId(), pause);
    return new ActionOutcome.RetryAfter(pause);
  }

  /** The same error says that the comment has gone and that the token may not see it. */
  private ActionOutcome gone(Access at) {
    return switch (graph.page(at.account(), at.token())) {
      case BoundedHttp.Answered page -> {
        JsonNode body = GraphApi.json(page);
        Optional<GraphError> error = GraphError.of(body);
        if (error.isEmpty()) {
          yield at.account().equals(body.path("id").asText())
              ? new ActionOutcome.Gone()
              : new ActionOutcome.UnknownOutcome();
        }
        yield error.get().meaning() == GraphError.Meaning.MISSING
            ? authBroken(at, error.get(), "make a token for this page: this one does not see it")
            : outcome(error.get(), GraphUsage.UNSAID, at);
      }
      case BoundedHttp.NeverSent(), BoundedHttp.Unclear() -> new ActionOutcome.UnknownOutcome();
    };
  }

  private ActionOutcome authBroken(Access at, GraphError error, String remedy) {
    if (resting.refuse(at.pageId(), at.token(), standstill)) {
      meters.counter("moothall_auth_broken", "page", at.pageId()).increment();
      LOG.error(
          "AUTH_BROKEN: Facebook refuses our token for page {} ({}). Nothing is hidden there until"
              + " somebody acts: {}.",
          at.pageId(),
          error,
          remedy);
    }
    return new ActionOutcome.AuthBroken();
  }
}
