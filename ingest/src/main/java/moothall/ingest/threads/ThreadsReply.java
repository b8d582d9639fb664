package moothall.ingest.threads;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import moothall.events.CommentKind;
import moothall.ingest.comment.Delivered;
import moothall.ingest.meta.MetaChange;
import moothall.ingest.webhook.JsonWalk;
import moothall.ingest.webhook.Reading;
import moothall.ingest.webhook.StrictJson;
import org.jspecify.annotations.Nullable;

/** Reads one reply. Of its author Threads says nothing but the username. */
final class ThreadsReply {

  private static final String ID = "[0-9A-Za-z_]{1,200}";

  private ThreadsReply() {}

  static Reading read(MetaChange change) {
    JsonNode root = JsonWalk.tree(change.raw());
    if (!"replies".equals(StrictJson.text(root, "field"))) {
      return new Reading.NotOurs("other-field");
    }
    JsonNode value = root.path("value");
    String username = StrictJson.text(value, "username");
    if (username != null && username.equals(StrictJson.text(value.path("root_post"), "username"))) {
      return new Reading.NotOurs("own-comment");
    }
    return StrictJson.isWellFormed(root)
        ? reply(value, username)
        : new Reading.Unreadable(StrictJson.LONE_SURROGATE);
  }

  private static Reading reply(JsonNode value, @Nullable String username) {
    String id = StrictJson.text(value, "id");
    String post = StrictJson.text(value.path("root_post"), "id");
    String parent = StrictJson.text(value.path("replied_to"), "id");
    if (id == null || isNoId(id) || isNoId(post) || isNoId(parent)) {
      return Reading.unreadable(
          "invalid-id", "An id is missing or none (expected: 1 to 200 digits, letters or '_').");
    }
    if (StrictJson.isNoText(value, "text")) {
      return Reading.unreadable("invalid-text", "'text' is not text (expected: text, or nothing).");
    }
    return new Reading.Comment(
        new Delivered(
            CommentKind.CREATED,
            id,
            post,
            null,
            parent == null || parent.equals(post) ? null : parent,
            new Delivered.Author(null, username),
            value.path("text").textValue(),
            StrictJson.text(value, "timestamp"),
            StrictJson.text(value, "permalink"),
            List.of()));
  }

  private static boolean isNoId(@Nullable String id) {
    return id != null && !id.matches(ID);
  }
}
