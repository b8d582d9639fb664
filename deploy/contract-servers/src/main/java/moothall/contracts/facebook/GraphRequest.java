package moothall.contracts.facebook;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request as the Graph API reads it: parameters come in the query or in a form, the token there
 * or in the header.
 *
 * @param segments path after the version: an id, and perhaps an edge
 */
record GraphRequest(
    String method,
    String version,
    List<String> segments,
    Map<String, String> parameters,
    String token) {

  static GraphRequest of(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String query = exchange.getRequestURI().getRawQuery();
    Map<String, String> parameters = new LinkedHashMap<>();
    read(query == null ? "" : query, parameters);
    read(form, parameters);
    String header = exchange.getRequestHeaders().getFirst("Authorization");
    String inParameters = parameters.remove("access_token");
    String token =
        header != null && header.startsWith("Bearer ")
            ? header.substring("Bearer ".length())
            : String.valueOf(inParameters);
    List<String> path = List.of(exchange.getRequestURI().getPath().substring(1).split("/", -1));
    return new GraphRequest(
        exchange.getRequestMethod(),
        path.getFirst(),
        path.subList(1, path.size()),
        parameters,
        token);
  }

  private static void read(String encoded, Map<String, String> into) {
    for (String pair : encoded.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        into.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
      }
    }
  }

  private static String decode(String encoded) {
    return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
  }

  /** {@code fields=from{id,name},id} names {@code from} and {@code id}. */
  List<String> fields() {
    String asked = parameters.getOrDefault("fields", "id").replaceAll("\\{[^}]*\\}", "");
    return List.of(asked.split(",", -1));
  }
}
