package moothall.ingest.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
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
 * Reads one change of a page's feed. Author and words may be missing, unknown names are ignored,
 * and of the post nothing is kept but its id.
 */
final class FacebookChange {

  private FacebookChange() {}

  static Reading read(MetaChange change) {
    JsonNode root = JsonWalk.tree(change.raw());
    JsonNode value = root.path("value");
    if (!"feed".equals(StrictJson.text(root, "field"))) {
      return new Reading.NotOurs("other-field");
    }
    if (!"comment".equals(StrictJson.text(value, "item"))) {
      return new Reading.NotOurs("not-a-comment");
    }
    Optional<CommentKind> kind = kind(StrictJson.text(value, "verb"));
    if (kind.isEmpty()) {
      return Reading.unreadable(
          "unknown-verb", "'verb' is none we know (expected: add, edited, remove, hide, unhide).");
    }
    boolean words = kind.get() == CommentKind.CREATED || kind.get() == CommentKind.EDITED;
    if (words && change.account().equals(authorId(value))) {
      return new Reading.NotOurs("own-comment");
    }
    if (!StrictJson.isWellFormed(root)) {
      return new Reading.Unreadable(StrictJson.LONE_SURROGATE);
    }
    return comment(kind.get(), value, words);
  }

  private static Reading comment(CommentKind kind, JsonNode value, boolean words) {
    String id = StrictJson.text(value, "comment_id");
    String post = StrictJson.text(value, "post_id");
    String parent = StrictJson.text(value, "parent_id");
    if (id == null || !FacebookIds.isId(id) || isNoId(post) || isNoId(parent)) {
      return Reading.unreadable(
          "invalid-id", "An id is missing or none (expected: 1 to 200 digits, letters or '_').");
    }
    if (words && StrictJson.isNoText(value, "message")) {
      return Reading.unreadable(
          "invalid-text", "'message' is not text (expected: text, or nothing).");
    }
    return new Reading.Comment(
        new Delivered(
            kind,
            FacebookIds.ofComment(id, post),
            post,
            null,
            parent == null || FacebookIds.same(parent, post)
                ? null
                : FacebookIds.ofComment(parent, post),
            new Delivered.Author(authorId(value), authorName(value)),
            words ? value.path("message").textValue() : null,
            time(kind, value),
            StrictJson.text(value, "permalink_url"),
            words ? attachments(value) : List.of()));
  }

  private static Optional<CommentKind> kind(@Nullable String verb) {
    return Optional.ofNullable(
        switch (verb) {
          case "add" -> CommentKind.CREATED;
          case "edit", "edited" -> CommentKind.EDITED;
          case "remove", "delete" -> CommentKind.REMOVED;
          case "hide" -> CommentKind.HIDDEN;
          case "unhide" -> CommentKind.UNHIDDEN;
          case null, default -> null;
        });
  }

  /** The entry's own time is when it was sent, which differs between redeliveries. */
  private static @Nullable String time(CommentKind kind, JsonNode value) {
    String edited = kind == CommentKind.EDITED ? StrictJson.text(value, "edited_time") : null;
    return edited == null ? StrictJson.text(value, "created_time") : edited;
  }

  /** Payloads of old app versions say {@code sender_id} instead of {@code from}. */
  private static @Nullable String authorId(JsonNode value) {
    String id = StrictJson.text(value.path("from"), "id");
    return id == null ? StrictJson.text(value, "sender_id") : id;
  }

  private static @Nullable String authorName(JsonNode value) {
    String name = StrictJson.text(value.path("from"), "name");
    return name == null ? StrictJson.text(value, "sender_name") : name;
  }

  /** A moving picture comes as a video; several pictures come in a list beside the first. */
  private static List<String> attachments(JsonNode value) {
    List<String> found = new ArrayList<>();
    for (String field : List.of("photo", "video")) {
      String one = StrictJson.text(value, field);
      if (one != null) {
        found.add(one);
      }
    }
    for (JsonNode photo : value.path("photos")) {
      if (photo.isTextual() && !found.contains(photo.textValue())) {
        found.add(photo.textValue());
      }
    }
    return List.copyOf(found);
  }

  private static boolean isNoId(@Nullable String id) {
    return id != null && !FacebookIds.isId(id);
  }
}
