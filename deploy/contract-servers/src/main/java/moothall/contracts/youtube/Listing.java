package moothall.contracts.youtube;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Pages of a list: the last is the one without {@code nextPageToken}. */
final class Listing {

  private static final int MOST = 100;
  private static final String UNLESS_SAID = "20";

  private Listing() {}

  /** {@code maxResults} and {@code pageToken} are taken from the query. */
  static <T> ObjectNode page(
      String kind, List<T> all, Function<T, ObjectNode> shape, Map<String, String> query) {
    int most = Integer.parseInt(query.getOrDefault("maxResults", UNLESS_SAID));
    int from = query.containsKey("pageToken") ? position(query.getOrDefault("pageToken", "")) : 0;
    int to = Math.min(all.size(), from + Math.clamp(most, 1, MOST));
    ArrayNode items = YouTubeAnswers.array();
    all.subList(Math.min(from, to), to).forEach(it -> items.add(shape.apply(it)));
    ObjectNode body = YouTubeAnswers.object().put("kind", kind).put("etag", "e" + items.hashCode());
    if (to < all.size()) {
      body.put("nextPageToken", token(to));
    }
    body.set(
        "pageInfo",
        YouTubeAnswers.object().put("totalResults", items.size()).put("resultsPerPage", most));
    return body.set("items", items);
  }

  private static String token(int position) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(("at" + position).getBytes(StandardCharsets.UTF_8));
  }

  private static int position(String token) {
    String read = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    return Integer.parseInt(read.substring(2));
  }
}
