package moothall.ingest.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import moothall.events.CommentKind;
import moothall.ingest.comment.Delivered;
import moothall.ingest.comment.WellFormed;
import org.jspecify.annotations.Nullable;

/** One JSON object a line, with the same names as the columns of the tab-separated form. */
final class JsonLines implements FileFormat {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  @Override
  public FileRow read(byte[] line) {
    Optional<String> decoded = WellFormed.utf8(line);
    if (decoded.isEmpty()) {
      return FileRow.unreadable("invalid-utf-8", "The row is not valid UTF-8.");
    }
    try {
      JsonNode row = JSON.readTree(decoded.get());
      return row != null && row.isObject()
          ? comment(row)
          : FileRow.unreadable("invalid-json", "The row is not a JSON object.");
    } catch (JsonProcessingException e) {
      return FileRow.unreadable(
          "invalid-json", "The row is not one JSON object with each name once.");
    }
  }

  private static FileRow comment(JsonNode row) {
    String id = text(row, "id");
    JsonNode words = row.get("text");
    if (id == null || !TabSeparated.isUsableId(id)) {
      return FileRow.unreadable(
          "invalid-id", "'id' must have 1 to 200 characters without control characters.");
    }
    if (words == null || !words.isTextual()) {
      return FileRow.unreadable("missing-text", "'text' is missing or not text.");
    }
    if (WellFormed.loneSurrogate(row.toString()).isPresent()) {
      return FileRow.unreadable(
          "lone-surrogate", "A text holds half a character (a lone surrogate).");
    }
    return new FileRow.Comment(
        new Delivered(
            CommentKind.CREATED,
            id,
            null,
            text(row, "post_topic"),
            null,
            new Delivered.Author(null, text(row, "author")),
            words.textValue(),
            text(row, "created_at"),
            text(row, "permalink")),
        text(row, "page"));
  }

  private static @Nullable String text(JsonNode row, String field) {
    JsonNode node = row.get(field);
    return node == null || node.isNull() || node.isContainerNode() ? null : node.asText();
  }
}
