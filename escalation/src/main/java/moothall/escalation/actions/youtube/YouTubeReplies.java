package moothall.escalation.actions.youtube;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import moothall.escalation.actions.Access;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.domain.ActionOutcome;

/** Answers below a thread: YouTube has one level of them, whatever is answered. */
final class YouTubeReplies {

  private final YouTubeApi api;
  private final YouTubeCalls calls;

  YouTubeReplies(YouTubeApi api, YouTubeCalls calls) {
    this.api = api;
    this.calls = calls;
  }

  ActionOutcome send(Order order, Access at) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putObject("snippet").put("parentId", thread(order)).put("textOriginal", words(order));
    return switch (calls.call(at, token -> api.reply(body.toString(), token))) {
      case YouTubeCalls.Heard.Said(var _, var said) when !said.path("id").asText().isEmpty() ->
          new ActionOutcome.Done();
      case YouTubeCalls.Heard.Said _ -> new ActionOutcome.UnknownOutcome();
      // parentCommentNotFound is the one refusal that says that there is nothing to answer.
      case YouTubeCalls.Heard.Doubtful(var error) ->
          error.reason().equals("parentCommentNotFound")
              ? new ActionOutcome.Gone()
              : new ActionOutcome.Forbidden();
      case YouTubeCalls.Heard.Failed(var outcome) -> outcome;
    };
  }

  /** Our own answer with the same words is taken for the one that was asked for. */
  ReadBack look(Order order, Access at) {
    return switch (calls.call(at, token -> api.answers(thread(order), token))) {
      case YouTubeCalls.Heard.Said(var _, var body) when body.path("items").isArray() -> {
        for (JsonNode item : body.path("items")) {
          JsonNode snippet = item.path("snippet");
          if (snippet.path("authorChannelId").path("value").asText().equals(at.account())
              && snippet.path("textDisplay").asText().equals(words(order))) {
            yield new ReadBack.Answered();
          }
        }
        yield new ReadBack.NotAnswered();
      }
      case YouTubeCalls.Heard.Said _ -> new ReadBack.NotSeen(new ActionOutcome.UnknownOutcome());
      case YouTubeCalls.Heard.Doubtful _ -> new ReadBack.NotSeen(new ActionOutcome.Forbidden());
      case YouTubeCalls.Heard.Failed(var outcome) -> new ReadBack.NotSeen(outcome);
    };
  }

  /** The id of an answer begins with its thread's. */
  private static String thread(Order order) {
    String comment = order.commentId().nativeId();
    int dot = comment.indexOf('.');
    return dot < 0 ? comment : comment.substring(0, dot);
  }

  private static String words(Order order) {
    return order.reply().orElseThrow().words();
  }
}
