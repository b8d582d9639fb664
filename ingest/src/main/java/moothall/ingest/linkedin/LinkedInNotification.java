package moothall.ingest.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import moothall.events.CommentKind;
import moothall.ingest.comment.ClaimedTime;
import moothall.ingest.comment.Delivered;
import moothall.ingest.webhook.Reading;
import moothall.ingest.webhook.StrictJson;
import org.jspecify.annotations.Nullable;

/** What one notification says of one comment. */
final class LinkedInNotification {

  private LinkedInNotification() {}

  static Reading read(JsonNode notification) {
    String action = StrictJson.text(notification, "action");
    return switch (action) {
      case "COMMENT" -> comment(notification, CommentKind.CREATED);
      case "COMMENT_EDIT" -> comment(notification, CommentKind.EDITED);
      case "COMMENT_DELETE" -> comment(notification, CommentKind.REMOVED);
      case "ADMIN_COMMENT" -> new Reading.NotOurs("own-comment");
      case "LIKE", "SHARE", "SHARE_MENTION" -> new Reading.NotOurs("not-a-comment");
      case null, default ->
          Reading.unreadable(
              "unknown-event", "'action' is none we know (expected: something about a comment).");
    };
  }

  /** URN of the post that a notification is about; empty if it names none. */
  static Optional<String> post(JsonNode notification) {
    String said = StrictJson.text(notification, "sourcePost");
    return said != null && said.matches("urn:li:[A-Za-z]{1,32}:[0-9]{1,200}")
        ? Optional.of(said)
        : urn(notification).map(CommentUrn::postUrn);
  }

  private static Optional<CommentUrn> urn(JsonNode notification) {
    return CommentUrn.read(StrictJson.text(notification, "generatedActivity"))
        .or(() -> CommentUrn.read(StrictJson.text(comment(notification), "entity")));
  }

  private static JsonNode comment(JsonNode notification) {
    return notification.path("decoratedGeneratedActivity").path("comment");
  }

  private static Reading comment(JsonNode notification, CommentKind kind) {
    JsonNode comment = comment(notification);
    Optional<CommentUrn> urn = urn(notification);
    if (urn.isEmpty()) {
      return Reading.unreadable(
          "invalid-id",
          "'generatedActivity' is no comment (expected: urn:li:comment:(<post>,<number>)).");
    }
    if (kind != CommentKind.REMOVED && !comment.isObject()) {
      // Half a version would be judged as a comment without words. The list brings the whole.
      return new Reading.NotOurs("notice-without-comment");
    }
    String author = StrictJson.text(comment, "owner");
    if (author != null && author.equals(StrictJson.text(notification, "organizationalEntity"))) {
      return new Reading.NotOurs("own-comment");
    }
    if (StrictJson.isNoText(comment, "text")) {
      return Reading.unreadable("invalid-text", "'text' is not text (expected: text, or nothing).");
    }
    if (!StrictJson.isWellFormed(notification)) {
      return new Reading.Unreadable(StrictJson.LONE_SURROGATE);
    }
    return new Reading.Comment(
        delivered(urn.get(), kind, notification, kind == CommentKind.REMOVED ? null : comment));
  }

  private static Delivered delivered(
      CommentUrn urn, CommentKind kind, JsonNode notification, @Nullable JsonNode comment) {
    String told = StrictJson.text(notification, "lastModifiedAt");
    return new Delivered(
        kind,
        urn.nativeId(),
        urn.postId(),
        null,
        comment == null ? null : parent(comment),
        new Delivered.Author(comment == null ? null : StrictJson.text(comment, "owner"), null),
        comment == null ? null : words(comment),
        kind == CommentKind.CREATED ? writtenAt(urn, told) : told,
        urn.permalink(),
        List.of());
  }

  /**
   * The notification tells when it was made, some milliseconds later; the list, which must come out
   * as the same version, tells when the comment was.
   */
  private static @Nullable String writtenAt(CommentUrn urn, @Nullable String told) {
    OptionalLong byNumber = urn.writtenAt();
    boolean later =
        ClaimedTime.read(told)
            .filter(it -> it.toEpochMilli() < byNumber.orElse(Long.MAX_VALUE))
            .isPresent();
    return byNumber.isEmpty() || later ? told : Long.toString(byNumber.getAsLong());
  }

  private static @Nullable String words(JsonNode comment) {
    String words = StrictJson.text(comment, "text");
    return words == null || words.isEmpty() ? null : words;
  }

  /** A comment on a comment names it in one of these, or not at all. */
  private static @Nullable String parent(JsonNode comment) {
    return Stream.of("parentComment", "object")
        .flatMap(field -> CommentUrn.read(StrictJson.text(comment, field)).stream())
        .map(CommentUrn::nativeId)
        .findFirst()
        .orElse(null);
  }
}
