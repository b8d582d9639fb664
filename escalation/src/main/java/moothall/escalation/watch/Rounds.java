package moothall.escalation.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The rounds of a quarter of an hour, oldest first.
 *
 * @param instances all that should answer
 */
public record Rounds(List<Instance> instances, List<Round> rounds) {

  /** How far back anything here looks. */
  public static final Duration KEPT = Duration.ofMinutes(15);

  public Rounds {
    instances = List.copyOf(instances);
    rounds = List.copyOf(rounds);
  }

  /** With another round, without those that are too old. */
  public Rounds and(Round round) {
    List<Round> kept = new ArrayList<>();
    for (Round earlier : rounds) {
      if (earlier.at().isAfter(round.at().minus(KEPT))) {
        kept.add(earlier);
      }
    }
    kept.add(round);
    return new Rounds(instances, kept);
  }

  public Optional<Round> latest() {
    return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.getLast());
  }

  /** When the instance last answered within the quarter of an hour. */
  public Optional<Instant> lastHeard(Instance instance) {
    return rounds.reversed().stream().filter(it -> it.heard(instance)).map(Round::at).findFirst();
  }

  /** The present values; none of an instance that is silent. */
  public List<Found> now(String metric, Map<String, String> with) {
    return latest().stream().flatMap(it -> it.find(metric, with)).toList();
  }

  /** Their sum by the labels named. */
  public Map<String, Double> sumBy(String metric, Map<String, String> with, String... labels) {
    Map<String, Double> sums = new TreeMap<>();
    now(metric, with).forEach(it -> sums.merge(key(it, labels), it.value(), Double::sum));
    return sums;
  }

  /** The greatest of them by the labels named. */
  public Map<String, Double> mostBy(String metric, Map<String, String> with, String... labels) {
    Map<String, Double> most = new TreeMap<>();
    now(metric, with).forEach(it -> most.merge(key(it, labels), it.value(), Math::max));
    return most;
  }

  /**
   * By how much counters grew until the latest round. A counter that went back was begun anew by a
   * restart, and counts from nothing; so does one that was not there while its instance answered.
   * One whose instance had never answered before is not counted: when it grew is unknown.
   */
  public Map<String, Double> growth(
      String metric, Map<String, String> with, Duration within, String... labels) {
    return latest()
        .map(last ->
            growth(
                rounds.stream().filter(it -> !it.at().isBefore(last.at().minus(within))).toList(),
                it -> it.find(metric, with),
                labels))
        .orElseGet(Map::of);
  }

  private static Map<String, Double> growth(
      List<Round> rounds, Function<Round, Stream<Found>> find, String... labels) {
    Map<String, Double> grown = new TreeMap<>();
    Set<Instance> known = new HashSet<>();
    Map<String, Double> values = new HashMap<>();
    for (Round round : rounds) {
      find.apply(round)
          .forEach(it -> {
            double then = Objects.requireNonNullElse(values.put(series(it), it.value()), 0.0);
            if (known.contains(it.instance())) {
              double more = it.value() < then ? it.value() : it.value() - then;
              grown.merge(key(it, labels), more, Double::sum);
            }
          });
      known.addAll(round.said().keySet());
    }
    return grown;
  }

  private static String series(Found found) {
    return found.instance() + " " + new TreeMap<>(found.sample().labels());
  }

  static String key(Found found, String... labels) {
    return String.join(", ", Stream.of(labels).map(found::label).toList());
  }
}
