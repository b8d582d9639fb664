package moothall.contracts.facebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import moothall.contracts.serving.Request;

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

  static GraphRequest of(Request request) {
    Map<String, String> parameters = new LinkedHashMap<>(request.query());
    parameters.putAll(request.form());
    String inParameters = parameters.remove("access_token");
    List<String> path = List.of(request.path().substring(1).split("/", -1));
    return new GraphRequest(
        request.method(),
        path.getFirst(),
        path.subList(1, path.size()),
        parameters,
        request.bearer().orElse(String.valueOf(inParameters)));
  }

  /** {@code fields=from{id,name},id} names {@code from} and {@code id}. */
  List<String> fields() {
    String asked = parameters.getOrDefault("fields", "id").replaceAll("\\{[^}]*\\}", "");
    return List.of(asked.split(",", -1));
  }
}
