package moothall.deploy.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What docs/metrics.md says there is. */
public final class MetricsPage {

  private static final Path PAGE = Path.of("../docs/metrics.md");
  private static final String ALL = "Every service";

  /**
   * One metric of a service.
   *
   * @param most series at the given size of a council
   * @param fromTheStart whether it is there before anything happens
   */
  public record Metric(String type, Set<String> labels, String most, boolean fromTheStart) {

    /** The greatest number of series where the words stand for these numbers. */
    public int mostSeries(Map<String, Integer> words) {
      return Arrays.stream(most.split(" × ", -1))
          .mapToInt(word -> words.getOrDefault(word, 0) + number(word))
          .reduce(1, (a, b) -> a * b);
    }

    private static int number(String word) {
      return word.matches("\\d+") ? Integer.parseInt(word) : 0;
    }
  }

  private final Map<String, Map<String, Metric>> sections = new TreeMap<>();

  /** Reads the page. */
  public MetricsPage() {
    String section = "";
    try {
      for (String line : Files.readAllLines(PAGE)) {
        if (line.startsWith("## ")) {
          section = line.substring(3);
        } else if (line.startsWith("| `moothall_")) {
          add(section, List.of(line.split("\\|", -1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String section, List<String> cells) {
    Set<String> labels =
        Arrays.stream(cells.get(3).split(",", -1))
            .map(String::strip)
            .filter(label -> !label.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    sections
        .computeIfAbsent(section, _ -> new TreeMap<>())
        .put(
            cells.get(1).strip().replace("`", ""),
            new Metric(
                cells.get(2).strip(),
                labels,
                cells.get(4).strip(),
                cells.get(5).strip().equals("start")));
  }

  /** By name, those that every service has included. */
  public Map<String, Metric> of(String service) {
    Map<String, Metric> all = new TreeMap<>(sections.getOrDefault(ALL, Map.of()));
    all.putAll(sections.getOrDefault(service, Map.of()));
    return all;
  }

  /** Those of a service that are there before anything happens. */
  public Set<String> fromTheStart(String service) {
    return of(service).entrySet().stream()
        .filter(metric -> metric.getValue().fromTheStart())
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The metric of that name, which must be documented. */
  public Metric metric(String service, String name) {
    return Objects.requireNonNull(of(service).get(name), name);
  }

  /** Of all services. */
  public Set<String> names() {
    return sections.values().stream()
        .flatMap(metrics -> metrics.keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
