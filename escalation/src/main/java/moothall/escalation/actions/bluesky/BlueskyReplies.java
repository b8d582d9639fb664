package moothall.escalation.actions.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import moothall.escalation.actions.Access;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.domain.ActionOutcome;

/** Posts of the account's own that answer somebody's, in whoever's thread. */
final class BlueskyReplies {

  private static final String FOUND = "app.bsky.feed.defs#threadViewPost";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final BlueskyCalls calls;
  private final Clock clock;

  BlueskyReplies(BlueskyCalls calls, Clock clock) {
    this.calls = calls;
    this.clock = clock;
  }

  /** What the network shows under an address. */
  private sealed interface Found {
    record Post(JsonNode thread) implements Found {}

    record Nothing(ActionOutcome why) implements Found {}
  }

  ActionOutcome send(Order order, Access at) {
    return switch (find(order, at)) {
      case Found.Nothing(var why) -> GateKeeping.nothingChanged(why);
      case Found.Post(var thread) ->
          publish(reply(thread.path("post"), order.reply().orElseThrow().words()), at);
    };
  }

  /** Our own answer with the same words is taken for the one that was asked for. */
  ReadBack look(Order order, Access at) {
    return switch (find(order, at)) {
      case Found.Nothing(var why) -> new ReadBack.NotSeen(why);
      case Found.Post(var thread) -> {
        String words = order.reply().orElseThrow().words();
        for (JsonNode answer : thread.path("replies")) {
          JsonNode post = answer.path("post");
          if (post.path("author").path("did").asText().equals(at.account())
              && post.path("record").path("text").asText().equals(words)) {
            yield new ReadBack.Answered();
          }
        }
        yield new ReadBack.NotAnswered();
      }
    };
  }

  private ActionOutcome publish(ObjectNode post, Access at) {
    return switch (calls.call(at, session -> BlueskyApi.create(session, at.account(), post))) {
      case BlueskyCalls.Heard.Said(var body)
          when AtUri.isPost(body.path("uri").asText()) && !body.path("cid").asText().isEmpty() ->
          new ActionOutcome.Done();
      case BlueskyCalls.Heard.Said _, BlueskyCalls.Heard.Missing(), BlueskyCalls.Heard.Swapped() ->
          new ActionOutcome.UnknownOutcome();
      case BlueskyCalls.Heard.Failed(var outcome) -> outcome;
    };
  }

  /** The thread goes on where the answered post stands, or begins with it. */
  private ObjectNode reply(JsonNode answered, String words) {
    ObjectNode parent = JSON.createObjectNode().put("uri", answered.path("uri").asText());
    parent.put("cid", answered.path("cid").asText());
    JsonNode root = answered.path("record").path("reply").path("root");
    ObjectNode post = JSON.createObjectNode().put("$type", AtUri.POSTS).put("text", words);
    post.put("createdAt", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
    ObjectNode reply = post.putObject("reply");
    reply.set("root", root.path("uri").isTextual() ? root : parent);
    reply.set("parent", parent);
    LinksInWords.facets(words).ifPresent(facets -> post.set("facets", facets));
    return post;
  }

  private Found find(Order order, Access at) {
    String uri = order.commentId().nativeId();
    return switch (calls.call(at, session -> BlueskyApi.answers(session, uri))) {
      case BlueskyCalls.Heard.Missing() -> new Found.Nothing(new ActionOutcome.Gone());
      case BlueskyCalls.Heard.Swapped() -> new Found.Nothing(new ActionOutcome.UnknownOutcome());
      case BlueskyCalls.Heard.Failed(var outcome) -> new Found.Nothing(outcome);
      case BlueskyCalls.Heard.Said(var body) -> found(body.path("thread"), uri);
    };
  }

  private static Found found(JsonNode thread, String uri) {
    return switch (thread.path("$type").asText()) {
      case FOUND ->
          thread.path("post").path("uri").asText().equals(uri)
              ? new Found.Post(thread)
              : new Found.Nothing(new ActionOutcome.UnknownOutcome());
      case "app.bsky.feed.defs#notFoundPost" -> new Found.Nothing(new ActionOutcome.Gone());
      // Where one has blocked the other, Bluesky takes no answer.
      case "app.bsky.feed.defs#blockedPost" -> new Found.Nothing(new ActionOutcome.Forbidden());
      default -> new Found.Nothing(new ActionOutcome.UnknownOutcome());
    };
  }
}
