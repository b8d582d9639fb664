package moothall.ingest.x;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import moothall.events.CommentKind;
import moothall.ingest.comment.Delivered;
import moothall.ingest.webhook.Reading;
import moothall.ingest.webhook.StrictJson;
import org.jspecify.annotations.Nullable;

/**
 * Reads the post of an event. On X every edit is a post with an id of its own that names the ids
 * before it: to us it is one comment, under the first of them. Author and words may be missing.
 */
final class XPost {

  private static final String PERMALINK = "https://x.com/i/web/status/";

  /** Letters and a symbol by Unicode: three fillers of Korean, and Braille without a dot. */
  private static final String DRAWN_AS_A_BLANK = "\u115F\u1160\u2800\u3164\uFFA0";

  private final JsonNode post;
  private final JsonNode includes;

  private XPost(JsonNode data) {
    this.post = data.path("payload");
    this.includes = data.path("includes");
  }

  static Reading read(JsonNode data) {
    return new XPost(data).read(StrictJson.text(data.path("filter"), "user_id"));
  }

  private Reading read(@Nullable String account) {
    String author = XFields.id(post, "author_id");
    if (author != null && author.equals(account)) {
      return new Reading.NotOurs("own-comment");
    }
    String id = XFields.id(post, "id");
    String conversation = XFields.id(post, "conversation_id");
    String parent = parent();
    List<String> history =
        XFields.texts(XFields.either(post, "edit_history_post_ids", "edit_history_tweet_ids"));
    if (id == null
        || !XFields.isId(id)
        || isNoId(conversation)
        || isNoId(parent)
        || !areIds(history)) {
      return Reading.unreadable(
          "invalid-id", "An id is missing or none (expected: 1 to 200 digits).");
    }
    JsonNode words = words();
    if (!words.isTextual() && !words.isNull() && !words.isMissingNode()) {
      return Reading.unreadable("invalid-text", "'text' is not text (expected: text, or nothing).");
    }
    String first = history.isEmpty() ? id : history.getFirst();
    return new Reading.Comment(
        new Delivered(
            first.equals(id) ? CommentKind.CREATED : CommentKind.EDITED,
            first,
            conversation == null ? quoted() : conversation,
            null,
            parent == null || parent.equals(conversation) ? null : parent,
            new Delivered.Author(author, nameOf(author)),
            words.textValue(),
            StrictJson.text(post, "created_at"),
            PERMALINK + id,
            XFields.texts(post.path("attachments").path("media_keys"))));
  }

  /** Of a long post {@code text} is only the beginning. */
  private JsonNode words() {
    JsonNode whole = XFields.either(post, "note_post", "note_tweet").path("text");
    return whole.isTextual() ? whole : post.path("text");
  }

  private @Nullable String parent() {
    String field = post.has("in_reply_to_post_id") ? "in_reply_to_post_id" : "in_reply_to_tweet_id";
    String said = XFields.id(post, field);
    return said == null ? referenced("replied_to").orElse(null) : said;
  }

  private @Nullable String quoted() {
    return referenced("quoted").orElse(null);
  }

  private Optional<String> referenced(String how) {
    return each(XFields.either(post, "referenced_posts", "referenced_tweets"))
        .filter(it -> how.equals(StrictJson.text(it, "type")))
        .flatMap(it -> Stream.ofNullable(XFields.id(it, "id")))
        .findFirst();
  }

  /**
   * Some deliveries wrap each user once more. A name in which nobody sees anything is none: people
   * would look at a comment by nobody, so the handle, which is never empty, stands instead.
   */
  private @Nullable String nameOf(@Nullable String author) {
    return author == null
        ? null
        : each(includes.path("users"))
            .map(it -> it.has("data") ? it.path("data") : it)
            .filter(it -> author.equals(XFields.id(it, "id")))
            .flatMap(it -> Stream.of("name", "username").map(field -> StrictJson.text(it, field)))
            .filter(name -> name != null && name.codePoints().anyMatch(XPost::isSeen))
            .findFirst()
            .orElse(null);
  }

  /** Blanks, what joins or directs other characters, and letters that are drawn as a blank. */
  private static boolean isSeen(int point) {
    return switch (Character.getType(point)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.UNASSIGNED,
          Character.SURROGATE ->
          false;
      default -> DRAWN_AS_A_BLANK.indexOf(point) < 0;
    };
  }

  private static Stream<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private static boolean isNoId(@Nullable String id) {
    return id != null && !XFields.isId(id);
  }

  private static boolean areIds(List<String> ids) {
    return ids.stream().allMatch(XFields::isId);
  }
}
