package moothall.ingest.website;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import moothall.events.CommentKind;
import moothall.ingest.comment.Delivered;
import moothall.ingest.comment.Refusal;
import moothall.ingest.comment.WellFormed;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON of the website channel. The contract is ours: {@code id} and {@code text} are
 * needed for a new comment, {@code editedAt} for an edit, {@code removedAt} for a removal;
 * everything else may be missing and what is unknown is ignored.
 */
final class WebsiteDelivery {

  private static final int LONGEST_ID = 200;

  // Two values under one name would let the sender and us read different words.
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private WebsiteDelivery() {}

  /** Either what was delivered, or why it cannot be read. */
  sealed interface Reading {}

  record Read(Delivered delivered) implements Reading {}

  record Unreadable(Refusal refusal) implements Reading {}

  static Reading read(CommentKind kind, byte[] raw) {
    Optional<String> json = WellFormed.utf8(raw);
    if (json.isEmpty()) {
      return unreadable("invalid-utf-8", "The body is not valid UTF-8 (expected: JSON in UTF-8).");
    }
    JsonNode root;
    try {
      root = JSON.readTree(json.get());
    } catch (JsonProcessingException e) {
      return unreadable(
          "invalid-json", "The body is not valid JSON with each name once" + place(e) + ".");
    }
    if (root == null || !root.isObject()) {
      return unreadable(
          "invalid-json",
          "The body is not a JSON object (expected: {\"id\": ..., \"text\": ...}).");
    }
    return fields(kind, root);
  }

  private static Reading fields(CommentKind kind, JsonNode root) {
    String id = text(root, "id");
    if (id == null
        || id.isBlank()
        || id.length() > LONGEST_ID
        || id.chars().anyMatch(Character::isISOControl)) {
      return unreadable(
          "invalid-id",
          "'id' must be text or a number of 1 to "
              + LONGEST_ID
              + " characters without control characters.");
    }
    String timeField =
        switch (kind) {
          case CREATED -> "createdAt";
          case EDITED -> "editedAt";
          case REMOVED -> "removedAt";
          case HIDDEN, UNHIDDEN ->
              throw new IllegalArgumentException(kind + " (expected: CREATED, EDITED or REMOVED)");
        };
    String time = text(root, timeField);
    if (time == null && kind != CommentKind.CREATED) {
      return unreadable(
          "missing-time",
          "'" + timeField + "' is missing (expected: when it happened, as ISO-8601).");
    }
    JsonNode words = root.get("text");
    if (kind != CommentKind.REMOVED && (words == null || !words.isTextual())) {
      return unreadable(
          "missing-text",
          "'text' is missing or not text (expected: the comment's words, as they stand).");
    }
    Delivered delivered =
        new Delivered(
            kind,
            id,
            text(root, "postId"),
            text(root, "postTopic"),
            text(root, "parentId"),
            new Delivered.Author(
                text(root.path("author"), "id"), text(root.path("author"), "name")),
            kind == CommentKind.REMOVED || words == null ? null : words.textValue(),
            time,
            text(root, "permalink"));
    return wellFormed(delivered, root.toString());
  }

  private static Reading wellFormed(Delivered delivered, String everything) {
    if (WellFormed.loneSurrogate(everything).isPresent()) {
      return unreadable(
          "lone-surrogate",
          "A text holds half a character (a lone surrogate, such as \\ud83d without its other half);"
              + " expected: well-formed Unicode.");
    }
    return new Read(delivered);
  }

  private static @Nullable String text(JsonNode parent, String field) {
    JsonNode node = parent.get(field);
    return node == null || node.isNull() || node.isContainerNode() ? null : node.asText();
  }

  private static String place(JsonProcessingException e) {
    return e.getLocation() == null
        ? ""
        : " (line "
            + e.getLocation().getLineNr()
            + ", column "
            + e.getLocation().getColumnNr()
            + ")";
  }

  private static Unreadable unreadable(String code, String sentence) {
    return new Unreadable(new Refusal(code, sentence));
  }
}
