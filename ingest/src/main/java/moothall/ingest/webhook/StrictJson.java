package moothall.ingest.webhook;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import moothall.ingest.comment.Refusal;
import moothall.ingest.comment.WellFormed;
import org.jspecify.annotations.Nullable;

/** JSON that reads the same for everybody: each name once, nothing behind its end. */
public final class StrictJson {

  public static final Refusal NOT_UTF_8 =
      new Refusal("invalid-utf-8", "The body is not valid UTF-8 (expected: JSON in UTF-8).");
  public static final Refusal NOT_JSON =
      new Refusal("invalid-json", "The body is not valid JSON with each name once.");
  public static final Refusal LONE_SURROGATE =
      new Refusal(
          "lone-surrogate",
          "A text holds half a character (a lone surrogate); expected: well-formed Unicode.");

  // Two values under one name would let the sender and us read different words.
  public static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private StrictJson() {}

  /** Whether no text in it holds half a character. */
  public static boolean isWellFormed(JsonNode node) {
    return WellFormed.loneSurrogate(node.toString()).isEmpty();
  }

  /** A text, number or truth value as text; null where there is none. */
  public static @Nullable String text(JsonNode parent, String field) {
    JsonNode node = parent.get(field);
    return node == null || node.isNull() || node.isContainerNode() ? null : node.asText();
  }

  /** Whether something stands there that is neither text nor nothing. */
  public static boolean isNoText(JsonNode parent, String field) {
    JsonNode node = parent.path(field);
    return !node.isTextual() && !node.isNull() && !node.isMissingNode();
  }
}
