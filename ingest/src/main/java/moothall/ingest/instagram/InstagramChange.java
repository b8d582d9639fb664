package moothall.ingest.instagram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import moothall.events.CommentKind;
import moothall.ingest.comment.Delivered;
import moothall.ingest.meta.MetaChange;
import moothall.ingest.webhook.JsonWalk;
import moothall.ingest.webhook.Reading;
import moothall.ingest.webhook.StrictJson;
import org.jspecify.annotations.Nullable;

/**
 * Reads one change of an account. Instagram has no verbs: whatever it tells is a new comment, and
 * it says neither when it was written nor where it can be seen.
 */
final class InstagramChange {

  private static final String ID = "[0-9A-Za-z_]{1,200}";

  private InstagramChange() {}

  static Reading read(MetaChange change) {
    JsonNode root = JsonWalk.tree(change.raw());
    Optional<Reading> other = otherThanAComment(StrictJson.text(root, "field"));
    if (other.isPresent()) {
      return other.get();
    }
    JsonNode value = root.path("value");
    // Not by self_ig_scoped_id: were it anybody's, every resident would count as the council.
    if (change.account().equals(StrictJson.text(value.path("from"), "id"))) {
      return new Reading.NotOurs("own-comment");
    }
    return StrictJson.isWellFormed(root)
        ? comment(value)
        : new Reading.Unreadable(StrictJson.LONE_SURROGATE);
  }

  /** A mention elsewhere comes with ids alone: its words are on somebody else's page. */
  private static Optional<Reading> otherThanAComment(@Nullable String field) {
    return switch (field) {
      case "comments", "live_comments" -> Optional.empty();
      case "mentions" -> Optional.of(new Reading.NotOurs("mention"));
      case null, default -> Optional.of(new Reading.NotOurs("other-field"));
    };
  }

  private static Reading comment(JsonNode value) {
    String id = id(value);
    String post = StrictJson.text(value.path("media"), "id");
    String parent = StrictJson.text(value, "parent_id");
    if (id == null || isNoId(id) || isNoId(post) || isNoId(parent)) {
      return Reading.unreadable(
          "invalid-id", "An id is missing or none (expected: 1 to 200 digits, letters or '_').");
    }
    if (StrictJson.isNoText(value, "text")) {
      return Reading.unreadable("invalid-text", "'text' is not text (expected: text, or nothing).");
    }
    JsonNode from = value.path("from");
    return new Reading.Comment(
        new Delivered(
            CommentKind.CREATED,
            id,
            post,
            null,
            parent == null || parent.equals(post) ? null : parent,
            new Delivered.Author(StrictJson.text(from, "id"), StrictJson.text(from, "username")),
            value.path("text").textValue(),
            null,
            null,
            List.of()));
  }

  /** The schema calls it {@code id}, one page of examples {@code comment_id}. */
  private static @Nullable String id(JsonNode value) {
    String id = StrictJson.text(value, "id");
    return id == null ? StrictJson.text(value, "comment_id") : id;
  }

  private static boolean isNoId(@Nullable String id) {
    return id != null && !id.matches(ID);
  }
}
