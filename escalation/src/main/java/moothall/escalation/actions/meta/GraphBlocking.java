package moothall.escalation.actions.meta;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import moothall.escalation.actions.Access;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.PageAccess;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.ActionOutcome;

/** The list of those whom a page has blocked, by the ids that it knows them under. */
final class GraphBlocking {

  private final GraphApi graph;
  private final GraphAnswers answers;

  GraphBlocking(GraphApi graph, GraphAnswers answers) {
    this.graph = graph;
    this.answers = answers;
  }

  /** Who wrote the comment, as the page knows them. */
  private sealed interface Author {
    record Known(String id) implements Author {}

    record Unknown(ActionOutcome outcome) implements Author {}
  }

  ActionOutcome change(Order order, Access at) {
    return switch (author(order, at)) {
      // Nothing has been asked for yet, so nothing can have happened.
      case Author.Unknown(ActionOutcome.UnknownOutcome()) ->
          new ActionOutcome.RetryAfter(PageAccess.SHORT_WAIT);
      case Author.Unknown(var outcome) -> outcome;
      case Author.Known(var id) ->
          switch (answers.hear(
              order.kind() == ActionKind.BLOCK
                  ? graph.block(at.account(), id, at.token())
                  : graph.unblock(at.account(), id, at.token()),
              at)) {
            case GraphAnswers.Heard.Failed(var outcome) -> outcome;
            case GraphAnswers.Heard.Said(var body) ->
                confirms(body) ? new ActionOutcome.Done() : new ActionOutcome.UnknownOutcome();
          };
    };
  }

  ReadBack look(Order order, Access at) {
    return switch (author(order, at)) {
      case Author.Unknown(var outcome) -> new ReadBack.NotSeen(outcome);
      case Author.Known(var id) ->
          switch (answers.hear(graph.blocked(at.account(), id, at.token()), at)) {
            case GraphAnswers.Heard.Failed(var outcome) -> new ReadBack.NotSeen(outcome);
            case GraphAnswers.Heard.Said(var body) ->
                body.path("data").isArray()
                    ? new ReadBack.Blocked(isAmong(body.path("data"), id))
                    : new ReadBack.NotSeen(new ActionOutcome.UnknownOutcome());
          };
    };
  }

  /** Facebook names nobody where it may not; then a person blocks there. */
  private Author author(Order order, Access at) {
    String comment = order.commentId().nativeId();
    return switch (answers.hear(graph.get(comment, "from", at.token()), at)) {
      case GraphAnswers.Heard.Failed(var outcome) -> new Author.Unknown(outcome);
      case GraphAnswers.Heard.Said(var body) -> {
        String id = body.path("from").path("id").asText();
        yield GraphApi.isId(id) && !id.equals(at.account())
            ? new Author.Known(id)
            : new Author.Unknown(new ActionOutcome.Unsupported());
      }
    };
  }

  /** Nobody has documented the answer: {@code success}, or the id with a truth value. */
  private static boolean confirms(JsonNode body) {
    Iterator<JsonNode> values = body.elements();
    boolean all = values.hasNext();
    while (values.hasNext()) {
      all &= values.next().asBoolean();
    }
    return all;
  }

  private static boolean isAmong(JsonNode data, String id) {
    return data.valueStream().anyMatch(it -> it.path("id").asText().equals(id));
  }
}
