package moothall.ingest.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import moothall.ingest.comment.WellFormed;
import org.jspecify.annotations.Nullable;

/** Texts out of a part's JSON. */
public final class JsonText {

  private JsonText() {}

  /** Null for what is missing, null, or no scalar; numbers are taken as their digits. */
  public static @Nullable String of(JsonNode parent, String field) {
    JsonNode node = parent.get(field);
    return node == null || node.isNull() || node.isContainerNode() ? null : node.asText();
  }

  /** Whether there is something under this name that is not text, where only words may stand. */
  public static boolean isNoText(JsonNode parent, String field) {
    JsonNode node = parent.path(field);
    return !node.isTextual() && !node.isNull() && !node.isMissingNode();
  }

  /** Why a part whose texts cannot be stored and read back unchanged is not taken. */
  public static Optional<Reading> illFormed(JsonNode part) {
    return WellFormed.loneSurrogate(part.toString()).isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Reading.Unreadable(
                "lone-surrogate",
                "A text holds half a character (a lone surrogate); expected: well-formed Unicode."));
  }
}
