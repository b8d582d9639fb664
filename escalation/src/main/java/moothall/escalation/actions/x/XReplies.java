package moothall.escalation.actions.x;

import com.fasterxml.jackson.databind.JsonNode;
import moothall.escalation.actions.Access;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.domain.ActionOutcome;

/** Posts of the account's own that answer somebody's. */
final class XReplies {

  private final XApi x;
  private final XCalls calls;
  private final XAnswers answers;

  XReplies(XApi x, XCalls calls, XAnswers answers) {
    this.x = x;
    this.calls = calls;
    this.answers = answers;
  }

  ActionOutcome send(Order order, Access at) {
    String post = order.commentId().nativeId();
    return answers.ofAReply(calls.call(at, token -> x.reply(post, words(order), token)), at);
  }

  /** Our own answer with the same words is taken for the one that was asked for. */
  ReadBack look(Order order, Access at) {
    String post = order.commentId().nativeId();
    return switch (calls.call(at, token -> x.repliesTo(post, at.account(), token))) {
      case XCalls.Heard.Said(var answered) -> {
        for (JsonNode found : answered.json().path("data")) {
          if (found.path("author_id").asText().equals(at.account())
              && asTyped(found).equals(words(order))) {
            yield new ReadBack.Answered();
          }
        }
        yield new ReadBack.NotAnswered();
      }
      case XCalls.Heard.Refused refused -> new ReadBack.NotSeen(answers.ofALook(refused, at));
      case XCalls.Heard.Failed(var outcome) -> new ReadBack.NotSeen(outcome);
    };
  }

  /** X puts the names of whom a post answers before it, shortens addresses and escapes. */
  private static String asTyped(JsonNode post) {
    String text = post.path("text").asText();
    for (JsonNode url : post.path("entities").path("urls")) {
      String shortened = url.path("url").asText();
      if (!shortened.isEmpty()) {
        text = text.replace(shortened, url.path("expanded_url").asText());
      }
    }
    String plain = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    while (plain.startsWith("@") && plain.indexOf(' ') > 0) {
      plain = plain.substring(plain.indexOf(' ') + 1);
    }
    return plain;
  }

  private static String words(Order order) {
    return order.reply().orElseThrow().words();
  }
}
