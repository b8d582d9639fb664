package moothall.ingest.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moothall.events.CommentKind;
import moothall.ingest.comment.Delivered;
import moothall.ingest.comment.Refusal;
import moothall.ingest.comment.WellFormed;
import org.jspecify.annotations.Nullable;

/**
 * Reads one change of a page's feed. Author and words may be missing, unknown names are ignored,
 * and of the post nothing is kept but its id.
 */
final class FacebookChange {

  private FacebookChange() {}

  /** What the change is to us. */
  sealed interface Reading {}

  record Comment(Delivered delivered) implements Reading {}

  /** Nothing that we moderate: a reaction, a post, the council's own words. */
  record NotOurs(String reason) implements Reading {}

  record Unreadable(Refusal refusal) implements Reading {}

  static Reading read(FacebookBatch.Change change) {
    JsonNode root;
    try {
      root = FacebookBatch.JSON.readTree(change.raw());
    } catch (IOException e) {
      throw new IllegalStateException("what was cut out of JSON is JSON", e);
    }
    JsonNode value = root.path("value");
    if (!"feed".equals(text(root, "field"))) {
      return new NotOurs("other-field");
    }
    if (!"comment".equals(text(value, "item"))) {
      return new NotOurs("not-a-comment");
    }
    Optional<CommentKind> kind = kind(text(value, "verb"));
    if (kind.isEmpty()) {
      return unreadable(
          "unknown-verb", "'verb' is none we know (expected: add, edited, remove, hide, unhide).");
    }
    boolean words = kind.get() == CommentKind.CREATED || kind.get() == CommentKind.EDITED;
    if (words && change.account().equals(authorId(value))) {
      return new NotOurs("own-comment");
    }
    if (WellFormed.loneSurrogate(root.toString()).isPresent()) {
      return unreadable(
          "lone-surrogate",
          "A text holds half a character (a lone surrogate); expected: well-formed Unicode.");
    }
    return comment(kind.get(), value, words);
  }

  private static Reading comment(CommentKind kind, JsonNode value, boolean words) {
    String id = text(value, "comment_id");
    String post = text(value, "post_id");
    String parent = text(value, "parent_id");
    if (id == null || !FacebookIds.isId(id) || isNoId(post) || isNoId(parent)) {
      return unreadable(
          "invalid-id", "An id is missing or none (expected: 1 to 200 digits, letters or '_').");
    }
    JsonNode message = value.path("message");
    if (words && !message.isTextual() && !message.isNull() && !message.isMissingNode()) {
      return unreadable("invalid-text", "'message' is not text (expected: text, or nothing).");
    }
    return new Comment(
        new Delivered(
            kind,
            FacebookIds.ofComment(id, post),
            post,
            null,
            parent == null || FacebookIds.same(parent, post)
                ? null
                : FacebookIds.ofComment(parent, post),
            new Delivered.Author(authorId(value), authorName(value)),
            words ? message.textValue() : null,
            time(kind, value),
            text(value, "permalink_url"),
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
    String edited = kind == CommentKind.EDITED ? text(value, "edited_time") : null;
    return edited == null ? text(value, "created_time") : edited;
  }

  /** Payloads of old app versions say {@code sender_id} instead of {@code from}. */
  private static @Nullable String authorId(JsonNode value) {
    String id = text(value.path("from"), "id");
    return id == null ? text(value, "sender_id") : id;
  }

  private static @Nullable String authorName(JsonNode value) {
    String name = text(value.path("from"), "name");
    return name == null ? text(value, "sender_name") : name;
  }

  /** A moving picture comes as a video; several pictures come in a list beside the first. */
  private static List<String> attachments(JsonNode value) {
    List<String> found = new ArrayList<>();
    for (String field : List.of("photo", "video")) {
      String one = text(value, field);
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

  private static @Nullable String text(JsonNode parent, String field) {
    JsonNode node = parent.get(field);
    return node == null || node.isNull() || node.isContainerNode() ? null : node.asText();
  }

  private static Unreadable unreadable(String code, String sentence) {
    return new Unreadable(new Refusal(code, sentence));
  }
}
