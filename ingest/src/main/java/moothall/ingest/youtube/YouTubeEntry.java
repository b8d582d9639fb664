package moothall.ingest.youtube;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import moothall.events.CommentKind;
import moothall.ingest.comment.ClaimedTime;
import moothall.ingest.comment.Delivered;
import moothall.ingest.comment.Refusal;
import moothall.ingest.polling.Shown;
import moothall.ingest.webhook.JsonWalk;
import moothall.ingest.webhook.StrictJson;

/** One comment as a list shows it. */
sealed interface YouTubeEntry {

  /** Somebody's comment, and when it was last written. */
  record Comment(Shown shown, Optional<Instant> writtenAt) implements YouTubeEntry {}

  /** The council's own. */
  record Own() implements YouTubeEntry {}

  /** Perhaps a comment, but not as YouTube writes one. */
  record Unreadable(Refusal refusal) implements YouTubeEntry {}

  /** Ids stand in the addresses of requests. */
  String ID = "[0-9A-Za-z_.-]{1,200}";

  static YouTubeEntry read(byte[] raw, String video, String channel, ModerationList list) {
    JsonNode entry = JsonWalk.tree(raw);
    JsonNode said = entry.path("snippet");
    String id = StrictJson.text(entry, "id");
    String parent = StrictJson.text(said, "parentId");
    if (id == null || !id.matches(ID) || (parent != null && !parent.matches(ID))) {
      return new Unreadable(
          new Refusal(
              "invalid-id",
              "An id is missing or none (expected: 1 to 200 letters, digits, '.', '_' or '-')."));
    }
    if (StrictJson.isNoText(said, "textDisplay")) {
      return new Unreadable(
          new Refusal("invalid-text", "'textDisplay' is not text (expected: text, or nothing)."));
    }
    if (!StrictJson.isWellFormed(entry)) {
      return new Unreadable(StrictJson.LONE_SURROGATE);
    }
    String author = StrictJson.text(said.path("authorChannelId"), "value");
    if (channel.equals(author)) {
      return new Own();
    }
    String written = StrictJson.text(said, "publishedAt");
    String updated = StrictJson.text(said, "updatedAt");
    String edited = updated == null || updated.equals(written) ? null : updated;
    String post = StrictJson.text(said, "videoId");
    Delivered delivered =
        new Delivered(
            CommentKind.CREATED,
            id,
            post == null ? video : post,
            null,
            parent,
            new Delivered.Author(author, StrictJson.text(said, "authorDisplayName")),
            StrictJson.text(said, "textDisplay"),
            written,
            null,
            List.of());
    return new Comment(
        new Shown(delivered, edited, isHidden(said, list), raw),
        ClaimedTime.read(edited == null ? written : edited));
  }

  /** What is said of the comment itself is truer than the list in which its thread stands. */
  private static boolean isHidden(JsonNode said, ModerationList list) {
    String status = StrictJson.text(said, "moderationStatus");
    return status == null ? list.isHidden() : !status.equals("published");
  }
}
