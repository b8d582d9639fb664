package moothall.contracts.instagram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import moothall.contracts.graph.GraphBody;

/** A comment as Instagram writes it; there is no address at which it could be seen. */
final class InstagramAnswer {

  private InstagramAnswer() {}

  /** Of a comment what was asked for, and always its id. */
  static ObjectNode comment(InstagramComment it, boolean hidden, List<String> fields) {
    ObjectNode out = GraphBody.object().put("id", it.id());
    for (String field : fields) {
      switch (field) {
        case "text" -> out.put(field, it.text());
        case "timestamp" -> out.put(field, GraphBody.time(it.created()));
        case "username" -> out.put(field, it.username());
        case "hidden" -> out.put(field, hidden);
        case "like_count" -> out.put(field, 0);
        case "media" -> out.set(field, GraphBody.object().put("id", it.mediaId()));
        case "from" ->
            out.set(
                field, GraphBody.object().put("id", it.authorId()).put("username", it.username()));
        case "parent_id" -> {
          if (it.parentId() != null) {
            out.put(field, it.parentId());
          }
        }
        case "id", "replies" -> {}
        default -> throw new IllegalArgumentException("field: " + field);
      }
    }
    return out;
  }
}
