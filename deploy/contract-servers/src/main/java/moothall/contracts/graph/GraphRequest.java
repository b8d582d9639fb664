package moothall.contracts.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import moothall.contracts.serving.Request;

/**
 * A request as the Graph API reads it: parameters come in the query or in a form, the token there
 * or in the header.
 *
 * @param segments path after the version: an id, and perhaps an edge
 */
public record GraphRequest(
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

  public String id() {
    return segments.isEmpty() ? "" : segments.getFirst();
  }

  /** What is asked of the id; empty where it is the id itself. */
  public String edge() {
    return segments.size() == 2 ? segments.get(1) : "";
  }

  /** Whether it has no other parameters than these, besides the app's proof. */
  public boolean hasOnly(String... known) {
    return Stream.concat(Stream.of(known), Stream.of("appsecret_proof"))
        .toList()
        .containsAll(parameters.keySet());
  }

  /** {@code fields=from{id,name},id} names {@code from} and {@code id}. */
  public List<String> fields() {
    return names(parameters.getOrDefault("fields", "id")).stream()
        .map(it -> it.contains("{") ? it.substring(0, it.indexOf('{')) : it)
        .toList();
  }

  /** The fields within the braces of a field; empty where it is not asked for with braces. */
  public List<String> fieldsOf(String field) {
    for (String each : names(parameters.getOrDefault("fields", "id"))) {
      if (each.startsWith(field + "{") && each.endsWith("}")) {
        return names(each.substring(field.length() + 1, each.length() - 1));
      }
    }
    return List.of();
  }

  /** Whether nothing is asked for that is not among these. */
  public boolean asksOnlyFor(Set<String> known) {
    return known.containsAll(fields());
  }

  private static List<String> names(String list) {
    List<String> names = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int at = 0; at < list.length(); at++) {
      char each = list.charAt(at);
      depth += each == '{' ? 1 : each == '}' ? -1 : 0;
      if (each == ',' && depth == 0) {
        names.add(list.substring(start, at));
        start = at + 1;
      }
    }
    names.add(list.substring(start));
    return names;
  }
}
