package moothall.ingest.x;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import moothall.ingest.webhook.StrictJson;
import org.jspecify.annotations.Nullable;

/**
 * The names of X's fields, which is being renamed: what was {@code …tweet…} becomes {@code …post…},
 * and documents, samples and deliveries need not agree. The new name goes first.
 */
final class XFields {

  private static final String ID = "[0-9]{1,200}";

  private XFields() {}

  static JsonNode either(JsonNode parent, String postName, String tweetName) {
    JsonNode byPost = parent.path(postName);
    return byPost.isMissingNode() || byPost.isNull() ? parent.path(tweetName) : byPost;
  }

  /** An id is text, or a number with its exact digits beside it under {@code …_str}. */
  static @Nullable String id(JsonNode parent, String field) {
    JsonNode node = parent.path(field);
    return node.isTextual() || !parent.has(field + "_str")
        ? StrictJson.text(parent, field)
        : StrictJson.text(parent, field + "_str");
  }

  /** Digits only: it will stand in the address of a request. */
  static boolean isId(@Nullable String id) {
    return id != null && id.matches(ID);
  }

  static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    for (JsonNode each : list) {
      if (each.isValueNode() && !each.isNull()) {
        texts.add(each.asText());
      }
    }
    return List.copyOf(texts);
  }
}
