package moothall.ingest.drupal;

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

/** One comment as a list shows it. */
sealed interface DrupalEntry {

  /** Somebody's comment, and when it was last changed. */
  record Comment(Shown shown, Optional<Instant> changedAt) implements DrupalEntry {}

  /** Perhaps a comment, but not as Drupal writes one. */
  record Unreadable(Refusal refusal) implements DrupalEntry {}

  /** Ids stand in the addresses of requests. */
  String ID = "[0-9a-fA-F-]{32,36}";

  /** {@code site} is the address below which Drupal stands. */
  static DrupalEntry read(byte[] raw, String site) {
    JsonNode entry = JsonWalk.tree(raw);
    JsonNode said = entry.path("attributes");
    JsonNode related = entry.path("relationships");
    String id = StrictJson.text(entry, "id");
    String parent = StrictJson.text(related.path("pid").path("data"), "id");
    if (id == null || !id.matches(ID)) {
      return new Unreadable(
          new Refusal("invalid-id", "The id is missing or none (expected: a UUID)."));
    }
    if (!DrupalWords.are(said)) {
      return new Unreadable(
          new Refusal(
              "invalid-text", "'comment_body.processed' is not text (expected: the words)."));
    }
    if (!StrictJson.isWellFormed(entry)) {
      return new Unreadable(StrictJson.LONE_SURROGATE);
    }
    String written = StrictJson.text(said, "created");
    String changed = StrictJson.text(said, "changed");
    JsonNode published = said.path("status");
    Delivered delivered =
        new Delivered(
            CommentKind.CREATED,
            id,
            StrictJson.text(related.path("entity_id").path("data"), "id"),
            null,
            parent != null && parent.matches(ID) ? parent : null,
            new Delivered.Author(author(related), orNull(StrictJson.text(said, "name"))),
            orNull(DrupalWords.of(said)),
            written,
            permalink(said, site),
            List.of());
    return new Comment(
        new Shown(
            delivered,
            changed == null || changed.equals(written) ? null : changed,
            published.isBoolean() ? !published.booleanValue() : null,
            raw),
        ClaimedTime.read(changed == null ? written : changed));
  }

  /** Visitors are all one user to Drupal, the one with the number 0. */
  private static @Nullable String author(JsonNode related) {
    JsonNode user = related.path("uid").path("data");
    boolean visitor = user.path("meta").path("drupal_internal__target_id").asInt(0) == 0;
    String id = StrictJson.text(user, "id");
    return visitor || id == null || !id.matches(ID) ? null : id;
  }

  private static @Nullable String permalink(JsonNode said, String site) {
    String number = StrictJson.text(said, "drupal_internal__cid");
    return number == null || !number.matches("[0-9]{1,19}")
        ? null
        : site + "comment/" + number + "#comment-" + number;
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
