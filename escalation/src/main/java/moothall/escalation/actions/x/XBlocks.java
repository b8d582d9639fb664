package moothall.escalation.actions.x;

import com.fasterxml.jackson.databind.JsonNode;
import moothall.escalation.actions.Access;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.PageAccess;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.ActionOutcome;

/**
 * Blocks the author of a post for the account. X lets programs do so on its Enterprise plan only;
 * on any other it says no, and a person does it there.
 */
final class XBlocks {

  /** Of a thousand each. */
  private static final int MOST_PAGES = 10;

  private static final String PAGE = "[A-Za-z0-9_-]{1,200}";

  private final XApi x;
  private final XCalls calls;
  private final XAnswers answers;

  XBlocks(XApi x, XCalls calls, XAnswers answers) {
    this.x = x;
    this.calls = calls;
    this.answers = answers;
  }

  private sealed interface Author {
    record Known(String id) implements Author {}

    record Unknown(ActionOutcome outcome) implements Author {}
  }

  ActionOutcome change(Order order, Access at) {
    boolean block = order.kind() == ActionKind.BLOCK;
    return switch (author(order, at)) {
      // Nothing has been asked for yet, so nothing can have happened.
      case Author.Unknown(ActionOutcome.UnknownOutcome()) ->
          new ActionOutcome.RetryAfter(PageAccess.SHORT_WAIT);
      case Author.Unknown(var outcome) -> outcome;
      case Author.Known(var author) ->
          answers.ofABlock(
              calls.call(
                  at,
                  token ->
                      block
                          ? x.block(at.account(), author, token)
                          : x.unblock(at.account(), author, token)),
              at,
              block);
    };
  }

  ReadBack look(Order order, Access at) {
    return switch (author(order, at)) {
      case Author.Unknown(var outcome) -> new ReadBack.NotSeen(outcome);
      case Author.Known(var author) -> look(author, at);
    };
  }

  private ReadBack look(String author, Access at) {
    String page = "";
    for (int i = 0; i < MOST_PAGES; i++) {
      String wanted = page;
      switch (calls.call(at, token -> x.blocked(at.account(), wanted, token))) {
        case XCalls.Heard.Refused refused -> {
          return new ReadBack.NotSeen(answers.ofALook(refused, at));
        }
        case XCalls.Heard.Failed(var outcome) -> {
          return new ReadBack.NotSeen(outcome);
        }
        case XCalls.Heard.Said(var answered) -> {
          for (JsonNode each : answered.json().path("data")) {
            if (each.path("id").asText().equals(author)) {
              return new ReadBack.Blocked(true);
            }
          }
          if (!saysWhoIsBlocked(answered.json())) {
            return new ReadBack.NotSeen(new ActionOutcome.UnknownOutcome());
          }
          page = answered.json().path("meta").path("next_token").asText();
          if (!page.matches(PAGE)) {
            return new ReadBack.Blocked(false);
          }
        }
      }
    }
    return new ReadBack.CannotBeSeen();
  }

  /** An answer without the number of those in it, or with errors beside it, denies nothing. */
  private static boolean saysWhoIsBlocked(JsonNode answered) {
    return answered.path("meta").path("result_count").isNumber()
        && answered.path("errors").isEmpty();
  }

  private Author author(Order order, Access at) {
    String post = order.commentId().nativeId();
    return switch (calls.call(at, token -> x.author(post, token))) {
      case XCalls.Heard.Failed(var outcome) -> new Author.Unknown(outcome);
      case XCalls.Heard.Refused refused -> new Author.Unknown(answers.ofABlock(refused, at, true));
      case XCalls.Heard.Said(var answered) -> {
        String id = answered.json().path("data").path("author_id").asText();
        yield XApi.isId(id)
            ? new Author.Known(id)
            : new Author.Unknown(new ActionOutcome.UnknownOutcome());
      }
    };
  }
}
