package moothall.contracts.facebook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The bodies of the Graph API. */
final class GraphAnswer {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Facebook writes the offset without a colon. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx", Locale.ROOT).withZone(ZoneOffset.UTC);

  private GraphAnswer() {}

  static ObjectNode error(String type, int code, int subcode, String message) {
    ObjectNode error = JSON.createObjectNode();
    error.put("message", message).put("type", type).put("code", code);
    if (subcode != 0) {
      error.put("error_subcode", subcode);
    }
    error.put("fbtrace_id", "EInventedTrace");
    return JSON.createObjectNode().set("error", error);
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  /** Of a comment what was asked for; {@code shortId} leaves the post's id out of it. */
  static ObjectNode comment(GraphComment it, boolean hidden, List<String> fields, boolean shortId) {
    ObjectNode out = object();
    for (String field : fields) {
      switch (field) {
        case "id" ->
            out.put("id", shortId ? it.id().substring(it.id().lastIndexOf('_') + 1) : it.id());
        case "message" -> out.put("message", it.message() == null ? "" : it.message());
        case "created_time" -> out.put("created_time", TIME.format(it.created()));
        case "is_hidden" -> out.put("is_hidden", hidden);
        case "can_hide", "can_remove", "can_comment" -> out.put(field, true);
        case "permalink_url" ->
            out.put(field, "https://www.facebook.example/?comment_id=" + it.id());
        case "from" -> {
          if (it.author() != null) {
            out.set("from", object().put("id", it.author().id()).put("name", it.author().name()));
          }
        }
        case "parent" -> {
          if (it.parentId() != null) {
            out.set("parent", object().put("id", it.parentId()));
          }
        }
        default -> throw new IllegalArgumentException("field: " + field);
      }
    }
    return out;
  }

  static ArrayNode array() {
    return JSON.createArrayNode();
  }
}
