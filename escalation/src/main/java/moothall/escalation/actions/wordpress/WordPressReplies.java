package moothall.escalation.actions.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import moothall.escalation.actions.Access;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.PageAccess;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.domain.ActionOutcome;

/** Comments of the user's own below another. WordPress takes HTML, and words are none. */
final class WordPressReplies {

  private final WordPressApi api;
  private final WordPressCalls calls;
  private final Duration latestSend;

  WordPressReplies(WordPressApi api, WordPressCalls calls, Duration latestSend) {
    this.api = api;
    this.calls = calls;
    this.latestSend = latestSend;
  }

  ActionOutcome send(Order order, Access at) {
    String comment = order.commentId().nativeId();
    return switch (calls.hear(api.comment(comment, at), comment, at)) {
      // Nothing has been asked for yet, so nothing can have happened.
      case WordPressCalls.Heard.Failed(ActionOutcome.UnknownOutcome()) -> soon();
      case WordPressCalls.Heard.Failed(var outcome) -> outcome;
      case WordPressCalls.Heard.Status(var word, var post) ->
          switch (word) {
            case WordPressExecutor.VISIBLE, WordPressExecutor.HELD ->
                post > 0 ? publish(order, post, at) : soon();
            default -> new ActionOutcome.Gone();
          };
    };
  }

  /** Our own answer with the same words is taken for the one that was asked for. */
  ReadBack look(Order order, Access at) {
    return switch (calls.hear(api.user(at), at)) {
      case WordPressCalls.Other.Failed(var outcome) -> new ReadBack.NotSeen(outcome);
      case WordPressCalls.Other.Said(var user) when user.path("id").asLong() <= 0 ->
          new ReadBack.NotSeen(new ActionOutcome.UnknownOutcome());
      case WordPressCalls.Other.Said(var user) -> look(order, user.path("id").asLong(), at);
    };
  }

  private ReadBack look(Order order, long user, Access at) {
    String comment = order.commentId().nativeId();
    return switch (calls.hear(api.replies(comment, user, at), at)) {
      case WordPressCalls.Other.Failed(var outcome) -> new ReadBack.NotSeen(outcome);
      case WordPressCalls.Other.Said(var body) when !body.isArray() ->
          new ReadBack.NotSeen(new ActionOutcome.UnknownOutcome());
      case WordPressCalls.Other.Said(var body) -> {
        for (JsonNode reply : body) {
          if (reply.path("content").path("raw").asText().equals(html(order))) {
            yield new ReadBack.Answered();
          }
        }
        yield new ReadBack.NotAnswered();
      }
    };
  }

  /** An answer that waits for approval was given, and nobody sees it: a person must look. */
  private ActionOutcome publish(Order order, long post, Access at) {
    if (at.isOlderThan(latestSend)) {
      return new ActionOutcome.RetryAfter(Duration.ZERO);
    }
    String comment = order.commentId().nativeId();
    return switch (calls.hear(api.reply(comment, post, html(order), at), at)) {
      case WordPressCalls.Other.Failed(var outcome) -> outcome;
      case WordPressCalls.Other.Said(var said) ->
          said.path("parent").asText().equals(comment)
                  && said.path("status").asText().equals(WordPressExecutor.VISIBLE)
              ? new ActionOutcome.Done()
              : new ActionOutcome.UnknownOutcome();
    };
  }

  private static String html(Order order) {
    return order
        .reply()
        .orElseThrow()
        .words()
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  private static ActionOutcome soon() {
    return new ActionOutcome.RetryAfter(PageAccess.SHORT_WAIT);
  }
}
