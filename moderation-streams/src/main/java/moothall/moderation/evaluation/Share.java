package moothall.moderation.evaluation;

import java.util.Locale;

/** Some of many, with the interval in which the true share lies nineteen times out of twenty. */
record Share(int some, int all) {

  /** Of the normal distribution: two and a half in a hundred lie beyond it. */
  private static final double Z = 1.959964;

  double value() {
    return all == 0 ? Double.NaN : (double) some / all;
  }

  double least() {
    return bound(-1);
  }

  double most() {
    return bound(1);
  }

  /** Wilson's interval, which also holds for few rows and for shares near 0 or 1. */
  private double bound(int side) {
    if (all == 0) {
      return Double.NaN;
    }
    double share = value();
    double z2 = Z * Z;
    double middle = share + z2 / (2 * all);
    double half = Z * Math.sqrt(share * (1 - share) / all + z2 / (4.0 * all * all));
    return Math.clamp((middle + side * half) / (1 + z2 / all), 0, 1);
  }

  /** "93.1 % (91.0–94.8)", or a dash where there is nothing to share. */
  String told() {
    return all == 0
        ? "–"
        : String.format(
            Locale.UK, "%.1f %% (%.1f–%.1f)", 100 * value(), 100 * least(), 100 * most());
  }
}
