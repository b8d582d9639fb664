package moothall.escalation.actions.meta;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import moothall.escalation.actions.Access;
import moothall.escalation.actions.PageAccess;
import moothall.escalation.domain.ActionOutcome;
import moothall.service.BoundedHttp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a Graph API's answers come to, and what follows from them for the page: a pause, or a
 * standstill that is said once and loudly.
 */
final class GraphAnswers {

  private static final Logger LOG = LoggerFactory.getLogger(GraphAnswers.class);

  private final String platform;
  private final GraphApi graph;
  private final PageAccess access;
  private final Duration standstill;

  GraphAnswers(String platform, GraphApi graph, PageAccess access, Duration standstill) {
    this.platform = platform;
    this.graph = graph;
    this.access = access;
    this.standstill = standstill;
  }

  /** What an answer comes to, whatever was asked. */
  sealed interface Heard {
    record Said(JsonNode body) implements Heard {}

    record Failed(ActionOutcome outcome) implements Heard {}
  }

  Heard hear(BoundedHttp.Reply reply, Access at) {
    return switch (reply) {
      case BoundedHttp.NeverSent() ->
          new Heard.Failed(new ActionOutcome.RetryAfter(PageAccess.SHORT_WAIT));
      case BoundedHttp.Unclear() -> new Heard.Failed(new ActionOutcome.UnknownOutcome());
      case BoundedHttp.Answered answered -> {
        Optional<Duration> pause = GraphUsage.pause(answered.headers(), at.account());
        pause.ifPresent(it -> access.pause(at, it));
        JsonNode body = answered.json();
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
      case THROTTLED -> access.pause(at, pause);
      case MISSING -> gone(at);
      case UNSUPPORTED -> new ActionOutcome.Unsupported();
      case REJECTED -> new ActionOutcome.Rejected();
      case FORBIDDEN -> {
        LOG.error("{} does not let us hide on page {}: {}", platform, at.pageId(), error);
        yield new ActionOutcome.Forbidden();
      }
      case BLOCKED -> {
        LOG.error(
            "{} has blocked our acting on page {} for a while: {}", platform, at.pageId(), error);
        yield access.pause(at, standstill);
      }
      case TOKEN_DEAD -> access.broken(at, error, "make a new page token and store it");
      case ROLE_LOST ->
          access.broken(
              at,
              error,
              "give the token's owner back the role on the page: a new token alone fails too");
    };
  }

  /** Something between the platform and us answered, or the platform out of form. */
  private ActionOutcome withoutACode(int status, Access at) {
    return status == 429 ? access.pause(at, GraphUsage.UNSAID) : new ActionOutcome.UnknownOutcome();
  }

  /** The same error says that the comment has gone and that the token may not see it. */
  private ActionOutcome gone(Access at) {
    return switch (graph.get(at.account(), "id", at.token())) {
      case BoundedHttp.Answered page -> {
        JsonNode body = page.json();
        Optional<GraphError> error = GraphError.of(body);
        if (error.isEmpty()) {
          yield at.account().equals(body.path("id").asText())
              ? new ActionOutcome.Gone()
              : new ActionOutcome.UnknownOutcome();
        }
        yield error.get().meaning() == GraphError.Meaning.MISSING
            ? access.broken(at, error.get(), "make a token for this page: this one does not see it")
            : outcome(error.get(), GraphUsage.UNSAID, at);
      }
      case BoundedHttp.NeverSent(), BoundedHttp.Unclear() -> new ActionOutcome.UnknownOutcome();
    };
  }
}
