package moothall.escalation.actions.tiktok;

import com.fasterxml.jackson.databind.JsonNode;
import moothall.escalation.actions.Access;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.domain.ActionOutcome;

/** Answers of the account's own to a comment below one of its videos. */
final class TikTokReplies {

  /** Of thirty each; a page may be short and not the last. */
  private static final int MOST_PAGES = 5;

  private final TikTokApi tiktok;
  private final TikTokCalls calls;

  TikTokReplies(TikTokApi tiktok, TikTokCalls calls) {
    this.tiktok = tiktok;
    this.calls = calls;
  }

  /** What TikTok's answer to the sending comes to. */
  sealed interface Sent {
    record Ended(ActionOutcome outcome) implements Sent {}

    /** Refused, perhaps because there is no such comment. */
    record NotInOrder() implements Sent {}
  }

  Sent send(TikTokId id, Order order, Access at) {
    String words = words(order);
    return switch (calls.call(at, token -> tiktok.reply(at.account(), id, words, token))) {
      case TikTokCalls.Heard.Said(var data) ->
          new Sent.Ended(
              data.path("comment_id").asText().isEmpty()
                  ? new ActionOutcome.UnknownOutcome()
                  : new ActionOutcome.Done());
      case TikTokCalls.Heard.NotInOrder() -> new Sent.NotInOrder();
      case TikTokCalls.Heard.Failed(var outcome) -> new Sent.Ended(outcome);
    };
  }

  /** Our own answer with the same words is taken for the one that was asked for. */
  ReadBack look(TikTokId id, Order order, Access at) {
    long cursor = 0;
    for (int i = 0; i < MOST_PAGES; i++) {
      long from = cursor;
      switch (calls.call(at, token -> tiktok.replies(at.account(), id, from, token))) {
        case TikTokCalls.Heard.NotInOrder() -> {
          return new ReadBack.NotSeen(new ActionOutcome.Rejected());
        }
        case TikTokCalls.Heard.Failed(var outcome) -> {
          return new ReadBack.NotSeen(outcome);
        }
        case TikTokCalls.Heard.Said(var data) -> {
          if (!data.path("comments").isArray()) {
            return new ReadBack.NotSeen(new ActionOutcome.UnknownOutcome());
          }
          if (holds(data.path("comments"), words(order))) {
            return new ReadBack.Answered();
          }
          cursor = data.path("cursor").asLong();
          if (!data.path("has_more").asBoolean() || cursor <= from) {
            return new ReadBack.NotAnswered();
          }
        }
      }
    }
    return new ReadBack.NotAnswered();
  }

  private static boolean holds(JsonNode comments, String words) {
    return comments
        .valueStream()
        .anyMatch(it -> it.path("owner").asBoolean() && it.path("text").asText().equals(words));
  }

  private static String words(Order order) {
    return order.reply().orElseThrow().words();
  }
}
