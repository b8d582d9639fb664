package moothall.contracts.graph;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Lists with cursors: the last page is the one without {@code paging.next}.
 *
 * @param address of the list itself, without its query
 * @param usual how many a page has if nobody says
 * @param most how many it has at most
 */
public record GraphListing(String address, int usual, int most) {

  /** One page; {@code query} is as it was asked, with {@code limit} and {@code after} in it. */
  public <T> ObjectNode page(
      List<T> all, Function<T, ObjectNode> shape, Map<String, String> query) {
    String asked = query.getOrDefault("limit", String.valueOf(usual));
    int limit = Math.clamp(Integer.parseInt(asked), 1, most);
    int from = query.containsKey("after") ? position(query.getOrDefault("after", "")) : 0;
    int to = Math.min(all.size(), from + limit);
    ArrayNode data = GraphBody.array();
    all.subList(Math.min(from, to), to).forEach(it -> data.add(shape.apply(it)));
    ObjectNode body = GraphBody.object();
    body.set("data", data);
    if (!data.isEmpty()) {
      ObjectNode paging = GraphBody.object();
      paging.set(
          "cursors", GraphBody.object().put("before", cursor(from)).put("after", cursor(to)));
      if (to < all.size()) {
        paging.put("next", next(query, limit, to));
      }
      body.set("paging", paging);
    }
    return body;
  }

  /** The same question about what follows. */
  private String next(Map<String, String> query, int limit, int to) {
    Map<String, String> following = new LinkedHashMap<>(query);
    following.put("limit", String.valueOf(limit));
    following.put("after", cursor(to));
    return following.entrySet().stream()
        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", address + "?", ""));
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
