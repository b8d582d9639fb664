package moothall.bench.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * The same thing measured several times.
 *
 * @param values in the order of the rounds
 */
record Measured(List<Double> values) {

  double median() {
    return median(values);
  }

  /** How many times this is of another, round by round, because rounds share their noise. */
  Measured times(Measured other) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < Math.min(values.size(), other.values.size()); i++) {
      ratios.add(values.get(i) / other.values.get(i));
    }
    return new Measured(ratios);
  }

  double least() {
    return values.stream().mapToDouble(it -> it).min().orElse(Double.NaN);
  }

  double most() {
    return values.stream().mapToDouble(it -> it).max().orElse(Double.NaN);
  }

  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }
}
