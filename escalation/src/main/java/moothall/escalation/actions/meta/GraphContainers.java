package moothall.escalation.actions.meta;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import moothall.escalation.actions.Access;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.PageAccess;
import moothall.escalation.domain.ActionOutcome;

/**
 * Replies in two steps: a container with the words, which nobody sees, and its publishing. Whatever
 * becomes of the first step, nothing was said yet.
 */
final class GraphContainers {

  /** How long Meta advises to wait for a container. */
  private static final Duration PROCESSING = Duration.ofSeconds(30);

  private final GraphApi graph;
  private final GraphAnswers answers;
  private final Map<UUID, String> waiting = Collections.synchronizedMap(new Waiting());

  GraphContainers(GraphApi graph, GraphAnswers answers) {
    this.graph = graph;
    this.answers = answers;
  }

  /** What became of making a container. */
  sealed interface Made {

    /** It is ready. */
    record Ready(GraphDialect.Change publishing) implements Made {}

    /** It is not, and nothing was said. */
    record NotYet(ActionOutcome outcome) implements Made {}
  }

  /** Goes on with the container of an earlier try, if there is one. */
  Made ready(Order order, String words, Access at) {
    String kept = waiting.get(order.actionId());
    if (kept != null) {
      return looked(kept, order, at);
    }
    return switch (answers.hear(graph.change(container(order, words, at), at.token()), at)) {
      case GraphAnswers.Heard.Failed(var outcome) -> notYet(outcome);
      case GraphAnswers.Heard.Said(var body) -> {
        String made = body.path("id").asText();
        if (!GraphApi.isId(made)) {
          yield notYet(new ActionOutcome.UnknownOutcome());
        }
        waiting.put(order.actionId(), made);
        yield looked(made, order, at);
      }
    };
  }

  private Made looked(String container, Order order, Access at) {
    return switch (answers.hear(graph.get(container, "status", at.token()), at)) {
      case GraphAnswers.Heard.Failed(var outcome) -> {
        waiting.remove(order.actionId());
        yield notYet(outcome instanceof ActionOutcome.Gone ? later() : outcome);
      }
      case GraphAnswers.Heard.Said(var body) ->
          switch (body.path("status").asText()) {
            case "FINISHED" -> {
              waiting.remove(order.actionId());
              yield new Made.Ready(
                  new GraphDialect.Change(
                      at.account() + "/threads_publish", "", "creation_id=" + container));
            }
            case "ERROR", "EXPIRED" -> {
              waiting.remove(order.actionId());
              yield new Made.NotYet(new ActionOutcome.Rejected());
            }
            default -> new Made.NotYet(new ActionOutcome.RetryAfter(PROCESSING));
          };
    };
  }

  private static GraphDialect.Change container(Order order, String words, Access at) {
    String form =
        "media_type=TEXT&reply_to_id="
            + order.commentId().nativeId()
            + "&text="
            + URLEncoder.encode(words, StandardCharsets.UTF_8);
    return new GraphDialect.Change(at.account() + "/threads", "", form);
  }

  private static Made notYet(ActionOutcome outcome) {
    return new Made.NotYet(outcome instanceof ActionOutcome.UnknownOutcome ? later() : outcome);
  }

  private static ActionOutcome later() {
    return new ActionOutcome.RetryAfter(PageAccess.SHORT_WAIT);
  }

  /** A container that is forgotten is made again. */
  private static final class Waiting extends LinkedHashMap<UUID, String> {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 1_000;

    @Override
    protected boolean removeEldestEntry(Map.Entry<UUID, String> eldest) {
      return size() > MOST;
    }
  }
}
