package moothall.contracts.serving;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request as it arrived.
 *
 * @param path without the query, decoded
 * @param headers by name in lower case; of a repeated one the first
 */
@SuppressWarnings("ArrayRecordComponent") // read once
public record Request(
    String method, String path, String rawQuery, Map<String, String> headers, byte[] body) {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String BEARER = "Bearer ";

  static Request of(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new TreeMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    URI uri = exchange.getRequestURI();
    return new Request(
        exchange.getRequestMethod(),
        uri.getPath(),
        uri.getRawQuery() == null ? "" : uri.getRawQuery(),
        Map.copyOf(headers),
        exchange.getRequestBody().readAllBytes());
  }

  /** Parameters of the query; of a repeated one the last. */
  public Map<String, String> query() {
    return decoded(rawQuery);
  }

  /** Parameters of the body, if it is a form; of a repeated one the last. */
  public Map<String, String> form() {
    boolean isForm = header("Content-Type").filter(it -> it.startsWith(FORM)).isPresent();
    return isForm ? decoded(new String(body, StandardCharsets.UTF_8)) : Map.of();
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The token of {@code Authorization: Bearer}. */
  public Optional<String> bearer() {
    return header("Authorization")
        .filter(it -> it.startsWith(BEARER))
        .map(it -> it.substring(BEARER.length()));
  }

  /** Method, blank, path. */
  public String line() {
    return method + " " + path;
  }

  private static Map<String, String> decoded(String encoded) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : encoded.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
      }
    }
    return parameters;
  }

  private static String decode(String encoded) {
    return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
  }
}
