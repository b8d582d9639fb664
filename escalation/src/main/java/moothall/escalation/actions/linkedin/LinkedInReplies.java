package moothall.escalation.actions.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import moothall.escalation.actions.Access;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.domain.ActionOutcome;
import moothall.service.BoundedHttp;

/** Comments of the page's own that answer somebody's. */
final class LinkedInReplies {

  private final LinkedInApi linkedin;
  private final LinkedInCalls calls;

  LinkedInReplies(LinkedInApi linkedin, LinkedInCalls calls) {
    this.linkedin = linkedin;
    this.calls = calls;
  }

  ActionOutcome send(Order order, Access at) {
    CommentUrn to = comment(order);
    return switch (calls.call(at, token -> linkedin.reply(to, at.account(), words(order), token))) {
      case LinkedInCalls.Heard.Failed(var outcome) -> outcome;
      case LinkedInCalls.Heard.Said(var answered) ->
          isConfirmed(answered) ? new ActionOutcome.Done() : new ActionOutcome.UnknownOutcome();
    };
  }

  /** Our own answer with the same words is taken for the one that was asked for. */
  ReadBack look(Order order, Access at) {
    CommentUrn to = comment(order);
    return switch (calls.call(at, token -> linkedin.answers(to, token))) {
      case LinkedInCalls.Heard.Failed(var outcome) -> new ReadBack.NotSeen(outcome);
      case LinkedInCalls.Heard.Said(var answered)
          when !answered.json().path("elements").isArray() ->
          new ReadBack.NotSeen(new ActionOutcome.UnknownOutcome());
      case LinkedInCalls.Heard.Said(var answered) -> {
        for (JsonNode comment : answered.json().path("elements")) {
          if (comment.path("actor").asText().equals(LinkedInApi.page(at.account()))
              && comment.path("message").path("text").asText().equals(words(order))) {
            yield new ReadBack.Answered();
          }
        }
        yield new ReadBack.NotAnswered();
      }
    };
  }

  /** LinkedIn names what it has made in a header, and perhaps in the body. */
  private static boolean isConfirmed(BoundedHttp.Answered answered) {
    return answered.status() == 201
        && answered
            .headers()
            .firstValue("x-restli-id")
            .orElseGet(() -> answered.json().path("id").asText())
            .matches(".*[0-9].*");
  }

  private static CommentUrn comment(Order order) {
    return CommentUrn.read(order.commentId().nativeId())
        .orElseThrow(() -> new IllegalStateException("checked before anything is asked"));
  }

  private static String words(Order order) {
    return order.reply().orElseThrow().words();
  }
}
