package moothall.ingest.tiktok;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import moothall.events.CommentKind;
import moothall.ingest.comment.Delivered;
import moothall.ingest.webhook.Reading;
import moothall.ingest.webhook.StrictJson;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one comment. Its numbers are wider than a double, so they are taken digit by
 * digit. TikTok acts on a comment only for whoever names its video too, and so both numbers are in
 * our id.
 */
final class TikTokComment {

  private static final String NUMBER = "[0-9]{1,190}";

  private TikTokComment() {}

  static Reading read(JsonNode content) {
    String video = StrictJson.text(content, "video_id");
    String comment = StrictJson.text(content, "comment_id");
    String parent = parent(content);
    if (!isNumber(video) || !isNumber(comment) || (parent != null && !isNumber(parent))) {
      return Reading.unreadable(
          "invalid-id", "A number is missing or none (expected: 1 to 190 digits).");
    }
    Optional<CommentKind> kind = kind(StrictJson.text(content, "comment_action"));
    if (kind.isEmpty()) {
      return Reading.unreadable(
          "unknown-action", "'comment_action' is none we know (expected: insert, delete ...).");
    }
    if (StrictJson.isNoText(content, "text")) {
      return Reading.unreadable("invalid-text", "'text' is not text (expected: text, or nothing).");
    }
    return new Reading.Comment(
        new Delivered(
            kind.get(),
            video + "_" + comment,
            video,
            null,
            parent == null ? null : video + "_" + parent,
            new Delivered.Author(StrictJson.text(content, "unique_identifier"), null),
            kind.get() == CommentKind.CREATED ? StrictJson.text(content, "text") : null,
            StrictJson.text(content, "timestamp"),
            null));
  }

  /** Whoever may be seen by friends only is hidden from the public. */
  private static Optional<CommentKind> kind(@Nullable String action) {
    return switch (action) {
      case "insert" -> Optional.of(CommentKind.CREATED);
      case "delete" -> Optional.of(CommentKind.REMOVED);
      case "set_to_hidden", "set_to_friends_only" -> Optional.of(CommentKind.HIDDEN);
      case "set_to_public" -> Optional.of(CommentKind.UNHIDDEN);
      case null, default -> Optional.empty();
    };
  }

  /** Of a comment that answers the video itself it is missing, empty or nought. */
  private static @Nullable String parent(JsonNode content) {
    String parent = StrictJson.text(content, "parent_comment_id");
    return parent == null || parent.isEmpty() || parent.equals("0") ? null : parent;
  }

  private static boolean isNumber(@Nullable String id) {
    return id != null && id.matches(NUMBER);
  }
}
