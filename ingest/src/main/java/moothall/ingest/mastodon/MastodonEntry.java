package moothall.ingest.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
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

/** One status as Mastodon shows it. */
sealed interface MastodonEntry {

  /** Somebody's public words, and when they were last written. */
  record Comment(Shown shown, Optional<Instant> writtenAt) implements MastodonEntry {}

  /** The council's own. */
  record Own() implements MastodonEntry {}

  /** Not for everybody, and so not for us. */
  record Private() implements MastodonEntry {}

  /** Perhaps a comment, but not as Mastodon writes one. */
  record Unreadable(Refusal refusal) implements MastodonEntry {}

  /** Ids stand in the addresses of requests; they need not be numbers. */
  String ID = "[0-9A-Za-z_-]{1,64}";

  /**
   * {@code own} is the server's id of our account, {@code post} the post below which the status
   * stands, where that is known.
   */
  static MastodonEntry read(byte[] raw, String own, @Nullable String post) {
    JsonNode entry = JsonWalk.tree(raw);
    // First of all: what is private must not even be set aside.
    if (!Visibility.isPublic(entry)) {
      return new Private();
    }
    String id = StrictJson.text(entry, "id");
    String answered = StrictJson.text(entry, "in_reply_to_id");
    if (id == null || !id.matches(ID) || (answered != null && !answered.matches(ID))) {
      return new Unreadable(
          new Refusal(
              "invalid-id",
              "An id is missing or none (expected: 1 to 64 letters, digits, '_' or '-')."));
    }
    if (!entry.path("content").isTextual()) {
      return new Unreadable(new Refusal("invalid-text", "'content' is not text (expected: HTML)."));
    }
    if (!StrictJson.isWellFormed(entry)) {
      return new Unreadable(StrictJson.LONE_SURROGATE);
    }
    JsonNode account = entry.path("account");
    String author = StrictJson.text(account, "id");
    if (own.equals(author)) {
      return new Own();
    }
    boolean answersUs = own.equals(StrictJson.text(entry, "in_reply_to_account_id"));
    String written = StrictJson.text(entry, "created_at");
    Delivered delivered =
        new Delivered(
            CommentKind.CREATED,
            id,
            answersUs ? answered : post,
            null,
            answersUs ? null : answered,
            new Delivered.Author(author, name(account)),
            words(entry),
            written,
            StrictJson.text(entry, "url"),
            attachments(entry.path("media_attachments")));
    String edited = StrictJson.text(entry, "edited_at");
    return new Comment(
        new Shown(delivered, edited, null, raw),
        ClaimedTime.read(edited == null ? written : edited));
  }

  private static @Nullable String name(JsonNode account) {
    String shown = StrictJson.text(account, "display_name");
    return shown == null || shown.isBlank() ? StrictJson.text(account, "acct") : shown;
  }

  /** What stands before the words as a warning was written by the same hand. */
  private static @Nullable String words(JsonNode entry) {
    String warning = StrictJson.text(entry, "spoiler_text");
    String words = PlainText.ofHtml(entry.path("content").asText());
    String all =
        warning == null || warning.isBlank() ? words : (warning.strip() + "\n" + words).strip();
    return all.isEmpty() ? null : all;
  }

  private static List<String> attachments(JsonNode media) {
    List<String> references = new ArrayList<>();
    for (JsonNode each : media) {
      String reference = StrictJson.text(each, "url");
      if (reference != null) {
        references.add(reference);
      }
    }
    return references;
  }
}
