package moothall.escalation.actions.bluesky;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where words hold web addresses: Bluesky shows as links only what it is told to. */
final class LinksInWords {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String AFTER_A_LINK = ".,;:!?)]'\"";

  private LinksInWords() {}

  /** The record's {@code facets}, counted in bytes of UTF-8; empty if there is no address. */
  static Optional<ArrayNode> facets(String words) {
    ArrayNode facets = JSON.createArrayNode();
    int at = 0;
    while (at < words.length()) {
      int end = at;
      while (end < words.length() && !Character.isWhitespace(words.charAt(end))) {
        end++;
      }
      while (at < end && "([\"'".indexOf(words.charAt(at)) >= 0) {
        at++;
      }
      int last = end;
      while (last > at && AFTER_A_LINK.indexOf(words.charAt(last - 1)) >= 0) {
        last--;
      }
      String link = words.substring(at, last);
      if (link.startsWith("https://") && link.length() > "https://".length()) {
        facets.add(facet(words, at, last));
      }
      at = end + 1;
    }
    return facets.isEmpty() ? Optional.empty() : Optional.of(facets);
  }

  private static ObjectNode facet(String words, int from, int to) {
    ObjectNode facet = JSON.createObjectNode();
    facet.putObject("index").put("byteStart", bytes(words, from)).put("byteEnd", bytes(words, to));
    facet
        .putArray("features")
        .addObject()
        .put("$type", "app.bsky.richtext.facet#link")
        .put("uri", words.substring(from, to));
    return facet;
  }

  private static int bytes(String words, int end) {
    return words.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
  }
}
