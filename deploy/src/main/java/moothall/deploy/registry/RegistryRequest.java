package moothall.deploy.registry;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A request, taken apart.
 *
 * @param path the decoded segments of the path, without empty ones
 */
record RegistryRequest(String method, List<String> path, Map<String, String> query, byte[] body) {

  static RegistryRequest of(String method, URI address, byte[] body) {
    List<String> path =
        Arrays.stream(address.getRawPath().split("/", -1))
            .filter(segment -> !segment.isEmpty())
            .map(segment -> decoded(segment.replace("+", "%2B")))
            .toList();
    Map<String, String> query = new HashMap<>();
    String raw = address.getRawQuery() == null ? "" : address.getRawQuery();
    for (String pair : raw.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        query.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return new RegistryRequest(method, path, Map.copyOf(query), body);
  }

  /** The nth segment of the path; empty text if there are fewer. */
  String segment(int index) {
    return index < path.size() ? path.get(index) : "";
  }

  /** Whether the query has {@code name=true}. */
  boolean asks(String name) {
    return "true".equals(query.get(name));
  }

  String methodAndLength() {
    return method + " " + path.size();
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
