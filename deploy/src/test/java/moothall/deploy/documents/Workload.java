package moothall.deploy.documents;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A manifest of the chart that starts containers.
 *
 * @param kind Deployment, StatefulSet or Job
 */
record Workload(String kind, String name, Map<String, Object> manifest) {

  static List<Workload> in(List<Map<String, Object>> manifests) {
    return manifests.stream()
        .filter(it -> List.of("Deployment", "StatefulSet", "Job").contains(it.get("kind")))
        .map(it ->
            new Workload(
                String.valueOf(it.get("kind")),
                String.valueOf(at(it, "metadata", "name")),
                Map.copyOf(it)))
        .toList();
  }

  /** What stands at a place in a manifest, an empty map if nothing does. */
  static Object at(Object node, String... place) {
    Object here = node;
    for (String step : place) {
      here = here instanceof Map<?, ?> map && map.get(step) != null ? map.get(step) : Map.of();
    }
    return here;
  }

  static List<?> list(Object node, String... place) {
    return at(node, place) instanceof List<?> list ? list : List.of();
  }

  Object pod() {
    return at(manifest, "spec", "template", "spec");
  }

  Object labels() {
    return at(manifest, "spec", "template", "metadata", "labels");
  }

  /** ingest, moderation, escalation, topics or migrate. */
  String part() {
    return String.valueOf(at(labels(), "app.kubernetes.io/component"));
  }

  Object container() {
    List<?> all = list(pod(), "containers");
    if (all.size() != 1) {
      throw new AssertionError(name + " has " + all.size() + " containers (expected: one)");
    }
    return all.get(0);
  }

  /** What the environment of its container says literally. */
  Map<String, String> environment() {
    Map<String, String> environment = new TreeMap<>();
    for (Object each : list(container(), "env")) {
      environment.put(String.valueOf(at(each, "name")), String.valueOf(at(each, "value")));
    }
    return environment;
  }

  /** Secrets by their names, as the pod's volumes mount them. */
  TreeSet<String> secrets() {
    TreeSet<String> secrets = new TreeSet<>();
    for (Object each : list(pod(), "volumes")) {
      if (at(each, "secret", "secretName") instanceof String name) {
        secrets.add(name);
      }
    }
    return secrets;
  }
}
