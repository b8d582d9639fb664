package moothall.escalation.watch;

import java.util.Map;
import java.util.Objects;

/**
 * One value that a service says of itself.
 *
 * @param metric its name as docs/metrics.md has it
 */
public record Sample(String metric, Map<String, String> labels, double value) {

  public Sample {
    labels = Map.copyOf(labels);
  }

  /** Empty if there is no such label. */
  public String label(String name) {
    return Objects.requireNonNullElse(labels.get(name), "");
  }

  boolean isOf(String wanted, Map<String, String> with) {
    return metric.equals(wanted)
        && with.entrySet().stream().allMatch(it -> label(it.getKey()).matches(it.getValue()));
  }
}
