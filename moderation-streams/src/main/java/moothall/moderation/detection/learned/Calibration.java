package moothall.moderation.detection.learned;

/**
 * How the answers to one question are read.
 *
 * @param slope and
 * @param shift turn a logit into a chance (Platt)
 * @param review chance from which on a person looks
 * @param raise chance from which on it counts as found; not below {@code review}
 */
public record Calibration(double slope, double shift, double review, double raise) {

  public Calibration {
    if (!(slope > 0) || !Double.isFinite(shift)) {
      throw new IllegalArgumentException(
          "slope " + slope + ", shift " + shift + " (expected: a slope above 0)");
    }
    if (!(0 < review && review <= raise && raise < 1)) {
      throw new IllegalArgumentException(
          "review " + review + ", raise " + raise + " (expected: 0 < review <= raise < 1)");
    }
  }

  /** The chance that the answer is yes. */
  public double chance(double logit) {
    return 1 / (1 + StrictMath.exp(-(slope * logit + shift)));
  }
}
