package moothall.escalation.actions.meta;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import moothall.escalation.actions.Access;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.domain.ActionOutcome;
import moothall.service.BoundedHttp;

/** What only a person asks of one Graph API: to delete a comment, and to answer it. */
final class GraphForPeople {

  private final GraphDialect dialect;
  private final GraphApi graph;
  private final GraphAnswers answers;
  private final GraphContainers containers;

  GraphForPeople(GraphDialect dialect, GraphApi graph, GraphAnswers answers) {
    this.dialect = dialect;
    this.graph = graph;
    this.answers = answers;
    this.containers = new GraphContainers(graph, answers);
  }

  ActionOutcome delete(String comment, Access at) {
    return done(graph.delete(comment, at.token()), "success", at);
  }

  ActionOutcome reply(Order order, Access at) {
    if (replies().inTwoSteps()) {
      return switch (containers.ready(order, words(order), at)) {
        case GraphContainers.Made.Ready(var publishing) ->
            done(graph.change(publishing, at.token()), "id", at);
        case GraphContainers.Made.NotYet(var outcome) -> outcome;
      };
    }
    String path = order.commentId().nativeId() + "/" + replies().edge();
    String form = "message=" + URLEncoder.encode(words(order), StandardCharsets.UTF_8);
    return done(graph.change(new GraphDialect.Change(path, "", form), at.token()), "id", at);
  }

  /** Our own answer with the same words is taken for the one that was asked for. */
  ReadBack lookForReply(Order order, Access at) {
    String comment = order.commentId().nativeId();
    return switch (answers.hear(graph.replies(comment, replies(), at.token()), at)) {
      case GraphAnswers.Heard.Said(var body) when !body.path("data").isArray() ->
          new ReadBack.NotSeen(new ActionOutcome.UnknownOutcome());
      case GraphAnswers.Heard.Said(var body) -> {
        for (JsonNode reply : body.path("data")) {
          if (isOurs(reply, at) && reply.path(replies().words()).asText().equals(words(order))) {
            yield new ReadBack.Answered();
          }
        }
        yield new ReadBack.NotAnswered();
      }
      case GraphAnswers.Heard.Failed(var outcome) -> new ReadBack.NotSeen(outcome);
    };
  }

  /** Where it does not say who wrote an answer, the words decide. */
  private boolean isOurs(JsonNode reply, Access at) {
    JsonNode said = reply.path(replies().author());
    if (said.isBoolean()) {
      return said.booleanValue();
    }
    return said.path("id").asText(at.account()).equals(at.account());
  }

  /** A 200 that does not confirm: perhaps it was carried out, perhaps not. */
  private ActionOutcome done(BoundedHttp.Reply reply, String confirming, Access at) {
    return switch (answers.hear(reply, at)) {
      case GraphAnswers.Heard.Said(var body) when confirms(body.path(confirming)) ->
          new ActionOutcome.Done();
      case GraphAnswers.Heard.Said _ -> new ActionOutcome.UnknownOutcome();
      case GraphAnswers.Heard.Failed(var outcome) -> outcome;
    };
  }

  /** {@code true}, as a truth value or as a word, or an id. */
  private static boolean confirms(JsonNode said) {
    return said.isValueNode() && !said.asText().isEmpty() && !said.asText().equals("false");
  }

  private GraphDialect.Replies replies() {
    return dialect
        .replies()
        .orElseThrow(() -> new IllegalStateException(dialect.name() + " takes no replies from us"));
  }

  private static String words(Order order) {
    return order.reply().orElseThrow().words();
  }
}
