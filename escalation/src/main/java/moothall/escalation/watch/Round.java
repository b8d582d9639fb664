package moothall.escalation.watch;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What all services said when they were asked once.
 *
 * @param said by instance; an instance that did not answer is missing
 */
public record Round(Instant at, Map<Instance, List<Sample>> said) {

  public Round {
    said = Map.copyOf(said);
  }

  /** Whether the instance answered. */
  public boolean heard(Instance instance) {
    return said.containsKey(instance);
  }

  Stream<Found> find(String metric, Map<String, String> with) {
    return new TreeMap<>(said)
        .entrySet().stream()
            .flatMap(it ->
                it.getValue().stream()
                    .filter(sample -> sample.isOf(metric, with))
                    .map(sample -> new Found(it.getKey(), sample)));
  }
}
