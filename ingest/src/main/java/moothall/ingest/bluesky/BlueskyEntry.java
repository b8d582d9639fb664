package moothall.ingest.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
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

/** One post as a notification or a thread shows it: address, author and record are the same. */
sealed interface BlueskyEntry {

  /** Somebody's post, and when the network saw it. */
  record Comment(Shown shown, Optional<Instant> seenAt) implements BlueskyEntry {}

  /** The council's own. */
  record Own() implements BlueskyEntry {}

  /** Perhaps a comment, but not as Bluesky shows one. */
  record Unreadable(Refusal refusal) implements BlueskyEntry {}

  /** Address of a post: who wrote it, and the key in that repository. */
  String POST =
      "at://did:[a-z]{1,20}:[A-Za-z0-9._:%-]{1,250}/app\\.bsky\\.feed\\.post/[A-Za-z0-9._:~-]{1,512}";

  /** {@code hidden}: null where this list does not say. */
  static BlueskyEntry read(byte[] raw, String account, @Nullable Boolean hidden) {
    JsonNode entry = JsonWalk.tree(raw);
    JsonNode record = entry.path("record");
    String uri = StrictJson.text(entry, "uri");
    if (uri == null || !uri.matches(POST)) {
      return new Unreadable(
          new Refusal("invalid-id", "The address is missing or none (expected: that of a post)."));
    }
    if (StrictJson.isNoText(record, "text")) {
      return new Unreadable(
          new Refusal("invalid-text", "'text' is not text (expected: text, or nothing)."));
    }
    if (!StrictJson.isWellFormed(entry)) {
      return new Unreadable(StrictJson.LONE_SURROGATE);
    }
    String author = author(uri);
    if (author.equals(account)) {
      return new Own();
    }
    String root = reference(record, "root");
    String parent = reference(record, "parent");
    Delivered delivered =
        new Delivered(
            CommentKind.CREATED,
            uri,
            root == null ? quoted(entry) : root,
            null,
            parent == null || parent.equals(root) ? null : parent,
            new Delivered.Author(author, name(entry.path("author"))),
            StrictJson.text(record, "text"),
            StrictJson.text(record, "createdAt"),
            "https://bsky.app/profile/"
                + author
                + "/post/"
                + uri.substring(uri.lastIndexOf('/') + 1),
            media(record.path("embed")));
    return new Comment(
        new Shown(delivered, null, hidden, raw),
        ClaimedTime.read(StrictJson.text(entry, "indexedAt")));
  }

  /** The repository in which the post stands is its author's: nobody else can write there. */
  private static String author(String uri) {
    int begin = "at://".length();
    return uri.substring(begin, uri.indexOf('/', begin));
  }

  private static @Nullable String reference(JsonNode record, String which) {
    String uri = StrictJson.text(record.path("reply").path(which), "uri");
    return uri != null && uri.matches(POST) ? uri : null;
  }

  /** Of a post that answers nobody: the council's post that it shows. */
  private static @Nullable String quoted(JsonNode entry) {
    String subject = StrictJson.text(entry, "reasonSubject");
    return subject != null && subject.matches(POST) ? subject : null;
  }

  private static @Nullable String name(JsonNode author) {
    String shown = StrictJson.text(author, "displayName");
    return shown == null || shown.isBlank() ? StrictJson.text(author, "handle") : shown;
  }

  /** Pictures and films by what they are called there; beside a quoted post they stand deeper. */
  private static List<String> media(JsonNode embed) {
    return Stream.of(embed, embed.path("media"))
        .flatMap(it ->
            Stream.concat(
                it.path("images").valueStream().map(image -> image.path("image")),
                Stream.of(it.path("video"))))
        .map(it -> it.path("ref").path("$link").asText())
        .filter(it -> !it.isEmpty())
        .toList();
  }
}
