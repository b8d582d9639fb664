package moothall.escalation.watch;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * A share of events was at most so slow, as far as the buckets of a histogram tell: the upper bound
 * of the bucket in which that event fell, so never less than the truth.
 */
final class Quantile {

  private Quantile() {}

  /**
   * Of what was counted between two looks.
   *
   * @param counts by upper bound in seconds, cumulative
   * @param share from 0 to 1
   * @return empty where nothing was counted; infinite where it was slower than the last bound
   */
  static OptionalDouble of(Map<String, Double> counts, double share) {
    TreeMap<Double, Double> buckets = new TreeMap<>();
    counts.forEach((bound, count) -> buckets.put(bound(bound), count));
    if (buckets.isEmpty() || buckets.lastEntry().getValue() <= 0) {
      return OptionalDouble.empty();
    }
    double wanted = share * buckets.lastEntry().getValue();
    return buckets.entrySet().stream()
        .filter(it -> it.getValue() >= wanted)
        .mapToDouble(Map.Entry::getKey)
        .findFirst();
  }

  private static double bound(String text) {
    return text.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
  }
}
