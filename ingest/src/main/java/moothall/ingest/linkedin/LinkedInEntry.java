package moothall.ingest.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import moothall.events.CommentKind;
import moothall.ingest.comment.ClaimedTime;
import moothall.ingest.comment.Delivered;
import moothall.ingest.comment.Refusal;
import moothall.ingest.polling.Shown;
import moothall.ingest.webhook.JsonWalk;
import moothall.ingest.webhook.StrictJson;
import org.jspecify.annotations.Nullable;

/** One comment as a list shows it. It must come out as the webhook's would. */
sealed interface LinkedInEntry {

  /**
   * Somebody's comment.
   *
   * @param writtenAt when it was written or edited last
   * @param answered whether it has, or may have, comments of its own
   */
  record Comment(Shown shown, CommentUrn urn, Optional<Instant> writtenAt, boolean answered)
      implements LinkedInEntry {}

  /** The council's own, which residents may have answered. */
  record Own(CommentUrn urn, boolean answered) implements LinkedInEntry {}

  /** Perhaps a comment, but not as LinkedIn writes one. */
  record Unreadable(Refusal refusal) implements LinkedInEntry {}

  /**
   * Reads an element of a list.
   *
   * @param organization number of the council's own page
   * @param asked native id of the comment whose answers were asked for; null if it was a post
   */
  static LinkedInEntry read(byte[] raw, String organization, @Nullable String asked) {
    JsonNode entry = JsonWalk.tree(raw);
    Optional<CommentUrn> urn = urn(entry);
    if (urn.isEmpty()) {
      return new Unreadable(
          new Refusal(
              "invalid-id",
              "'commentUrn' is no comment (expected: urn:li:comment:(<post>,<number>))."));
    }
    String author = StrictJson.text(entry, "actor");
    if (("urn:li:organization:" + organization).equals(author)) {
      return new Own(urn.get(), isAnswered(entry));
    }
    JsonNode message = entry.path("message");
    if (StrictJson.isNoText(message, "text")) {
      return new Unreadable(
          new Refusal("invalid-text", "'message.text' is not text (expected: text, or nothing)."));
    }
    if (!StrictJson.isWellFormed(entry)) {
      return new Unreadable(StrictJson.LONE_SURROGATE);
    }
    String words = StrictJson.text(message, "text");
    String created = StrictJson.text(entry.path("created"), "time");
    String modified = StrictJson.text(entry.path("lastModified"), "time");
    Delivered delivered =
        new Delivered(
            CommentKind.CREATED,
            urn.get().nativeId(),
            urn.get().postId(),
            null,
            parent(entry, asked),
            new Delivered.Author(author, null),
            words == null || words.isEmpty() ? null : words,
            created,
            urn.get().permalink(),
            attachments(entry.path("content")));
    String edited = modified == null || modified.equals(created) ? null : modified;
    return new Comment(
        new Shown(delivered, edited, null, raw),
        urn.get(),
        ClaimedTime.read(modified == null ? created : modified),
        isAnswered(entry));
  }

  private static Optional<CommentUrn> urn(JsonNode entry) {
    return Stream.of("commentUrn", "$URN")
        .flatMap(field -> CommentUrn.read(StrictJson.text(entry, field)).stream())
        .findFirst()
        .or(() ->
            CommentUrn.read(
                "urn:li:comment:("
                    + StrictJson.text(entry, "object")
                    + ","
                    + StrictJson.text(entry, "id")
                    + ")"));
  }

  /** Whether there is a summary that says so, and if there is none, perhaps. */
  private static boolean isAnswered(JsonNode entry) {
    JsonNode summary = entry.path("commentsSummary");
    return !summary.isObject()
        || summary.path("totalFirstLevelComments").asLong() > 0
        || summary.path("aggregatedTotalComments").asLong() > 0;
  }

  private static @Nullable String parent(JsonNode entry, @Nullable String asked) {
    return Stream.of("parentComment", "object")
        .flatMap(field -> CommentUrn.read(StrictJson.text(entry, field)).stream())
        .map(CommentUrn::nativeId)
        .findFirst()
        .orElse(asked);
  }

  private static List<String> attachments(JsonNode content) {
    List<String> references = new ArrayList<>();
    for (JsonNode each : content) {
      Stream.of(
              StrictJson.text(each, "url"),
              StrictJson.text(each.path("entity"), "image"),
              StrictJson.text(each.path("entity"), "digitalmediaAsset"))
          .filter(it -> it != null)
          .findFirst()
          .ifPresent(references::add);
    }
    return List.copyOf(references);
  }
}
