package moothall.ingest.flickr;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moothall.events.CommentKind;
import moothall.ingest.comment.ClaimedTime;
import moothall.ingest.comment.Delivered;
import moothall.ingest.comment.Refusal;
import moothall.ingest.polling.Shown;
import moothall.ingest.webhook.JsonWalk;
import moothall.ingest.webhook.StrictJson;
import org.jspecify.annotations.Nullable;

/** One comment as the list of a photo shows it. */
sealed interface FlickrEntry {

  /** Somebody's comment, and when it was written; Flickr does not say when it was edited. */
  record Comment(Shown shown, Optional<Instant> writtenAt) implements FlickrEntry {}

  /** The council's own. */
  record Own() implements FlickrEntry {}

  /** Perhaps a comment, but not as Flickr writes one. */
  record Unreadable(Refusal refusal) implements FlickrEntry {}

  /** In its middle stands the photo. */
  Pattern ID = Pattern.compile("[0-9A-Za-z@]{1,64}-([0-9]{1,32})-[0-9]{1,64}");

  /** The photo under which a comment stands; empty if its id does not tell. */
  static Optional<String> photo(String id) {
    Matcher found = ID.matcher(id);
    return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
  }

  static FlickrEntry read(byte[] raw, String photo, String account) {
    JsonNode entry = JsonWalk.tree(raw);
    String id = StrictJson.text(entry, "id");
    if (id == null || !ID.matcher(id).matches()) {
      return new Unreadable(
          new Refusal(
              "invalid-id", "The id is missing or none (expected: <owner>-<photo>-<number>)."));
    }
    if (StrictJson.isNoText(entry, "_content")) {
      return new Unreadable(
          new Refusal("invalid-text", "'_content' is not text (expected: text, or nothing)."));
    }
    if (!StrictJson.isWellFormed(entry)) {
      return new Unreadable(StrictJson.LONE_SURROGATE);
    }
    String author = StrictJson.text(entry, "author");
    if (account.equals(author)) {
      return new Own();
    }
    String written = StrictJson.text(entry, "datecreate");
    Delivered delivered =
        new Delivered(
            CommentKind.CREATED,
            id,
            photo,
            null,
            null,
            new Delivered.Author(author, StrictJson.text(entry, "authorname")),
            words(StrictJson.text(entry, "_content")),
            written,
            StrictJson.text(entry, "permalink"));
    return new Comment(new Shown(delivered, null, null, raw), ClaimedTime.read(written));
  }

  /** Flickr writes what could be markup as HTML does; a person wrote the character itself. */
  private static @Nullable String words(@Nullable String content) {
    return content == null || content.isEmpty()
        ? null
        : content
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&#039;", "'")
            .replace("&amp;", "&");
  }
}
