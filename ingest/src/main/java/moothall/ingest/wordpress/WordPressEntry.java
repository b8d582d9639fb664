package moothall.ingest.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import moothall.events.CommentKind;
import moothall.ingest.comment.ClaimedTime;
import moothall.ingest.comment.Delivered;
import moothall.ingest.comment.Refusal;
import moothall.ingest.markup.PlainText;
import moothall.ingest.polling.Shown;
import moothall.ingest.webhook.JsonWalk;
import moothall.ingest.webhook.StrictJson;
import org.jspecify.annotations.Nullable;

/** One comment as a list shows it. */
sealed interface WordPressEntry {

  /** Somebody's comment, and when it was written. */
  record Comment(Shown shown, Optional<Instant> writtenAt) implements WordPressEntry {}

  /** The council's own. */
  record Own() implements WordPressEntry {}

  /** Perhaps a comment, but not as WordPress writes one. */
  record Unreadable(Refusal refusal) implements WordPressEntry {}

  /** Ids stand in the addresses of requests. */
  String ID = "[0-9]{1,19}";

  /** WordPress's own words in place of the number of what is not there. */
  String NONE = "0";

  /** {@code own} is the number of the user as whom we ask. */
  static WordPressEntry read(byte[] raw, String own) {
    JsonNode entry = JsonWalk.tree(raw);
    String id = StrictJson.text(entry, "id");
    String parent = number(entry, "parent");
    if (id == null || !id.matches(ID) || (parent != null && !parent.matches(ID))) {
      return new Unreadable(
          new Refusal("invalid-id", "An id is missing or none (expected: 1 to 19 digits)."));
    }
    JsonNode typed = entry.path("content").path("raw");
    if (!typed.isTextual()) {
      return new Unreadable(
          new Refusal("invalid-text", "'content.raw' is not text (expected: what was typed)."));
    }
    if (!StrictJson.isWellFormed(entry)) {
      return new Unreadable(StrictJson.LONE_SURROGATE);
    }
    String author = number(entry, "author");
    if (own.equals(author)) {
      return new Own();
    }
    String written = utc(StrictJson.text(entry, "date_gmt"));
    Delivered delivered =
        new Delivered(
            CommentKind.CREATED,
            id,
            number(entry, "post"),
            null,
            parent,
            new Delivered.Author(author, orNull(StrictJson.text(entry, "author_name"))),
            // What is rendered has other quotation marks than the resident typed.
            orNull(PlainText.ofTyped(typed.textValue())),
            written,
            orNull(StrictJson.text(entry, "link")),
            List.of());
    String status = StrictJson.text(entry, "status");
    return new Comment(
        new Shown(
            delivered,
            null,
            status == null ? null : !status.equals(CommentStatus.APPROVED.said()),
            raw),
        ClaimedTime.read(written));
  }

  private static @Nullable String number(JsonNode entry, String field) {
    String number = StrictJson.text(entry, field);
    return NONE.equals(number) ? null : number;
  }

  /** WordPress leaves out that it speaks of UTC, though the field's name says so. */
  private static @Nullable String utc(@Nullable String time) {
    return time == null || !time.matches("[0-9T:.-]+") ? time : time + "Z";
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
