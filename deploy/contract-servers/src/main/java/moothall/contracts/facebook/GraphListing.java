package moothall.contracts.facebook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Lists with cursors: the last page is the one without {@code paging.next}. */
final class GraphListing {

  private static final int MOST = 100;

  private GraphListing() {}

  /**
   * One page of a list.
   *
   * @param address of the list itself, without its query
   * @param query as it was asked, from which {@code limit} and {@code after} are taken
   */
  static <T> ObjectNode page(
      List<T> all, Function<T, ObjectNode> shape, String address, Map<String, String> query) {
    int limit = Math.clamp(Integer.parseInt(query.getOrDefault("limit", "25")), 1, MOST);
    int from = query.containsKey("after") ? position(query.getOrDefault("after", "")) : 0;
    int to = Math.min(all.size(), from + limit);
    ArrayNode data = GraphAnswer.array();
    all.subList(Math.min(from, to), to).forEach(it -> data.add(shape.apply(it)));
    ObjectNode body = GraphAnswer.object();
    body.set("data", data);
    if (!data.isEmpty()) {
      ObjectNode paging = GraphAnswer.object();
      paging.set(
          "cursors", GraphAnswer.object().put("before", cursor(from)).put("after", cursor(to)));
      if (to < all.size()) {
        paging.put("next", address + "?limit=" + limit + "&after=" + cursor(to));
      }
      body.set("paging", paging);
    }
    return body;
  }

  private static String cursor(int position) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(("at" + position).getBytes(StandardCharsets.UTF_8));
  }

  private static int position(String cursor) {
    String read = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    return Integer.parseInt(read.substring(2));
  }
}
