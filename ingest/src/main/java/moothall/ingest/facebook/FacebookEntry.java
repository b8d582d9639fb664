package moothall.ingest.facebook;

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
import org.jspecify.annotations.Nullable;

/**
 * One comment as a list shows it. It must come out as the webhook's would, or every comment would
 * have two versions: the time as seconds since 1970, no words as null.
 */
sealed interface FacebookEntry {

  /** Somebody's comment. */
  record Comment(Shown shown, Optional<Instant> createdAt) implements FacebookEntry {}

  /** The council's own. */
  record Own() implements FacebookEntry {}

  /** Perhaps a comment, but not as Facebook writes one. */
  record Unreadable(Refusal refusal) implements FacebookEntry {}

  static FacebookEntry read(byte[] raw, String post, String account) {
    JsonNode entry = JsonWalk.tree(raw);
    String id = StrictJson.text(entry, "id");
    String parent = StrictJson.text(entry.path("parent"), "id");
    if (id == null || !FacebookIds.isId(id) || (parent != null && !FacebookIds.isId(parent))) {
      return new Unreadable(
          new Refusal(
              "invalid-id",
              "An id is missing or none (expected: 1 to 200 digits, letters or '_')."));
    }
    if (StrictJson.isNoText(entry, "message")) {
      return new Unreadable(
          new Refusal("invalid-text", "'message' is not text (expected: text, or nothing)."));
    }
    if (!StrictJson.isWellFormed(entry)) {
      return new Unreadable(StrictJson.LONE_SURROGATE);
    }
    String author = StrictJson.text(entry.path("from"), "id");
    if (account.equals(author)) {
      return new Own();
    }
    Optional<Instant> created = ClaimedTime.read(StrictJson.text(entry, "created_time"));
    Delivered delivered =
        new Delivered(
            CommentKind.CREATED,
            FacebookIds.ofComment(id, post),
            post,
            null,
            parent == null ? null : FacebookIds.ofComment(parent, post),
            new Delivered.Author(author, StrictJson.text(entry.path("from"), "name")),
            words(entry),
            created.map(it -> Long.toString(it.getEpochSecond())).orElse(null),
            StrictJson.text(entry, "permalink_url"),
            attachment(entry.path("attachment")));
    JsonNode hidden = entry.path("is_hidden");
    return new Comment(
        new Shown(delivered, null, hidden.isBoolean() ? hidden.booleanValue() : null, raw),
        created);
  }

  private static @Nullable String words(JsonNode entry) {
    String words = StrictJson.text(entry, "message");
    return words == null || words.isEmpty() ? null : words;
  }

  private static List<String> attachment(JsonNode attachment) {
    String reference = StrictJson.text(attachment, "url");
    return reference == null ? List.of() : List.of(reference);
  }
}
