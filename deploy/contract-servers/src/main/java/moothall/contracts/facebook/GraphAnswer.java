package moothall.contracts.facebook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import moothall.contracts.graph.GraphBody;

/** A comment as the Graph API writes it. */
final class GraphAnswer {

  private GraphAnswer() {}

  /** Of a comment what was asked for; {@code shortId} leaves the post's id out of it. */
  static ObjectNode comment(GraphComment it, boolean hidden, List<String> fields, boolean shortId) {
    ObjectNode out = GraphBody.object();
    for (String field : fields) {
      switch (field) {
        case "id" ->
            out.put("id", shortId ? it.id().substring(it.id().lastIndexOf('_') + 1) : it.id());
        case "message" -> out.put("message", it.message() == null ? "" : it.message());
        case "created_time" -> out.put("created_time", GraphBody.time(it.created()));
        case "is_hidden" -> out.put("is_hidden", hidden);
        case "can_hide", "can_remove", "can_comment" -> out.put(field, true);
        case "permalink_url" ->
            out.put(field, "https://www.facebook.example/?comment_id=" + it.id());
        case "from" -> {
          if (it.author() != null) {
            out.set(
                "from",
                GraphBody.object().put("id", it.author().id()).put("name", it.author().name()));
          }
        }
        // Comments here have no pictures.
        case "attachment" -> {}
        case "parent" -> {
          if (it.parentId() != null) {
            out.set("parent", GraphBody.object().put("id", it.parentId()));
          }
        }
        default -> throw new IllegalArgumentException("field: " + field);
      }
    }
    return out;
  }
}
