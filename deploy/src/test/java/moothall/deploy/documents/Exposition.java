package moothall.deploy.documents;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a service has exposed of its own: name by name, with type and labels. */
public final class Exposition {

  private static final Pattern TYPE = Pattern.compile("# TYPE (moothall_\\w+) (\\w+)");
  private static final Pattern SAMPLE = Pattern.compile("(moothall_\\w+)(?:\\{([^}]*)})? .*");
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

  /**
   * One metric.
   *
   * @param series all combinations of labels, without those of a histogram's buckets
   */
  public record Family(String type, Set<String> labels, Set<Map<String, String>> series) {}

  private Exposition() {}

  /** By name; the slowest of the last minutes ({@code …_max}) goes with its timer. */
  public static Map<String, Family> read(String text) {
    Map<String, Family> families = new TreeMap<>();
    String current = "";
    for (String line : text.lines().toList()) {
      Matcher type = TYPE.matcher(line);
      Matcher sample = SAMPLE.matcher(line);
      if (type.matches()) {
        current = type.group(1);
        if (!isSlowest(current, families)) {
          families.put(
              current, new Family(type.group(2), new TreeSet<>(), new java.util.HashSet<>()));
        }
      } else if (sample.matches() && families.containsKey(current)) {
        note(families.get(current), sample.group(2) == null ? "" : sample.group(2));
      }
    }
    return families;
  }

  private static boolean isSlowest(String name, Map<String, Family> families) {
    return name.endsWith("_max") && families.containsKey(name.substring(0, name.length() - 4));
  }

  private static void note(Family family, String written) {
    Map<String, String> labels = new LinkedHashMap<>();
    Matcher label = LABEL.matcher(written);
    while (label.find()) {
      if (!label.group(1).equals("le") && !label.group(1).equals("quantile")) {
        labels.put(label.group(1), label.group(2));
      }
    }
    family.labels().addAll(labels.keySet());
    family.series().add(labels);
  }
}
